/// A stage was begun, from another plan or from nothing.
public struct StageOpened: EventPayload {
  /// `stage-opened`.
  public static let type = "stage-opened"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The coordinate it was copied from.
  public var dari: String?

  /// A stage was begun, from another plan or from nothing.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - dari: the coordinate it was copied from.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    dari: String? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.dari = dari
  }

  /// An event to be read into.
  public static var unread: StageOpened { StageOpened(tahun: 0, tahapan: .unread) }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.optional("dari", &dari)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .stageOpened(self) }
}
