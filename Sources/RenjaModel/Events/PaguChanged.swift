/// The ceiling is now this amount.
///
/// At a program or kegiatan it is a claim: a printed figure to check, never part of a sum where
/// something below it has a figure.
public struct PaguChanged: EventPayload {
  /// `pagu-changed`.
  public static let type = "pagu-changed"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit; nil where the unit itself is meant.
  public var indikator: String?
  /// The amount; nil is a row shown without a figure, which is not zero.
  public var rupiah: Rupiah?
  /// The source or sources; parts sum to the amount.
  public var sumber: SumberDana?
  /// Why it was changed.
  public var alasan: Alasan?

  /// The ceiling is now this amount.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit; nil where the unit itself is meant.
  ///   - rupiah: the amount; nil is a row shown without a figure, which is not zero.
  ///   - sumber: the source or sources; parts sum to the amount.
  ///   - alasan: why it was changed.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    kode: Kode,
    indikator: String? = nil,
    rupiah: Rupiah?,
    sumber: SumberDana? = nil,
    alasan: Alasan? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.kode = kode
    self.indikator = indikator
    self.rupiah = rupiah
    self.sumber = sumber
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: PaguChanged {
    PaguChanged(
      tahun: 0, tahapan: .unread, kode: .unread, rupiah: nil)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("kode", &kode)
    try visitor.optional("indikator", &indikator)
    try visitor.nullable("rupiah", &rupiah)
    try visitor.optional("sumber", &sumber)
    try visitor.optional("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .paguChanged(self) }
}
