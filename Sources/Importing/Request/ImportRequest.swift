public import Canonical
public import RenjaModel

/// One table to be imported, with everything the user said about it.
public struct ImportRequest: Sendable {
  /// The form the table is.
  public var form: ImportForm
  /// The name of the file, without folders.
  public var fileName: String
  /// The file's bytes.
  public var bytes: [UInt8]
  /// SHA-256 of the bytes, in hex.
  public var sha256: String
  /// The office.
  public var pd: String
  /// The year of the document.
  public var tahun: Int
  /// The stage, for forms that any stage may use.
  public var tahapan: Tahapan?
  /// The stage whose plan a table of changes begins with; by default the plan in force before its own.
  public var semula: Tahapan?
  /// The day from which the facts hold.
  public var effective: Day
  /// Why the figures change.
  public var alasan: Alasan?
  /// The document of which the table is a part.
  public var bagianDari: String?
  /// The title; by default the table's own title rows.
  public var judul: String?
  /// The number of the decree or letter.
  public var nomor: String?
  /// The date the document bears.
  public var tanggal: Day?
  /// How numbers are written, where the table leaves it open.
  public var angka: NumberFormat?
  /// By what the figures are to be multiplied, where the table leaves it open.
  public var kelipatan: Kelipatan?
  /// Whether rows that are no longer listed are dropped.
  public var removeMissing: Bool
  /// Whether cells that someone else changed meanwhile are changed all the same.
  public var overwrite: Bool
  /// The key of the document of which this is a version; by default found by form, coordinate and title.
  public var dok: String?

  /// A table with what must be said about any; the rest is set afterwards.
  ///
  /// - Parameters:
  ///   - form: the form the table is.
  ///   - fileName: the name of the file, without folders.
  ///   - bytes: the file's bytes.
  ///   - sha256: SHA-256 of the bytes, in hex.
  ///   - pd: the office.
  ///   - tahun: the year of the document.
  ///   - effective: the day from which the facts hold.
  public init(
    form: ImportForm, fileName: String, bytes: [UInt8], sha256: String, pd: String, tahun: Int,
    effective: Day
  ) {
    self.form = form
    self.fileName = fileName
    self.bytes = bytes
    self.sha256 = sha256
    self.pd = pd
    self.tahun = tahun
    self.effective = effective
    removeMissing = false
    overwrite = false
  }
}

/// The factor between the figures of a table and rupiah.
public enum Kelipatan: Int, CaseIterable, Hashable, Sendable {
  /// The figures are rupiah, whatever the heading says.
  case satu = 1
  /// The figures are thousands of rupiah.
  case seribu = 1000
}
