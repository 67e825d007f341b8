import EventLog
import Evidence
import Reports

/// `jejak mirror`: pulls what is new from published logs, and believes nothing unseen.
struct MirrorCommand: Command {
  private static let source = Parameter(
    "SRC",
    Bilingual(id: "folder terbitan", en: "the folder of published logs"), completion: .folder)
  private static let folder = Parameter(
    "DIR", Bilingual(id: "folder salinan", en: "the folder of the copy"), completion: .folder)

  let signature = Signature(
    "mirror", .proving,
    summary: Bilingual(
      id: "perbarui salinan log terbitan", en: "bring a copy of published logs up to date"),
    discussion: Bilingual(
      id:
        """
        Mengambil yang baru dari setiap log terbitan di SRC. Setiap baris dicocokkan dengan \
        pohon, pohon dengan titik periksa, titik periksa dengan yang ada di salinan: log yang \
        ditulis ulang ditolak, dengan sebabnya dan status 2. Mengunduh lewat jaringan adalah \
        pekerjaan rsync atau wget.
        """,
      en:
        """
        Pulls what is new of every log published in SRC. Each line is compared with the tree, \
        the tree with the checkpoint, the checkpoint with the one in the copy: a log that was \
        rewritten is refused, with the reason and status 2. Fetching over a network is the work \
        of rsync or wget.
        """),
    parameters: [Self.source, Self.folder],
    options: [.signers],
    groups: [.receipt],
    examples: [
      Example(
        "mirror /srv/renja salinan --signers kunci.txt",
        Bilingual(
          id: "Hanya menerima titik periksa yang bertanda tangan.",
          en: "Takes only checkpoints that were signed."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let signers = try context.signers()
    let mirror = try Mirror(
      from: context.invocation.word(Self.source), to: context.invocation.word(Self.folder))
    var outcomes: [Publication.Outcome] = []
    var worst = ExitCode.done
    for name in try mirror.names() {
      do throws(EvidenceError) {
        outcomes.append(try mirror.pull(name, signers: signers))
      } catch {
        var problem = error.problem
        problem.place = Wording(outside: name)
        try context.complain(problem)
        if worst != .integrityBroken { worst = problem.status }
      }
    }
    guard let last = outcomes.last else { return worst }
    try context.answer(
      PublishingReport(
        deed: .mirrored, outcomes: outcomes, basis: context.basis(last.head.checkpoint)))
    return worst
  }
}
