/// So much was done or spent in a period.
public struct RealisationRecorded: EventPayload {
  /// `realisation-recorded`.
  public static let type = "realisation-recorded"

  /// The year of the plan.
  public var tahun: Int
  /// The period.
  public var periode: Periode
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit; nil where the unit itself is meant.
  public var indikator: String?
  /// Money spent.
  public var rupiah: Rupiah?
  /// The result as a number.
  public var nilai: ExactDecimal?
  /// The result as written.
  public var teks: String?

  /// So much was done or spent in a period.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - periode: the period.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit; nil where the unit itself is meant.
  ///   - rupiah: money spent.
  ///   - nilai: the result as a number.
  ///   - teks: the result as written.
  public init(
    tahun: Int,
    periode: Periode,
    kode: Kode,
    indikator: String? = nil,
    rupiah: Rupiah? = nil,
    nilai: ExactDecimal? = nil,
    teks: String? = nil
  ) {
    self.tahun = tahun
    self.periode = periode
    self.kode = kode
    self.indikator = indikator
    self.rupiah = rupiah
    self.nilai = nilai
    self.teks = teks
  }

  /// An event to be read into.
  public static var unread: RealisationRecorded {
    RealisationRecorded(
      tahun: 0, periode: .unread, kode: .unread)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("periode", &periode)
    try visitor.required("kode", &kode)
    try visitor.optional("indikator", &indikator)
    try visitor.optional("rupiah", &rupiah)
    try visitor.optional("nilai", &nilai)
    try visitor.optional("teks", &teks)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .realisationRecorded(self) }
}
