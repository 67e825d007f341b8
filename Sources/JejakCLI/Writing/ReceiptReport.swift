import Canonical
import EventLog
import Projections
import RenjaModel
import RenjaStore
import Reports

/// What became of a writing command, or what would become of it.
struct ReceiptReport: Report {
  /// One event of the command.
  struct Entry {
    let seq: Int
    let id: EventID?
    let draft: PlanDraft
  }

  let basis: OutputBasis
  let isDryRun: Bool
  let isTakenBack: Bool
  let entries: [Entry]
  let added: Int
  let effect: PlanEffect

  static func entries(_ drafts: [PlanDraft], _ id: EventID?, _ receipt: Receipt) -> [Entry] {
    zip(drafts, receipt.seqs).enumerated().map { index, pair in
      // A drawn identity of events known before is not theirs.
      Entry(seq: pair.1, id: pair.0.id ?? id?.member(index + 1), draft: pair.0)
    }
  }

  func document() -> ReportDocument {
    let words = ReceiptWords(language: basis.language)
    var blocks: [Block] = []
    if isTakenBack { blocks.append(.paragraph(words.takenBack)) }
    let cells = words.points(effect.lines)
    let points =
      (cells.isEmpty ? words.points(entries) : cells) + effect.totals.map(words.total)
    if added > 0, !points.isEmpty { blocks.append(.list(points)) }
    return ReportDocument(
      title: [words.head(entries.map(\.seq), added: added, isDryRun: isDryRun)],
      blocks: blocks, basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: entries) { json, entry in json.entry(entry) }
    json.objects("changes", of: effect.lines) { json, line in
      json.stage(line.stage)
      json.member("kode", line.row.kode.text)
      json.member("indikator", line.row.indikator)
      json.member("field", line.field.rawValue)
      json.content("before", line.before)
      json.content("after", line.after)
      json.member("overruled_by", line.overruledBy?.seq)
    }
    json.object("totals") { json in
      json.member("added", added)
      json.key("dry_run")
      json.bool(isDryRun)
      json.totals(effect.totals)
    }
  }
}

extension JSONWriter {
  /// The members of one event of a command.
  mutating func entry(_ entry: ReceiptReport.Entry) {
    let proposal = entry.draft.proposal
    member("seq", entry.seq)
    member("id", entry.id?.description)
    member("type", proposal.event.type)
    member("effective", proposal.effective.description)
    member("pd", proposal.pd)
    member("actor", entry.draft.actor)
    member("dasar", entry.draft.dasar)
    key("data")
    raw(PlanEventCodec.current.encode(proposal.event, provenance: proposal.provenance))
  }

  /// The totals of the plans that a command touches.
  mutating func totals(_ totals: [PlanEffect.Total]) {
    objects("plans", of: totals) { json, total in
      json.stage(total.stage)
      json.member("before", total.before)
      json.member("after", total.after)
    }
  }

  fileprivate mutating func stage(_ stage: StageKey) {
    member("pd", stage.pd)
    member("tahun", stage.tahun)
    switch stage.phase {
    case .tahapan(let tahapan): member("tahapan", tahapan.name)
    case .periode(let periode): member("periode", periode.rawValue)
    }
  }

  /// A cell's content: no key where the cell is absent, `null` where it is blank.
  fileprivate mutating func content(_ key: String, _ content: CellContent?) {
    switch content {
    case nil: return
    case .rupiah(let rupiah): member(key, rupiah.map(Figure.amount) ?? .blank)
    case .text(let text): member(key, value: text.map { .text($0) } ?? .blank)
    case .measure(let teks, let nilai):
      member(key, value: (teks ?? nilai?.literal).map { .text($0) } ?? .blank)
    case .sumber(let sumber):
      self.key(key)
      sumber.write(to: &self)
    case .notes: return
    }
  }
}
