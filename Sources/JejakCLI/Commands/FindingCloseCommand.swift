import RenjaModel

/// `jejak finding close`: closes a finding.
struct FindingCloseCommand: Command {
  let signature = Signature(
    "finding close", .auditing,
    summary: Bilingual(id: "tutup sebuah temuan", en: "close a finding"),
    discussion: Bilingual(
      id: "Temuan yang ditutup tetap disebut audit, tetapi tidak lagi mengubah status keluarnya.",
      en: "An audit still tells a closed finding, but no longer ends with 1 for it."),
    parameters: [.finding, .teks],
    options: [.nomor, .effective.required, .dasar.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        finding close 2022/LHR-7 'Tindak lanjut sesuai' --effective 2021-07-01 --dasar 'BA tindak \
        lanjut'
        """,
        Bilingual(id: "Menutup temuan.", en: "Closes the finding."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .findingClosed(
        FindingClosed(
          temuan: try arguments.text(.finding), teks: try arguments.text(.teks),
          nomor: try arguments.text(.nomor))))
  }
}
