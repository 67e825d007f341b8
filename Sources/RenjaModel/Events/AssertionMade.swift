/// The document states this; checked at every replay.
public struct AssertionMade: EventPayload {
  /// `assertion-made`.
  public static let type = "assertion-made"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// What is counted or summed.
  public var ukuran: UkuranKlaim
  /// Over what: semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, or a source.
  public var lingkup: String
  /// Only below this unit.
  public var kode: Kode?
  /// The stated value.
  public var nilai: ExactDecimal
  /// The words of the document.
  public var teks: String

  /// The document states this; checked at every replay.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - ukuran: what is counted or summed.
  ///   - lingkup: over what: semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, or a source.
  ///   - kode: only below this unit.
  ///   - nilai: the stated value.
  ///   - teks: the words of the document.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    ukuran: UkuranKlaim,
    lingkup: String,
    kode: Kode? = nil,
    nilai: ExactDecimal,
    teks: String
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.ukuran = ukuran
    self.lingkup = lingkup
    self.kode = kode
    self.nilai = nilai
    self.teks = teks
  }

  /// An event to be read into.
  public static var unread: AssertionMade {
    AssertionMade(
      tahun: 0, tahapan: .unread, ukuran: .unread, lingkup: "", nilai: .unread, teks: "")
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("ukuran", &ukuran)
    try visitor.required("lingkup", &lingkup)
    try visitor.optional("kode", &kode)
    try visitor.required("nilai", &nilai)
    try visitor.required("teks", &teks)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .assertionMade(self) }
}
