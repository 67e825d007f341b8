/// These codes are those codes from that year on.
///
/// Rows join when two years are compared, never within one.
public struct CodeMapped: EventPayload {
  /// `code-mapped`.
  public static let type = "code-mapped"

  /// The first year of the new codes.
  public var tahun: Int
  /// The codes before.
  public var dari: [Kode]
  /// The codes from that year on.
  public var ke: [Kode]

  /// These codes are those codes from that year on.
  ///
  /// - Parameters:
  ///   - tahun: the first year of the new codes.
  ///   - dari: the codes before.
  ///   - ke: the codes from that year on.
  public init(
    tahun: Int,
    dari: [Kode],
    ke: [Kode]
  ) {
    self.tahun = tahun
    self.dari = dari
    self.ke = ke
  }

  /// An event to be read into.
  public static var unread: CodeMapped { CodeMapped(tahun: 0, dari: [], ke: []) }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.list("dari", &dari)
    try visitor.list("ke", &ke)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .codeMapped(self) }
}
