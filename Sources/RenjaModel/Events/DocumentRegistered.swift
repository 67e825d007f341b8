public import Canonical

/// A document or table came in; first in its import's batch.
public struct DocumentRegistered: EventPayload {
  /// `document-registered`.
  public static let type = "document-registered"

  /// The document's key, FORM/TAHUN.N.
  public var dok: String
  /// The form, such as `T-C.33`.
  public var form: String
  /// The title.
  public var judul: String
  /// The document of which this is a part.
  public var bagianDari: String?
  /// The number of the decree or letter.
  public var nomor: String?
  /// The date the document bears.
  public var tanggal: Day?
  /// The name of the file, without folders.
  public var berkas: String
  /// SHA-256 of the file's bytes, in hex.
  public var sha256: String
  /// The lines above the data, verbatim.
  public var kepala: [String]
  /// Headings of the columns without any value.
  public var kolomKosong: [String]
  /// How many rows of data were read.
  public var baris: Int
  /// What the user said about ambiguities, as options.
  public var pilihan: [String]

  /// A document or table came in; first in its import's batch.
  ///
  /// - Parameters:
  ///   - dok: the document's key, FORM/TAHUN.N.
  ///   - form: the form, such as `T-C.33`.
  ///   - judul: the title.
  ///   - bagianDari: the document of which this is a part.
  ///   - nomor: the number of the decree or letter.
  ///   - tanggal: the date the document bears.
  ///   - berkas: the name of the file, without folders.
  ///   - sha256: sHA-256 of the file's bytes, in hex.
  ///   - kepala: the lines above the data, verbatim.
  ///   - kolomKosong: headings of the columns without any value.
  ///   - baris: how many rows of data were read.
  ///   - pilihan: what the user said about ambiguities, as options.
  public init(
    dok: String,
    form: String,
    judul: String,
    bagianDari: String? = nil,
    nomor: String? = nil,
    tanggal: Day? = nil,
    berkas: String,
    sha256: String,
    kepala: [String],
    kolomKosong: [String],
    baris: Int,
    pilihan: [String]
  ) {
    self.dok = dok
    self.form = form
    self.judul = judul
    self.bagianDari = bagianDari
    self.nomor = nomor
    self.tanggal = tanggal
    self.berkas = berkas
    self.sha256 = sha256
    self.kepala = kepala
    self.kolomKosong = kolomKosong
    self.baris = baris
    self.pilihan = pilihan
  }

  /// An event to be read into.
  public static var unread: DocumentRegistered {
    DocumentRegistered(
      dok: "", form: "", judul: "", berkas: "", sha256: "", kepala: [], kolomKosong: [], baris: 0,
      pilihan: [])
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("dok", &dok)
    try visitor.required("form", &form)
    try visitor.required("judul", &judul)
    try visitor.optional("bagian_dari", &bagianDari)
    try visitor.optional("nomor", &nomor)
    try visitor.optional("tanggal", &tanggal)
    try visitor.required("berkas", &berkas)
    try visitor.required("sha256", &sha256)
    try visitor.list("kepala", &kepala)
    try visitor.list("kolom_kosong", &kolomKosong)
    try visitor.required("baris", &baris)
    try visitor.list("pilihan", &pilihan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .documentRegistered(self) }
}
