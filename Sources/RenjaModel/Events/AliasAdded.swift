/// This spelling means that unit, when importing.
public struct AliasAdded: EventPayload {
  /// `alias-added`.
  public static let type = "alias-added"

  /// The unit that is meant.
  public var kode: Kode
  /// The spelling.
  public var nama: String

  /// This spelling means that unit, when importing.
  ///
  /// - Parameters:
  ///   - kode: the unit that is meant.
  ///   - nama: the spelling.
  public init(
    kode: Kode,
    nama: String
  ) {
    self.kode = kode
    self.nama = nama
  }

  /// An event to be read into.
  public static var unread: AliasAdded { AliasAdded(kode: .unread, nama: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("kode", &kode)
    try visitor.required("nama", &nama)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .aliasAdded(self) }
}
