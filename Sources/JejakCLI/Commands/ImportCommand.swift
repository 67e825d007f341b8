import Canonical
import Importing
import Merkle
import Platform
import RenjaModel

/// `jejak import`: records a table.
struct ImportCommand: Command {
  private static let form = Parameter(
    "FORM", Bilingual(id: "bentuk tabel, misalnya T-C.33", en: "the kind of table, such as T-C.33"),
    completion: .words(ImportForm.all.map(\.name)))
  private static let file = Parameter(
    "FILE",
    Bilingual(
      id: "berkas tabel; '-' untuk masukan baku", en: "the table's file; '-' for standard input"),
    completion: .file)
  private static let bagianDari = Option(
    "bagian-dari", .word("DOK"),
    Bilingual(id: "dokumen induk tabel ini", en: "the document this table is part of"))
  private static let dok = Option(
    "dok", .word("KEY"),
    Bilingual(
      id: "kunci dokumen yang diperbarui", en: "key of the document this is a new version of"))
  private static let semula = Option(
    "semula", .word("S"),
    Bilingual(
      id: "tahapan yang menjadi semula; tanpanya rencana yang berlaku sebelumnya",
      en: "the stage a semula-menjadi begins with; else the plan in force before"),
    completion: .words(Tahapan.ordered.map(\.name)))
  private static let removeMissing = Option(
    "remove-missing", .flag,
    Bilingual(
      id: "baris yang tidak ada lagi dikeluarkan", en: "drop rows that are no longer there"))
  private static let overwrite = Option(
    "overwrite", .flag,
    Bilingual(
      id: "timpa yang diubah orang lain sejak impor terakhir",
      en: "overwrite what others changed since the last import"))
  private static let aliasOut = Option(
    "alias-out", .word("FILE"),
    Bilingual(
      id: "tulis calon alias untuk nama yang tidak dikenal",
      en: "write candidate aliases for unknown names"), completion: .file)

  private static let asRecorded = Option(
    "as-recorded", .flag,
    Bilingual(
      id: "kembalikan yang ditulis 'export events' ke log kosong, byte demi byte",
      en: "restore what 'export events' wrote into an empty log, byte for byte"))

  let signature = Signature(
    "import", .planning,
    summary: Bilingual(id: "catat isi sebuah tabel", en: "record what a table holds"),
    discussion: Bilingual(
      id:
        """
        Tabel dibaca sebagaimana adanya: koma, titik koma atau tab, judul dan baris nomor \
        dilewati. Tidak ada yang ditebak: semua yang meragukan dilaporkan sekaligus dengan \
        baris dan kolomnya, dan tidak ada yang dicatat sebelum jelas. Berkas yang sama tidak \
        menambah apa pun; berkas yang berubah hanya menambah bedanya.
        """,
      en:
        """
        A table is read as it is: comma, semicolon or tab, titles and numbering skipped. \
        Nothing is guessed: all that is unclear is reported at once with line and column, and \
        nothing is recorded before it is clear. The same file again adds nothing; a changed \
        file adds only the differences.
        """
    ),
    parameters: [Self.form, Self.file],
    options: [
      .tahun, .tahapan, .effective, .dasar, .alasan, Self.bagianDari, .judul, .nomor, .tanggal,
      Self.dok, Self.semula, .angka, .kelipatan, Self.removeMissing, Self.overwrite,
      Self.aliasOut, Self.asRecorded,
      .against.means(
        Bilingual(
          id: "dengan --as-recorded: titik periksa yang harus dihasilkan",
          en: "with --as-recorded: the checkpoint that must come of it")),
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        import T-C.33 T-C.33.csv --tahun 2022 --tahapan rancangan --effective 2021-06-30 \
        --dasar 'Rancangan Renja 2022' --dry-run
        """,
        Bilingual(
          id: "Menunjukkan yang akan dicatat dari T-C.33, termasuk kolom prakiraan maju 2023.",
          en: "Shows what T-C.33 would record, its 2023 columns as forward estimates."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let form = try form(context.invocation)
    let path = try context.invocation.text(Self.file)
    if context.invocation.has(Self.asRecorded) {
      guard !form.isDocument else {
        throw UsageError.optionNotTaken(Self.asRecorded.flag, command: "jejak import \(form.name)")
      }
      return try Restoration(context).restore(path)
    }
    if !form.isDocument { try refuseOptions(of: form, context.invocation) }
    let submission = try Submission(context)
    guard form.isDocument else { return try submission.submit(eventsFrom: path) }
    let request = try request(form, submission, path: path)
    let aliases = try context.invocation.text(Self.aliasOut)
    return try submission.submit(request, from: path, aliases: aliases)
  }

  /// Events say for themselves what these options say of a table.
  private func refuseOptions(of form: ImportForm, _ arguments: Invocation) throws(UsageError) {
    let options: [Option] = [
      .tahun, .tahapan, .effective, .dasar, .alasan, Self.bagianDari, .judul, .nomor, .tanggal,
      Self.dok, Self.semula, .angka, .kelipatan, Self.removeMissing, Self.overwrite, Self.aliasOut,
    ]
    guard let option = options.first(where: arguments.has) else { return }
    throw .optionNotTaken(option.flag, command: "jejak import \(form.name)")
  }

  private func form(_ arguments: Invocation) throws -> ImportForm {
    let name = try arguments.word(Self.form)
    guard let form = ImportForm(name) else {
      let names = ImportForm.all.map(\.name)
      throw UsageError.valueUnknown(
        Self.form.placeholder, value: name, choices: names,
        near: Nearness.candidates(for: name, among: names))
    }
    return form
  }

  /// The table with what the user said about it.
  private func request(
    _ form: ImportForm, _ submission: Submission, path: String
  ) throws -> ImportRequest {
    let arguments = submission.context.invocation
    _ = try arguments.required(.dasar)
    if form.needsTahapan { _ = try arguments.required(.tahapan) }
    let tahun = try arguments.tahun()
    let effective = try submission.day()
    let tahapan = try arguments.tahapan()
    let tanggal = try arguments.day(.tanggal)
    let bytes = try submission.context.read(path)
    var request = ImportRequest(
      form: form, fileName: path == "-" ? "-" : Path.name(of: path), bytes: bytes,
      sha256: SHA256.hash(bytes).hex, pd: "", tahun: tahun, effective: effective)
    request.tahapan = tahapan
    request.tanggal = tanggal
    request.semula = try arguments.stage(of: Self.semula)
    request.alasan = submission.alasan
    request.bagianDari = try arguments.text(Self.bagianDari)
    request.judul = try arguments.text(.judul)
    request.nomor = try arguments.text(.nomor)
    request.dok = try arguments.text(Self.dok)
    request.angka = arguments.value(.angka).flatMap(NumberFormat.init)
    request.kelipatan = arguments.value(.kelipatan).flatMap(Int.init).flatMap(Kelipatan.init)
    request.removeMissing = arguments.has(Self.removeMissing)
    request.overwrite = arguments.has(Self.overwrite)
    return request
  }
}
