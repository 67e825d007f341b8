import RenjaModel

/// `jejak form`: fills an official form.
struct FormCommand: Command {
  private static let name = Parameter(
    "NAME",
    Bilingual(id: "nama formulir, misalnya T-C.33", en: "the form's name, such as T-C.33"),
    completion: .words(FilledForm.names))

  let signature = Signature(
    "form", .reading,
    summary: Bilingual(id: "isi formulir resmi", en: "fill an official form"),
    discussion: Bilingual(
      id:
        """
        Kolom, judul dan penomoran seperti dalam Permendagri 86/2017. Angka dihitung dari log \
        pada koordinat itu.
        """,
      en:
        """
        Columns, headings and numbering as in Permendagri 86/2017, computed from the log at \
        that coordinate.
        """
    ),
    parameters: [Self.name, .coordinate],
    options: [.logs],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "form T-C.33 2022/rancangan --format csv --output T-C.33.csv",
        Bilingual(
          id: "Formulir yang dapat diimpor kembali tanpa perubahan.",
          en: "The form; importing it again adds nothing."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let invocation = context.invocation
    let form = try FilledForm(named: invocation.word(Self.name))
    let coordinate = try Coordinate(parsing: invocation.word(.coordinate))
    if let regency = try Regency(context) {
      guard case .review = form else {
        throw UsageError.optionNotTaken(Option.logs.flag, command: "jejak form \(form.name)")
      }
      return try regency.review(coordinate)
    }
    try context.answer(PlanQuestion(context).form(form, at: coordinate))
    return .done
  }
}
