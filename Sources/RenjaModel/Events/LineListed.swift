/// The document lists this row.
public struct LineListed: EventPayload {
  /// `line-listed`.
  public static let type = "line-listed"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The form that lists it.
  public var form: String
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit; nil where the unit itself is meant.
  public var indikator: String?
  /// The place among the form's rows, from 1.
  public var urut: Int
  /// The letter or number in front of the row, as printed.
  public var huruf: String?
  /// The name as written.
  public var nama: String
  /// The code as printed, where it is not the unit's code.
  public var kodeTertulis: String?

  /// The document lists this row.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - form: the form that lists it.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit; nil where the unit itself is meant.
  ///   - urut: the place among the form's rows, from 1.
  ///   - huruf: the letter or number in front of the row, as printed.
  ///   - nama: the name as written.
  ///   - kodeTertulis: the code as printed, where it is not the unit's code.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    form: String,
    kode: Kode,
    indikator: String? = nil,
    urut: Int,
    huruf: String? = nil,
    nama: String,
    kodeTertulis: String? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.form = form
    self.kode = kode
    self.indikator = indikator
    self.urut = urut
    self.huruf = huruf
    self.nama = nama
    self.kodeTertulis = kodeTertulis
  }

  /// An event to be read into.
  public static var unread: LineListed {
    LineListed(
      tahun: 0, tahapan: .unread, form: "", kode: .unread, urut: 0, nama: "")
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("form", &form)
    try visitor.required("kode", &kode)
    try visitor.optional("indikator", &indikator)
    try visitor.required("urut", &urut)
    try visitor.optional("huruf", &huruf)
    try visitor.required("nama", &nama)
    try visitor.optional("kode_tertulis", &kodeTertulis)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .lineListed(self) }
}
