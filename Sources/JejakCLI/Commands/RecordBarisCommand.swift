import RenjaModel

/// `jejak record baris`: records a row of a document.
struct RecordBarisCommand: Command {
  private static let nama = Parameter(
    "NAMA", Bilingual(id: "nama seperti tertulis", en: "the name as written"))
  private static let form = Option(
    "form", .word("FORM"),
    Bilingual(id: "formulir yang memuatnya", en: "the form that lists it")
  )
  private static let urut = Option(
    "urut", .word("N"), Bilingual(id: "urutan baris", en: "its place among the rows"))
  private static let huruf = Option(
    "huruf", .word("H"),
    Bilingual(id: "huruf atau nomor di depannya", en: "the letter before it"))

  let signature = Signature(
    "record baris", .planning,
    summary: Bilingual(
      id: "catat bahwa dokumen memuat baris ini", en: "record that a document lists this row"),
    discussion: Bilingual(
      id: "Baris menyimpan urutan dan nama seperti tertulis dalam formulir.",
      en: "A row keeps its place and its name as the form writes them."),
    parameters: [
      .kode, Self.nama,
    ],
    options: [
      Self.form.required,
      Self.urut.required,
      Self.huruf, .tahun.required,
      .tahapan.required, .effective.required, .dasar.required, .alasan, .indikator,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record baris 2.17.08.2.01.01 'Fasilitasi Usaha mikro Menjadi Usaha kecil' --form \
        T-C.33 --urut 43 --tahun 2022 --tahapan rancangan --effective 2021-06-30 --dasar \
        'Rancangan Renja 2022'
        """,
        Bilingual(id: "Menambahkan baris ke T-C.33.", en: "Adds a row to T-C.33."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .lineListed(
        LineListed(
          tahun: try arguments.tahun(), tahapan: try arguments.requiredTahapan(),
          form: try arguments.text(Self.form) ?? "", kode: try arguments.kode(.kode),
          indikator: try arguments.indikator(), urut: try arguments.number(Self.urut) ?? 0,
          huruf: try arguments.text(Self.huruf), nama: try arguments.text(Self.nama))))
  }
}
