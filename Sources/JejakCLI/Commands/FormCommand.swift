import Projections
import RenjaModel

/// `jejak form`: fills an official form.
struct FormCommand: Command {
  private static let name = Parameter(
    "NAME",
    Bilingual(id: "nama formulir, misalnya T-C.33", en: "the form's name, such as T-C.33"),
    completion: .words(FilledForm.names))

  private static let other = Parameter(
    "COORD2",
    Bilingual(
      id: "rencana sesudahnya, hanya untuk semula-menjadi",
      en: "the plan after, for semula-menjadi alone"))
  private static let periode = Option(
    "periode", .choice(PeriodNotes.quarters.map(\.rawValue)),
    Bilingual(
      id: "sampai triwulan ini, hanya untuk E.81",
      en: "up to this quarter, for E.81 alone"))

  let signature = Signature(
    "form", .reading,
    summary: Bilingual(id: "isi formulir resmi", en: "fill an official form"),
    discussion: Bilingual(
      id:
        """
        Kolom, judul dan penomoran seperti dalam Permendagri 86/2017. Angka dihitung dari log \
        pada koordinat itu. semula-menjadi menyandingkan dua rencana; dengan satu tahun saja, \
        rencana sebelum dan sesudah perubahannya.
        """,
      en:
        """
        Columns, headings and numbering as in Permendagri 86/2017, computed from the log at \
        that coordinate. semula-menjadi sets two plans beside each other; for a year alone, the \
        plan before and after its amendment.
        """
    ),
    parameters: [Self.name, .coordinate, Self.other.optional],
    options: [Self.periode, .logs],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "form T-C.33 2022/rancangan --format csv --output T-C.33.csv",
        Bilingual(
          id: "Formulir yang dapat diimpor kembali tanpa perubahan.",
          en: "The form; importing it again adds nothing.")),
      Example(
        "form semula-menjadi 2022/rancangan 2022/penetapan",
        Bilingual(
          id: "Setiap baris sebelum dan sesudah, dengan bertambah/(berkurang).",
          en: "Each line before and after, with its increase or decrease.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    let request = try request(context.invocation)
    if let regency = try Regency(context) {
      guard case .review = request.form else {
        throw UsageError.optionNotTaken(
          Option.logs.flag, command: "jejak form \(request.form.name)")
      }
      return try regency.review(request.coordinate)
    }
    try context.answer(PlanQuestion(context).form(request))
    return .done
  }

  private func request(_ invocation: Invocation) throws -> FormRequest {
    let form = try form(invocation)
    var request = FormRequest(form, try Coordinate(parsing: invocation.word(.coordinate)))
    if let other = invocation.optionalWord(Self.other) {
      guard form == .semulaMenjadi else { throw UsageError.argumentUnexpected(other) }
      request.other = try Coordinate(parsing: other)
    }
    if let periode = invocation.value(Self.periode).flatMap(Periode.init) {
      guard form == .evaluasiTriwulan else {
        throw UsageError.optionNotTaken(Self.periode.flag, command: "jejak form \(form.name)")
      }
      request.periode = periode
    }
    return request
  }

  private func form(_ invocation: Invocation) throws -> FilledForm {
    let name = try invocation.word(Self.name)
    let coordinate = try invocation.word(.coordinate)
    // The year first, as people say it.
    if FilledForm.names.contains(coordinate), !FilledForm.names.contains(name) {
      throw FormError.unknown(name, near: ["jejak form \(coordinate) \(name)"])
    }
    return try FilledForm(named: name)
  }
}
