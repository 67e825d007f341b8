import Reports

extension Option {
  static let help = Option(
    "help", .flag, Bilingual(id: "tampilkan bantuan perintah ini", en: "show this command's help"))

  /// Taken only by bare `jejak`.
  static let version = Option(
    "version", .flag, Bilingual(id: "tampilkan versi program", en: "show the program's version"))

  static let lang = Option(
    "lang", .choice(Language.allCases.map(\.rawValue)),
    Bilingual(
      id: "bahasa pesan; tanpanya JEJAK_LANG, lalu locale",
      en: "language of messages; without it JEJAK_LANG, then the locale"))

  /// What every command takes.
  static let everywhere: [Option] = [.lang, .help]

  static let log = Option(
    "log", .word("DIR"),
    Bilingual(
      id: "folder log; tanpanya JEJAK_LOG, log tempat Anda berada, lalu log baku EventLogs",
      en: "the log's folder; else JEJAK_LOG, the log you stand in, then EventLogs' default"),
    completion: .folder)

  static let pd = Option(
    "pd", .word("OFFICE"),
    Bilingual(
      id: "perangkat daerah: kode atau nama pendeknya",
      en: "the office (perangkat daerah): its code or short name"))

  static func format(_ formats: [FormatName]) -> Option {
    Option(
      "format", .choice(formats.map(\.rawValue)),
      Bilingual(id: "bentuk keluaran (baku: text)", en: "format of the output (default: text)"))
  }

  static let output = Option(
    "output", .word("FILE"),
    Bilingual(
      id: "tulis ke berkas ini, utuh atau tidak sama sekali",
      en: "write to this file, whole or not at all"),
    completion: .file)

  static let footer = Option(
    "footer", .flag,
    Bilingual(id: "tutup CSV dengan dasar keluarannya", en: "end the CSV with its basis"))

  static let csvLocale = Option(
    "csv-locale", .choice(CSVFormat.Locale.allCases.map(\.rawValue)),
    Bilingual(
      id: "CSV untuk lembar kerja Indonesia (titik koma, koma desimal) atau umum",
      en: "CSV for Indonesian spreadsheets (semicolon, decimal comma) or the common one"))

  static let known = Option(
    "known", .word("SEQ|TANGGAL"),
    Bilingual(
      id: "hanya yang diketahui log: SEQ peristiwa pertama, atau sampai akhir hari itu",
      en: "only what the log knew: the first SEQ events, or by the end of that day"))

  static let upto = Option(
    "upto", .word("SEQ"),
    Bilingual(id: "hanya SEQ peristiwa pertama", en: "only the first SEQ events"))

  static let noCache = Option(
    "no-cache", .flag,
    Bilingual(id: "hitung ulang tanpa tembolok", en: "compute without caches"))

  static let dryRun = Option(
    "dry-run", .flag,
    Bilingual(
      id: "tampilkan yang akan dicatat, tanpa mencatat",
      en: "show what would be recorded, record nothing"))

  static let id = Option(
    "id", .word("HEX"),
    Bilingual(
      id: "nama batch (32 angka heksadesimal): mengulanginya tidak mencatat dua kali",
      en: "the batch's name (32 hex digits): repeating it records nothing twice"))

  static let expect = Option(
    "expect", .word("SEQ"),
    Bilingual(
      id: "catat hanya jika log berisi tepat SEQ peristiwa",
      en: "record only if the log holds exactly SEQ events"))

  static let actor = Option(
    "actor", .word("NAMA"),
    Bilingual(
      id: "siapa yang bertanggung jawab; tanpanya JEJAK_ACTOR, lalu pengguna sistem",
      en: "who answers for it; without it JEJAK_ACTOR, then the system's user"))

  static let clockOk = Option(
    "clock-ok", .flag,
    Bilingual(
      id: "terima jam komputer yang jauh di depan peristiwa terakhir",
      en: "accept a clock far ahead of the last event"))

  static let sharedDisk = Option(
    "shared-disk", .flag,
    Bilingual(
      id: "catat walau disk dipakai bersama komputer lain",
      en: "record although other machines share the disk"))
}
