import Importing
import RenjaModel

/// `jejak compare`: holds a published table against the log.
struct CompareCommand: Command {
  private static let forms = ImportForm.all.filter(\.isComparable)
  private static let form = Parameter(
    "FORM", Bilingual(id: "bentuk tabel, misalnya T-C.33", en: "the kind of table, such as T-C.33"),
    completion: .words(forms.map(\.name)))
  private static let file = Parameter(
    "FILE",
    Bilingual(
      id: "berkas tabel; '-' untuk masukan baku", en: "the table's file; '-' for standard input"),
    completion: .file)

  let signature = Signature(
    "compare", .auditing,
    summary: Bilingual(
      id: "bandingkan tabel terbitan dengan log", en: "hold a published table against the log"),
    discussion: Bilingual(
      id:
        """
        Sel demi sel: apa yang berbeda, dan peristiwa mana yang keliru bila tabel itu benar. \
        Tabel dibaca seperti oleh import, dengan laporan masalah yang sama; tidak ada yang \
        dicatat. Teks dibandingkan tanpa membedakan huruf besar dan tanda baca; kolom yang \
        kosong seluruhnya tidak dibandingkan. Status keluar 1 bila ada beda.
        """,
      en:
        """
        Cell by cell: what differs, and which events are wrong if the table is right. The table \
        is read as import reads it, with the same report of its problems; nothing is recorded. \
        Texts compare without regard to case and punctuation; columns without any entry are not \
        compared. Ends with 1 where something differs.
        """
    ),
    parameters: [Self.form, Self.file, .coordinate],
    options: [.angka, .kelipatan],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "compare Bab-IV Bab-IV.csv 2022/penetapan",
        Bilingual(
          id: "Apakah Bab IV yang terbit sama dengan yang ditetapkan.",
          en: "Whether the published chapter IV is what was adopted."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let name = try arguments.word(Self.form)
    guard let form = ImportForm(name), form.isComparable else {
      let names = Self.forms.map(\.name)
      throw UsageError.valueUnknown(
        Self.form.placeholder, value: name, choices: names,
        near: Nearness.candidates(for: name, among: names))
    }
    let coordinate = try Coordinate(parsing: arguments.word(.coordinate))
    let path = try arguments.text(Self.file)
    let report = try PlanQuestion(context).compare(form, path, at: coordinate) { request in
      request.angka = arguments.value(.angka).flatMap(NumberFormat.init)
      request.kelipatan = arguments.value(.kelipatan).flatMap(Int.init).flatMap(Kelipatan.init)
    }
    try context.answer(report)
    return report.comparison.isEmpty ? .done : .findings
  }
}
