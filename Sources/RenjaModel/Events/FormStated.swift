/// A form quotes or computes this figure; never part of the plan.
public struct FormStated: EventPayload {
  /// `form-stated`.
  public static let type = "form-stated"

  /// The form.
  public var form: String
  /// The year of the plan.
  public var tahun: Int
  /// The unit it stands at.
  public var kode: Kode?
  /// Or the goal it stands at.
  public var kunci: String?
  /// The indicator's key in its unit; nil where the unit itself is meant.
  public var indikator: String?
  /// The number of the column.
  public var kolom: String
  /// The figure as printed.
  public var teks: String
  /// The number in it, where it is one.
  public var nilai: ExactDecimal?

  /// A form quotes or computes this figure; never part of the plan.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - tahun: the year of the plan.
  ///   - kode: the unit it stands at.
  ///   - kunci: or the goal it stands at.
  ///   - indikator: the indicator's key in its unit; nil where the unit itself is meant.
  ///   - kolom: the number of the column.
  ///   - teks: the figure as printed.
  ///   - nilai: the number in it, where it is one.
  public init(
    form: String,
    tahun: Int,
    kode: Kode? = nil,
    kunci: String? = nil,
    indikator: String? = nil,
    kolom: String,
    teks: String,
    nilai: ExactDecimal? = nil
  ) {
    self.form = form
    self.tahun = tahun
    self.kode = kode
    self.kunci = kunci
    self.indikator = indikator
    self.kolom = kolom
    self.teks = teks
    self.nilai = nilai
  }

  /// An event to be read into.
  public static var unread: FormStated { FormStated(form: "", tahun: 0, kolom: "", teks: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("form", &form)
    try visitor.required("tahun", &tahun)
    try visitor.optional("kode", &kode)
    try visitor.optional("kunci", &kunci)
    try visitor.optional("indikator", &indikator)
    try visitor.required("kolom", &kolom)
    try visitor.required("teks", &teks)
    try visitor.optional("nilai", &nilai)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .formStated(self) }
}
