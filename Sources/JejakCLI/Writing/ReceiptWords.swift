import Canonical
import Projections
import RenjaModel
import RenjaStore
import Reports

/// The sentences of a receipt.
struct ReceiptWords {
  /// How many cells are told one by one; the rest is counted.
  private static let most = 40

  let language: Language

  /// What was recorded, or would be.
  func head(_ seqs: [Int], added: Int, isDryRun: Bool) -> String {
    guard added > 0 else {
      return say(
        Bilingual(
          id: "Tidak ada yang baru: sudah tercatat sebagai \(Self.numbers(seqs, "peristiwa"))",
          en: "Nothing new: already recorded as \(Self.numbers(seqs, "event"))"))
    }
    guard !isDryRun else {
      return say(
        Bilingual(
          id: "Uji coba: \(added) peristiwa akan dicatat; tidak ada yang ditulis",
          en: added == 1
            ? "Dry run: 1 event would be recorded; nothing was written"
            : "Dry run: \(added) events would be recorded; nothing was written"))
    }
    return say(
      Bilingual(
        id: "Tercatat: \(Self.numbers(seqs, "peristiwa"))",
        en: "Recorded: \(Self.numbers(seqs, "event"))"))
  }

  /// That a repetition does not bring back what was taken back.
  var takenBack: Paragraph {
    paragraph(
      Bilingual(
        id: """
          Peristiwa itu sudah ditarik. Untuk mencatatnya lagi, ulangi dengan --id yang baru.
          """,
        en: "These events were retracted. To record them again, repeat with a new --id."))
  }

  /// What became of each cell.
  func points(_ lines: [PlanEffect.Line]) -> [Paragraph] {
    let points = lines.prefix(Self.most).map(point)
    guard lines.count > Self.most else { return points }
    let rest = lines.count - Self.most
    return points
      + [paragraph(Bilingual(id: "… dan \(rest) sel lagi", en: "… and \(rest) more cells"))]
  }

  /// The events themselves, where none speaks of a cell.
  func points(_ entries: [ReceiptReport.Entry]) -> [Paragraph] {
    entries.prefix(Self.most).map { entry in
      let proposal = entry.draft.proposal
      let place = [proposal.event.tahun.map(String.init), proposal.event.phase?.name]
        .compactMap(\.self).joined(separator: "/")
      let parts = [proposal.event.type, place] + proposal.event.kodes.map(\.text)
      let event = parts.filter { !$0.isEmpty }.joined(separator: " ")
      let day = proposal.effective.description
      return paragraph(
        Bilingual(id: "\(event), berlaku \(day)", en: "\(event), in force from \(day)"))
    }
  }

  /// What became of the total of a plan.
  func total(_ total: PlanEffect.Total) -> Paragraph {
    let change = (total.after - total.before).groupedChange
    return paragraph(
      Bilingual(
        id: """
          jumlah \(Self.name(total.stage)): \(total.before.grouped) → \(total.after.grouped) \
          (\(change))
          """,
        en: """
          total of \(Self.name(total.stage)): \(total.before.grouped) → \(total.after.grouped) \
          (\(change))
          """))
  }

  private func point(_ line: PlanEffect.Line) -> Paragraph {
    let row = line.row.kode.text + (line.row.indikator.map { "#\($0)" } ?? "")
    let place = "\(Self.name(line.stage)) \(row) \(line.field.rawValue)"
    let text = "\(place): \(content(line.before)) → \(content(line.after))" + change(line)
    guard let later = line.overruledBy else { return Paragraph([.words(text, .plain)]) }
    let remark = Bilingual(
      id: """
        tidak mengubah apa pun, karena peristiwa \(later.seq) yang berlaku \
        \(later.effective.description) tetap menentukan
        """,
      en: """
        changes nothing, because event \(later.seq), in force from \
        \(later.effective.description), still holds
        """)
    return Paragraph([.words(text + "; ", .plain), .words(say(remark), .attention)])
  }

  private func change(_ line: PlanEffect.Line) -> String {
    guard case .amount(let after) = line.after?.figure else { return "" }
    let before = line.before?.figure?.counted ?? .zero
    return " (\((after - before).groupedChange))"
  }

  private func content(_ content: CellContent?) -> String {
    switch content {
    case nil: say(Bilingual(id: "tidak ada", en: "none"))
    case .rupiah(let rupiah): rupiah?.grouped ?? blank
    case .text(let text): text.map { "'\($0)'" } ?? blank
    case .measure(let teks, let nilai): (teks ?? nilai?.literal).map { "'\($0)'" } ?? blank
    case .sumber(.satu(let name)): name
    case .sumber(.rincian(let parts)):
      parts.map { "\($0.sumber) \($0.rupiah.grouped)" }.joined(separator: ", ")
    case .notes: ""
    }
  }

  private var blank: String { say(Bilingual(id: "kosong", en: "blank")) }

  private func paragraph(_ words: Bilingual) -> Paragraph {
    Paragraph([.words(say(words), .plain)])
  }

  private func say(_ words: Bilingual) -> String { words(language) }

  private static func name(_ stage: StageKey) -> String {
    "\(stage.tahun)/\(stage.phase.name)"
  }

  /// `event 7`, `events 7–9`, or the single numbers where they do not follow each other.
  private static func numbers(_ seqs: [Int], _ word: String) -> String {
    guard let first = seqs.first, let last = seqs.last, seqs.count > 1 else {
      return "\(word) \(seqs.first ?? 0)"
    }
    let plural = word == "event" ? "events" : word
    let follow = last - first == seqs.count - 1
    return follow ? "\(plural) \(first)–\(last)" : "\(plural) \(seqs.count): \(first)…\(last)"
  }
}
