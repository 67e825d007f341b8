public import Canonical

/// The document of a stage was adopted.
public struct StageAdopted: EventPayload {
  /// `stage-adopted`.
  public static let type = "stage-adopted"

  /// The year of the plan.
  public var tahun: Int
  /// The stage.
  public var tahapan: Tahapan
  /// The document's title.
  public var judul: String
  /// Its number.
  public var nomor: String?
  /// The date it bears.
  public var tanggal: Day?
  /// SHA-256 of its file, in hex.
  public var sha256: String?
  /// Who adopted it.
  public var oleh: String?

  /// The document of a stage was adopted.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - tahapan: the stage.
  ///   - judul: the document's title.
  ///   - nomor: its number.
  ///   - tanggal: the date it bears.
  ///   - sha256: sHA-256 of its file, in hex.
  ///   - oleh: who adopted it.
  public init(
    tahun: Int,
    tahapan: Tahapan,
    judul: String,
    nomor: String? = nil,
    tanggal: Day? = nil,
    sha256: String? = nil,
    oleh: String? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.judul = judul
    self.nomor = nomor
    self.tanggal = tanggal
    self.sha256 = sha256
    self.oleh = oleh
  }

  /// An event to be read into.
  public static var unread: StageAdopted { StageAdopted(tahun: 0, tahapan: .unread, judul: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("tahapan", &tahapan)
    try visitor.required("judul", &judul)
    try visitor.optional("nomor", &nomor)
    try visitor.optional("tanggal", &tanggal)
    try visitor.optional("sha256", &sha256)
    try visitor.optional("oleh", &oleh)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .stageAdopted(self) }
}
