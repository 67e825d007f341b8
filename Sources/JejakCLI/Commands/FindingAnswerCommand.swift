import RenjaModel

/// `jejak finding answer`: records the office's answer to a finding.
struct FindingAnswerCommand: Command {
  let signature = Signature(
    "finding answer", .auditing,
    summary: Bilingual(id: "jawab sebuah temuan", en: "answer a finding"),
    discussion: Bilingual(
      id: "Tanggapan atas temuan yang sudah dicatat; temuan itu tetap ada sampai ditutup.",
      en: "What the office says to a finding on record; the finding stays until it is closed."),
    parameters: [.finding, .teks],
    options: [.nomor, .effective.required, .dasar.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        finding answer 2022/LHR-7 'Angka program disesuaikan pada rancangan akhir' --effective \
        2021-06-15 --dasar 'Surat Kepala Dinas'
        """,
        Bilingual(id: "Menjawab temuan.", en: "Answers the finding."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .findingAnswered(
        FindingAnswered(
          temuan: try arguments.text(.finding), teks: try arguments.text(.teks),
          nomor: try arguments.text(.nomor))))
  }
}
