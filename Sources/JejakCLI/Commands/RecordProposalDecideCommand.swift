import RenjaModel

/// `jejak record proposal-decide`: records what became of a proposal.
struct RecordProposalDecideCommand: Command {
  private static let keputusan = Parameter(
    "KEPUTUSAN",
    Bilingual(
      id: "diterima, ditolak atau ditunda",
      en: "accepted (diterima), rejected (ditolak) or put off (ditunda)"),
    completion: .words(Keputusan.allCases.map(\.rawValue)))

  let signature = Signature(
    "record proposal-decide", .planning,
    summary: Bilingual(id: "catat keputusan atas usulan", en: "record what became of a proposal"),
    discussion: Bilingual(
      id: "Usulan yang diterima menunjuk sub kegiatan yang menampungnya dengan --kode.",
      en: "A proposal accepted names the sub kegiatan that takes it up by --kode."),
    parameters: [
      .proposal,
      Self.keputusan,
    ],
    options: [.tahun.required, .kode, .alasan, .effective.required, .dasar.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record proposal-decide u1 diterima --kode 2.17.05.2.01.01 --tahun 2022 --effective \
        2021-04-01 --dasar 'Berita acara forum perangkat daerah'
        """,
        Bilingual(
          id: "Usulan ditampung oleh sub kegiatan itu.",
          en: "That sub kegiatan takes the proposal up."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let word = try arguments.word(Self.keputusan)
    guard let keputusan = Keputusan(rawValue: word) else {
      let names = Keputusan.allCases.map(\.rawValue)
      throw UsageError.valueUnknown(
        Self.keputusan.placeholder, value: word, choices: names,
        near: Nearness.candidates(for: word, among: names))
    }
    return try Submission(context).record(
      .proposalDecided(
        ProposalDecided(
          tahun: try arguments.tahun(), usulan: try arguments.text(.proposal),
          keputusan: keputusan, kode: try arguments.kodeIfGiven(),
          alasan: try arguments.alasan())))
  }
}
