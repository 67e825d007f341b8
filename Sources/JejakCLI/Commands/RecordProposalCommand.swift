import RenjaModel

/// `jejak record proposal`: records a proposal.
struct RecordProposalCommand: Command {
  private static let nomor = Option(
    "nomor", .word("N"), Bilingual(id: "nomor usulan", en: "the proposal's number"))
  private static let lokasi = Option(
    "lokasi", .word("TEKS"), Bilingual(id: "lokasi", en: "the location"))
  private static let besaran = Option(
    "besaran", .word("TEKS"),
    Bilingual(id: "besaran yang diusulkan", en: "how much is proposed"))
  private static let pengusul = Option(
    "pengusul", .word("TEKS"), Bilingual(id: "siapa yang mengusulkan", en: "who proposed it"))
  private static let mekanisme = Option(
    "mekanisme", .word("TEKS"), Bilingual(id: "forum atau jalurnya", en: "by which forum"))

  let signature = Signature(
    "record proposal", .planning,
    summary: Bilingual(
      id: "catat usulan pemangku kepentingan", en: "record a proposal of a stakeholder"),
    discussion: Bilingual(
      id: "Usulan masuk formulir T-C.32; keputusannya dicatat dengan proposal-decide.",
      en: "A proposal stands in form T-C.32; what became of it is recorded by proposal-decide."),
    parameters: [.proposal, .teks],
    options: [
      .tahun.required,
      Self.nomor,
      Self.lokasi,
      .indikator.means(Bilingual(id: "indikator yang diusulkan", en: "the indicator proposed")),
      Self.besaran,
      Self.pengusul,
      Self.mekanisme,
      .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record proposal u1 'Pelatihan kewirausahaan' --tahun 2022 --lokasi Lumajang \
        --effective 2021-02-15 --dasar 'T-C.32 2022'
        """,
        Bilingual(id: "Mencatat sebuah usulan.", en: "Records a proposal."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .proposalReceived(
        ProposalReceived(
          tahun: try arguments.tahun(), usulan: try arguments.text(.proposal),
          nomor: try arguments.text(.nomor), teks: try arguments.text(.teks),
          lokasi: try arguments.text(Self.lokasi), indikator: try arguments.text(.indikator),
          besaran: try arguments.text(Self.besaran), pengusul: try arguments.text(Self.pengusul),
          mekanisme: try arguments.text(Self.mekanisme))))
  }
}
