/// The row is no longer listed: absent from then on.
public struct LineDropped: EventPayload {
  /// `line-dropped`.
  public static let type = "line-dropped"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The unit.
  public var kode: Kode
  /// The indicator's row; nil drops the whole unit.
  public var indikator: String?
  /// Why it was dropped.
  public var alasan: Alasan

  /// The row is no longer listed: absent from then on.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - kode: the unit.
  ///   - indikator: the indicator's row; nil drops the whole unit.
  ///   - alasan: why it was dropped.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    kode: Kode,
    indikator: String? = nil,
    alasan: Alasan
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.kode = kode
    self.indikator = indikator
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: LineDropped {
    LineDropped(
      tahun: 0, tahapan: .unread, kode: .unread, alasan: .unread)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("kode", &kode)
    try visitor.optional("indikator", &indikator)
    try visitor.required("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .lineDropped(self) }
}
