import Evidence

/// `jejak check`: checks a proof without the log.
struct CheckCommand: Command {
  private static let proof = Parameter(
    "PROOF", Bilingual(id: "berkas .tlog-proof", en: "a .tlog-proof file"), completion: .file)

  let signature = Signature(
    "check", .proving,
    summary: Bilingual(
      id: "periksa bukti satu peristiwa, tanpa log",
      en: "check the proof of an event, without a log"),
    discussion: Bilingual(
      id:
        """
        Menghitung apakah peristiwa di dalam berkas itu bagian dari pohon titik periksanya. Siapa \
        yang menjamin titik periksa itu hanya dapat dijawab oleh titik periksa yang Anda simpan \
        atau kunci yang Anda percaya; tanpa keduanya statusnya 1. Bukti yang salah: status 2.
        """,
      en:
        """
        Computes whether the event in the file is part of the tree of its checkpoint. Who vouches \
        for that checkpoint only one that you kept, or a key that you trust, can tell; without \
        either it ends with 1. A proof that is wrong ends with 2.
        """),
    parameters: [Self.proof],
    options: [.heldCheckpoint, .signers],
    groups: [.receipt],
    examples: [
      Example(
        "check 687.tlog-proof --checkpoint simpanan.txt",
        Bilingual(
          id: "Dengan titik periksa yang Anda simpan.", en: "With the checkpoint that you kept."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let path = try context.invocation.word(Self.proof)
    let bytes = try context.read(path)
    let kept = try context.keptCheckpoint()
    let signers = try context.signers()
    let finding = try Self.finding(bytes, path, kept, signers)
    try context.answer(CheckReport(finding, context))
    return finding.vouching.isVouched ? .done : .findings
  }

  private static func finding(
    _ bytes: [UInt8], _ path: String, _ kept: CheckpointNote?, _ signers: Signers?
  ) throws(EvidenceFileError) -> OfflineProof.Finding {
    do throws(EvidenceError) {
      return try OfflineProof(parsing: bytes).check(kept: kept, signers: signers)
    } catch {
      throw EvidenceFileError(path: path, role: .proof, error: error)
    }
  }
}
