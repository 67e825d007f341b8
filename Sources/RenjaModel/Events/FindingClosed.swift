/// A finding was closed.
public struct FindingClosed: EventPayload {
  /// `finding-closed`.
  public static let type = "finding-closed"

  /// The finding's key.
  public var temuan: String
  /// On which ground.
  public var teks: String
  /// The number of the letter.
  public var nomor: String?

  /// A finding was closed.
  ///
  /// - Parameters:
  ///   - temuan: the finding's key.
  ///   - teks: on which ground.
  ///   - nomor: the number of the letter.
  public init(
    temuan: String,
    teks: String,
    nomor: String? = nil
  ) {
    self.temuan = temuan
    self.teks = teks
    self.nomor = nomor
  }

  /// An event to be read into.
  public static var unread: FindingClosed { FindingClosed(temuan: "", teks: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("temuan", &temuan)
    try visitor.required("teks", &teks)
    try visitor.optional("nomor", &nomor)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .findingClosed(self) }
}
