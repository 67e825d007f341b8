import Canonical
import EventLog
import Merkle
import RenjaStore
import Reports

/// What a new log is.
struct NewLogReport: Report {
  let basis: OutputBasis
  private let path: String
  private let identity: LogIdentity
  /// Whether nothing was made, only asked.
  private let isRehearsal: Bool

  init(_ log: RenjaLog, at path: String, in context: Context) {
    basis = context.basis(log.snapshot.checkpoint, invented: log.identity.invented)
    self.path = path
    identity = log.identity
    isRehearsal = false
  }

  /// The log that would be made.
  init(of identity: LogIdentity, at path: String, in context: Context) throws {
    basis = context.basis(
      try Checkpoint(origin: identity.origin, size: 0, root: RFC6962.emptyRoot),
      invented: identity.invented)
    self.path = path
    self.identity = identity
    isRehearsal = true
  }

  func document() -> ReportDocument {
    let title =
      isRehearsal
      ? Bilingual(
        id: "Akan dibuat di '\(path)'; tidak ada yang ditulis",
        en: "Would be made in '\(path)'; nothing was written")
      : Bilingual(id: "Log baru di '\(path)'", en: "A new log in '\(path)'")
    let points: [Bilingual] = [
      Bilingual(
        id: "asal \(identity.origin), perangkat daerah \(identity.pd)",
        en: "origin \(identity.origin), office \(identity.pd)"),
      Bilingual(
        id: "waktu setempat \(identity.offset.description)",
        en: "local time \(identity.offset.description)"),
    ]
    let access = identity.group.map { group in
      Bilingual(
        id: "boleh ditulisi kelompok \(group)", en: "open to the group \(group) for writing")
    }
    return ReportDocument(
      title: [title(basis.language)],
      blocks: [
        .list(
          (points + [access].compactMap(\.self) + salvaged).map {
            Paragraph([.words($0(basis.language), .plain)])
          })
      ],
      basis: basis)
  }

  /// What was taken over from a damaged log, and what was wrong with it.
  private var salvaged: [Bilingual] {
    guard let salvaged = identity.salvaged else { return [] }
    let counts = Bilingual(
      id: """
        \(salvaged.size) peristiwa diselamatkan; \(salvaged.faults.count) kerusakan dicatat \
        dalam log.json
        """,
      en: "\(salvaged.size) events salvaged; \(salvaged.faults.count) faults kept in log.json")
    return [counts] + salvaged.faults.prefix(20).map { Bilingual(both: "\($0)") }
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: [identity]) { json, identity in
      json.member("folder", path)
      json.member("origin", identity.origin)
      json.member("pd", identity.pd)
      json.member("offset", identity.offset.description)
      json.member("created", identity.created.description)
      json.member("segment", identity.segmentSize)
      json.member("group", identity.group)
      json.member("invented", identity.invented)
      guard let salvaged = identity.salvaged else { return }
      json.object("salvaged") { json in
        json.member("checkpoint", salvaged.checkpoint)
        json.member("size", salvaged.size)
        json.key("faults")
        json.beginArray()
        for fault in salvaged.faults { json.string(fault) }
        json.endArray()
      }
    }
    json.object("totals") { json in
      json.member("events", basis.size)
      json.key("dry_run")
      json.bool(isRehearsal)
    }
  }
}
