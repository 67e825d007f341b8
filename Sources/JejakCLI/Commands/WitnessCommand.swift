import EventLog
import Evidence

/// `jejak witness`: confirms that the log only grew, with a cosignature.
struct WitnessCommand: Command {
  private static let state = Option(
    "state", .word("DIR"),
    Bilingual(
      id: "folder ingatan saksi ini, di luar log",
      en: "the folder where this witness remembers, outside the log"),
    completion: .folder)

  let signature = Signature(
    "witness", .proving,
    summary: Bilingual(
      id: "saksikan bahwa log hanya bertambah", en: "witness that the log only grew"),
    discussion: Bilingual(
      id:
        """
        Saksi hanya menandatangani bila log melanjutkan titik periksa terakhir yang ia lihat \
        (cosignature/v1 dari c2sp.org/tlog-cosignature), lalu mengingat yang baru sebelum tanda \
        tangannya ditampilkan. Baris itu juga ditambahkan ke witness/ bila boleh.
        """,
      en:
        """
        A witness signs only if the log extends the last checkpoint that it saw \
        (cosignature/v1 of c2sp.org/tlog-cosignature), and remembers the new one before the \
        signature is shown. The line is also added to witness/ where that may be written to.
        """),
    options: [
      .key.required, .keyName.required, Self.state, .head, .signers, .verifierKey, .output,
    ],
    groups: [.log],
    examples: [
      Example(
        "witness --key saksi.pem --name inspektorat.lumajangkab.go.id/1 --state ingatan",
        Bilingual(
          id: "Inspektorat menyaksikan yang sudah disegel.",
          en: "The inspectorate witnesses what is sealed."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let key = try context.signingKey()
    if context.invocation.has(.verifierKey) {
      let line = try key.witnessKey.description
      try context.answer { try $0.write(line + "\n") }
      return .done
    }
    let folder = try context.invocation.required(Self.state)
    let signers = try context.signers()
    let log = try context.openSnapshot()
    let witness = try Witness(key: key, stateFolder: folder, clock: context.console.clock)
    let statement = try witness.cosign(
      log, size: context.invocation.has(.head) ? log.size : nil, signers: signers)
    try context.answer { try $0.write(statement.line) }
    try context.keep(statement.note, in: log)
    return .done
  }
}
