/// A target or result of a goal in a year.
public struct GoalMeasured: EventPayload {
  /// `goal-measured`.
  public static let type = "goal-measured"

  /// The goal.
  public var kunci: String
  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// Target, result, estimate or projection.
  public var ukuran: UkuranTujuan
  /// The value as written; nil where the row shows none.
  public var teks: String?
  /// The number in it, where it is one.
  public var nilai: ExactDecimal?

  /// A target or result of a goal in a year.
  ///
  /// - Parameters:
  ///   - kunci: the goal.
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - ukuran: target, result, estimate or projection.
  ///   - teks: the value as written; nil where the row shows none.
  ///   - nilai: the number in it, where it is one.
  public init(
    kunci: String,
    tahun: Int,
    tahapan: Tahapan,
    ukuran: UkuranTujuan,
    teks: String?,
    nilai: ExactDecimal? = nil
  ) {
    self.kunci = kunci
    self.tahun = tahun
    self.tahapan = tahapan
    self.ukuran = ukuran
    self.teks = teks
    self.nilai = nilai
  }

  /// An event to be read into.
  public static var unread: GoalMeasured {
    GoalMeasured(
      kunci: "", tahun: 0, tahapan: .unread, ukuran: .unread, teks: nil)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("kunci", &kunci)
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("ukuran", &ukuran)
    try visitor.nullable("teks", &teks)
    try visitor.optional("nilai", &nilai)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .goalMeasured(self) }
}
