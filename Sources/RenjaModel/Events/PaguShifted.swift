/// A balanced pergeseran: money moves between lines, the total stays.
public struct PaguShifted: EventPayload {
  /// `pagu-shifted`.
  public static let type = "pagu-shifted"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The lines, each with its amount before and after.
  public var lines: [Line]
  /// Why it was moved.
  public var alasan: Alasan

  /// A balanced pergeseran: money moves between lines, the total stays.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - lines: the lines, each with its amount before and after.
  ///   - alasan: why it was moved.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    lines: [Line],
    alasan: Alasan
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.lines = lines
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: PaguShifted {
    PaguShifted(
      tahun: 0, tahapan: .unread, lines: [], alasan: .unread)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.list("lines", &lines)
    try visitor.required("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .paguShifted(self) }
}
