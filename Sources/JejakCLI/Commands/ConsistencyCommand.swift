import EventLog
import Evidence

/// `jejak consistency`: proves that the log only grew.
struct ConsistencyCommand: Command {
  private static let old = Parameter(
    "OLD",
    Bilingual(
      id: "titik periksa lama: berkas, atau 'ORIGIN SIZE ROOT'",
      en: "the old checkpoint: a file, or 'ORIGIN SIZE ROOT'"), arity: .oneOrMore,
    completion: .file)

  let signature = Signature(
    "consistency", .proving,
    summary: Bilingual(
      id: "buktikan bahwa log hanya bertambah sejak titik periksa lama",
      en: "prove that the log only grew since an old checkpoint"),
    discussion: Bilingual(
      id:
        """
        Bukti ditulis sebagai isi add-checkpoint dari c2sp.org/tlog-witness. Bila log bukan \
        kelanjutan titik periksa itu, sebabnya disebut, dengan status 2. Dengan --signers, titik \
        periksa sekarang harus bertanda tangan salah satu kunci itu.
        """,
      en:
        """
        The proof is written as an add-checkpoint body of c2sp.org/tlog-witness. Where the log \
        does not extend that checkpoint it says how, and ends with 2. With --signers, one of \
        those keys must have signed the checkpoint of today.
        """),
    parameters: [Self.old],
    options: [.signers, .size, .output],
    groups: [.log],
    examples: [
      Example(
        "consistency lama.txt",
        Bilingual(
          id: "Dengan titik periksa yang disimpan tahun lalu.",
          en: "With the checkpoint that was kept last year."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let old = try context.keptCheckpoint(
      context.invocation.words(Self.old).joined(separator: " "))
    let signers = try context.signers()
    let prover = try Prover(context.openSnapshot(), size: context.invocation.number(.size))
    let proof = try prover.consistency(from: old.checkpoint)
    let finding = try proof.check(extending: old, signers: signers)
    try context.answer { try $0.write(proof.text) }
    let (before, now) = (finding.old.size, finding.new.size)
    try context.remark(
      Bilingual(
        id: "jejak: log hanya bertambah: \(before) peristiwa lama utuh di dalam \(now)",
        en: "jejak: the log only grew: its first \(before) of \(now) events are as they were"))
    for signatory in finding.signers { try context.remark(signatory.words) }
    return .done
  }
}
