/// What is measured, as this stage words it, and how quarters add up.
public struct IndicatorDefined: EventPayload {
  /// `indicator-defined`.
  public static let type = "indicator-defined"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit: "1", "2", … by first appearance.
  public var indikator: String
  /// The wording.
  public var teks: String
  /// The unit of measure.
  public var satuan: String?
  /// How quarters add up; a sum where nothing is said.
  public var agregasi: Agregasi?

  /// What is measured, as this stage words it, and how quarters add up.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit: "1", "2", … by first appearance.
  ///   - teks: the wording.
  ///   - satuan: the unit of measure.
  ///   - agregasi: how quarters add up; a sum where nothing is said.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    kode: Kode,
    indikator: String,
    teks: String,
    satuan: String? = nil,
    agregasi: Agregasi? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.kode = kode
    self.indikator = indikator
    self.teks = teks
    self.satuan = satuan
    self.agregasi = agregasi
  }

  /// An event to be read into.
  public static var unread: IndicatorDefined {
    IndicatorDefined(
      tahun: 0, tahapan: .unread, kode: .unread, indikator: "", teks: "")
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("kode", &kode)
    try visitor.required("indikator", &indikator)
    try visitor.required("teks", &teks)
    try visitor.optional("satuan", &satuan)
    try visitor.optional("agregasi", &agregasi)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .indicatorDefined(self) }
}
