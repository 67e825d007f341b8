import EventLog
import Evidence
import Reports

/// `jejak publish`: copies what is sealed to a folder for others.
struct PublishCommand: Command {
  private static let folder = Parameter(
    "DIR",
    Bilingual(
      id: "folder semua log terbitan", en: "the folder of all published logs"),
    completion: .folder)

  let signature = Signature(
    "publish", .proving,
    summary: Bilingual(
      id: "terbitkan yang sudah disegel", en: "publish what is sealed"),
    discussion: Bilingual(
      id:
        """
        Menyalin segmen tersegel, pohonnya (c2sp.org/tlog-tiles) dan, terakhir, titik periksanya \
        ke folder yang dapat disajikan oleh server web atau folder bersama mana pun. Hanya yang \
        baru ditulis; folder yang memuat riwayat lain ditolak. DIR/events dapat langsung dibaca \
        DuckDB atau Spark.
        """,
      en:
        """
        Copies the sealed segments, their tree (c2sp.org/tlog-tiles) and, last, their checkpoint \
        to a folder that any web server or share can serve. Only what is new is written; a folder \
        that holds another history is refused. DuckDB or Spark read DIR/events as it is.
        """),
    parameters: [Self.folder],
    groups: [.log, .receipt],
    examples: [
      Example(
        "publish /srv/renja",
        Bilingual(
          id: "Menerbitkan ke folder server web.", en: "Publishes to a web server's folder."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let log = try context.openSnapshot()
    let outcome = try Publication.publish(log, to: context.invocation.word(Self.folder))
    let basis = context.basis(outcome.head.checkpoint, invented: log.identity.invented)
    try context.answer(PublishingReport(deed: .published, outcomes: [outcome], basis: basis))
    return .done
  }
}
