/// A reviewer raised this.
public struct FindingRaised: EventPayload {
  /// `finding-raised`.
  public static let type = "finding-raised"

  /// The finding's key.
  public var temuan: String
  /// The check that finds it, if one does.
  public var check: String?
  /// The year of the plan.
  public var tahun: Int
  /// The stage it is about.
  public var tahapan: Tahapan?
  /// The unit it is about.
  public var kode: Kode?
  /// How grave it is.
  public var tingkat: Tingkat
  /// What was found.
  public var teks: String
  /// Who raised it.
  public var asal: String
  /// The number of the report.
  public var nomor: String?

  /// A reviewer raised this.
  ///
  /// - Parameters:
  ///   - temuan: the finding's key.
  ///   - check: the check that finds it, if one does.
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage it is about.
  ///   - kode: the unit it is about.
  ///   - tingkat: how grave it is.
  ///   - teks: what was found.
  ///   - asal: who raised it.
  ///   - nomor: the number of the report.
  public init(
    temuan: String,
    check: String? = nil,
    tahun: Int,
    tahapan: Tahapan? = nil,
    kode: Kode? = nil,
    tingkat: Tingkat,
    teks: String,
    asal: String,
    nomor: String? = nil
  ) {
    self.temuan = temuan
    self.check = check
    self.tahun = tahun
    self.tahapan = tahapan
    self.kode = kode
    self.tingkat = tingkat
    self.teks = teks
    self.asal = asal
    self.nomor = nomor
  }

  /// An event to be read into.
  public static var unread: FindingRaised {
    FindingRaised(
      temuan: "", tahun: 0, tingkat: .unread, teks: "", asal: "")
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("temuan", &temuan)
    try visitor.optional("check", &check)
    try visitor.required("tahun", &tahun)
    try visitor.optional("tahapan", &tahapan)
    try visitor.optional("kode", &kode)
    try visitor.required("tingkat", &tingkat)
    try visitor.required("teks", &teks)
    try visitor.required("asal", &asal)
    try visitor.optional("nomor", &nomor)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .findingRaised(self) }
}
