/// This unit of work serves that goal.
public struct GoalLinked: EventPayload {
  /// `goal-linked`.
  public static let type = "goal-linked"

  /// The year of the plan.
  public var tahun: Int
  /// The unit.
  public var kode: Kode
  /// The goal.
  public var kunci: String

  /// This unit of work serves that goal.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - kode: the unit.
  ///   - kunci: the goal.
  public init(
    tahun: Int,
    kode: Kode,
    kunci: String
  ) {
    self.tahun = tahun
    self.kode = kode
    self.kunci = kunci
  }

  /// An event to be read into.
  public static var unread: GoalLinked { GoalLinked(tahun: 0, kode: .unread, kunci: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("kode", &kode)
    try visitor.required("kunci", &kunci)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .goalLinked(self) }
}
