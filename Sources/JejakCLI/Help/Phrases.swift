/// The words that help itself uses.
enum Phrases {
  static let title = Bilingual(
    id: "jejak: riwayat lengkap Renja Perangkat Daerah",
    en: "jejak: the whole history of an office's annual work plan (Renja)")
  static let usage = Bilingual(id: "Pemakaian", en: "Usage")
  static let arguments = Bilingual(id: "Argumen", en: "Arguments")
  static let options = Bilingual(id: "Opsi", en: "Options")
  static let sharedOptions = Bilingual(id: "Opsi bersama", en: "Shared options")
  static let examples = Bilingual(id: "Contoh", en: "Example")
  static let needed = Bilingual(id: "(wajib)", en: "(required)")
  static let coordinate = Bilingual(
    id: """
      COORD menyebut satu rencana: TAHUN[/TAHAPAN][@TANGGAL][~KNOWN], misalnya 2022, \
      2022/rancangan, 2022/penetapan@2021-09-30 atau 2022/rancangan~480.
      """,
    en: """
      COORD names one plan: TAHUN[/TAHAPAN][@TANGGAL][~KNOWN], such as 2022, 2022/rancangan, \
      2022/penetapan@2021-09-30 or 2022/rancangan~480.
      """)

  static func see(_ line: Wording) -> Bilingual {
    Bilingual(id: "Lihat '\(line)'.", en: "See '\(line)'.")
  }
}
