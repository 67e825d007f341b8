import RenjaStore

/// `jejak shift`: shifts pagu between units.
struct ShiftCommand: Command {
  private static let changes = Parameter(
    "KODE[#I]=±N",
    Bilingual(
      id: "unit dan perubahannya, misalnya 2.17.08.2.01.01=-5.000.000",
      en: "a unit and its change, such as 2.17.08.2.01.01=-5.000.000"), arity: .oneOrMore)

  let signature = Signature(
    "shift", .planning,
    summary: Bilingual(
      id: "geser pagu antar unit secara seimbang", en: "shift pagu between units, in balance"),
    discussion: Bilingual(
      id:
        """
        Jumlah yang dikurangi sama dengan yang ditambah. #I menunjuk indikator bila pagu \
        dicatat per indikator.
        """,
      en:
        """
        What is taken equals what is given. #I names an indicator where the pagu stands by \
        indicator.
        """
    ),
    parameters: [
      .stage,
      Self.changes,
    ],
    options: [.effective.required, .dasar.required, .alasan.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        shift 2022/perubahan 2.17.07.2.01.01=-5.000.000 2.17.08.2.01.01=+5.000.000 --alasan \
        pergeseran --effective 2022-08-01 --dasar 'Nota dinas 12'
        """,
        Bilingual(
          id: "Lima juta rupiah berpindah; jumlah rencana tetap.",
          en: "Five million rupiah move; the total of the plan stays."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let (tahun, tahapan) = try context.invocation.stage()
    let changes = try context.invocation.words(Self.changes).map { text in
      guard let change = ShiftRequest.Change(text) else {
        throw DraftingError.changeUnreadable(text)
      }
      return change
    }
    let alasan = try context.invocation.requiredAlasan()
    let submission = try Submission(context)
    let effective = try submission.day()
    return try submission.submit { planning in
      let request = ShiftRequest(
        pd: planning.pd, tahun: tahun, tahapan: tahapan, effective: effective, alasan: alasan,
        changes: changes)
      return [try request.event(in: try planning.state(of: tahun))]
    }
  }
}
