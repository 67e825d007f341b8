import RenjaModel

extension Option {
  static let tahun = Option(
    "tahun", .word("Y"), Bilingual(id: "tahun rencana", en: "the plan's year"))

  static let tahapan = Option(
    "tahapan", .word("S"),
    Bilingual(id: "tahapan, misalnya rancangan", en: "the stage, such as rancangan"),
    completion: .words(Tahapan.ordered.map(\.name)))

  static let periode = Option(
    "periode", .choice(Periode.allCases.map(\.rawValue)),
    Bilingual(id: "periode realisasi", en: "the period of realisation"))

  static let effective = Option(
    "effective", .word("DATE"),
    Bilingual(
      id: "tanggal berlaku menurut dokumennya, YYYY-MM-DD",
      en: "the day it is in force by its document, YYYY-MM-DD"))

  static let dasar = Option(
    "dasar", .word("TEXT"),
    Bilingual(id: "dokumen yang menjadi dasarnya", en: "the document it rests on"))

  static let indikator = Option(
    "indikator", .word("I"),
    Bilingual(id: "kunci indikator: 1, 2, …", en: "the indicator's key: 1, 2, …"))

  static let sumber = Option(
    "sumber", .word("S=N"),
    Bilingual(
      id: "sumber dana dan jumlahnya; S saja jika satu",
      en: "a source of funds and its amount; S alone if it is the only one"),
    repetition: .gathering(.assignment))

  static let alasan = Option(
    "alasan", .word("A"),
    Bilingual(
      id: "kode alasan, boleh diikuti ': ' dan penjelasan",
      en: "the reason's code; ': ' and an explanation may follow"),
    completion: .words(Alasan.Code.allCases.map(\.rawValue)))

  static let nilai = Option(
    "nilai", .word("N"), Bilingual(id: "nilai sebagai bilangan", en: "the value as a number"))

  static let satuan = Option(
    "satuan", .word("SATUAN"), Bilingual(id: "satuan, misalnya UM", en: "the unit of measure"))

  static let kode = Option(
    "kode", .word("KODE"), Bilingual(id: "kode unit", en: "the unit's code"))

  static let judul = Option(
    "judul", .word("T"), Bilingual(id: "judul dokumen", en: "the document's title"))

  static let nomor = Option(
    "nomor", .word("N"), Bilingual(id: "nomor dokumen", en: "the document's number"))

  static let tanggal = Option(
    "tanggal", .word("D"),
    Bilingual(id: "tanggal dokumen, YYYY-MM-DD", en: "the document's date, YYYY-MM-DD"))

  static let from = Option(
    "from", .word("FROM"), Bilingual(id: "mulai dari", en: "where it begins"))

  /// What every new fact must say: since when, and on what.
  static let fact: [Option] = [.effective.required, .dasar.required]
}
