/// The target is now this.
public struct TargetRevised: EventPayload {
  /// `target-revised`.
  public static let type = "target-revised"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit.
  public var indikator: String
  /// The target as written; nil where the row shows none.
  public var teks: String?
  /// The number in it, where it is one.
  public var nilai: ExactDecimal?
  /// Its unit of measure.
  public var satuan: String?
  /// Why it was changed.
  public var alasan: Alasan?

  /// The target is now this.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit.
  ///   - teks: the target as written; nil where the row shows none.
  ///   - nilai: the number in it, where it is one.
  ///   - satuan: its unit of measure.
  ///   - alasan: why it was changed.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    kode: Kode,
    indikator: String,
    teks: String?,
    nilai: ExactDecimal? = nil,
    satuan: String? = nil,
    alasan: Alasan? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.kode = kode
    self.indikator = indikator
    self.teks = teks
    self.nilai = nilai
    self.satuan = satuan
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: TargetRevised {
    TargetRevised(
      tahun: 0, tahapan: .unread, kode: .unread, indikator: "", teks: nil)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("kode", &kode)
    try visitor.required("indikator", &indikator)
    try visitor.nullable("teks", &teks)
    try visitor.optional("nilai", &nilai)
    try visitor.optional("satuan", &satuan)
    try visitor.optional("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .targetRevised(self) }
}
