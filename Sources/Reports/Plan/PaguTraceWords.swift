import Projections
import RenjaModel

/// What a trace says in sentences.
struct PaguTraceWords {
  let trace: PaguTrace
  let language: Language

  private static let namedMoves = 5

  init(_ trace: PaguTrace, _ language: Language) {
    self.trace = trace
    self.language = language
  }

  /// What is traced, through which stages.
  var title: [String] {
    let tahun = trace.question.tahun
    var title = [Phrase(id: "Jejak pagu \(tahun)", en: "Pagu trace \(tahun)")[language]]
    if let kode = trace.question.kode {
      let nama = trace.rows.first { $0.kode == kode }?.nama
      title.append([kode.text, nama].compactMap(\.self).joined(separator: " "))
    }
    if let pd = trace.question.pd { title.append(Phrase.office(pd)[language]) }
    return title
  }

  /// How the total moved, how many units did, and which moved most.
  var summary: [Block] {
    guard let from = trace.columns.first, let to = trace.columns.last else {
      return [.paragraph("\(Phrase.onlyReferences[language])")]
    }
    let last = trace.totals.stages[to] ?? .zero
    guard from != to else {
      let total = Table.Cell.amount(last, events: trace.events(at: to))
      return [
        .paragraph(
          language == .indonesian
            ? "Hanya \(to.name) memuat pagu: \(total)." : "Only \(to.name) holds a pagu: \(total).")
      ]
    }
    var blocks: [Block] = [.paragraph(totalMoved(from, to)), .paragraph(counts)]
    let moves = trace.largestMoves(Self.namedMoves)
    if trace.rows.count(where: { $0.level == .subkegiatan }) > 1, !moves.isEmpty {
      let lead = Phrase(id: "Yang paling banyak berubah:", en: "What moved most:")
      blocks += [.paragraph("\(lead[language])"), .list(moves.map(sentence))]
    }
    return blocks
  }

  private func totalMoved(_ from: Tahapan, _ to: Tahapan) -> Paragraph {
    let first = trace.totals.stages[from] ?? .zero
    let before = Table.Cell.amount(first, events: trace.events(at: from))
    let after = Table.Cell.amount(trace.totals.stages[to] ?? .zero, events: trace.events(at: to))
    let both = trace.events(between: from, to)
    let change = Table.Cell.change(trace.totals.change, events: both)
      .marked(Mark(ofChange: trace.totals.change))
    var paragraph: Paragraph =
      language == .indonesian
      ? "Jumlah bergerak dari \(before) (\(from.name)) menjadi \(after) (\(to.name)): \(change)"
      : "The total moved from \(before) (\(from.name)) to \(after) (\(to.name)): \(change)"
    if let percent = Percent(trace.totals.change, of: .amount(first)) {
      paragraph.spans += [.words(", ", .plain), .value(.percent(percent, events: both))]
    }
    paragraph.spans.append(.words(".", .plain))
    return paragraph
  }

  /// How many sub kegiatan moved in which way from the first column to the last.
  private var counts: Paragraph {
    let leaves = trace.rows.filter { $0.level == .subkegiatan }
    func moved(_ move: Move?, _ name: String?) -> Paragraph? {
      let rows = leaves.filter { Move(from: $0.first, to: $0.final) == move }
      guard !rows.isEmpty, let name else { return nil }
      return "\(count(rows)) \(name)"
    }
    let parts = Move.allCases.map { moved($0, Mark($0)?.meaning[language]) }
    let between = moved(nil, Phrase.onlyBetween[language])
    let all = Paragraph.joined((parts + [between]).compactMap(\.self), separator: ", ")
    return "\(count(leaves)) sub kegiatan: \(all)."
  }

  /// How many rows there are, by the events that gave them.
  private func count(_ rows: [PaguTrace.Row]) -> Table.Cell {
    let computed = rows.flatMap { $0.computed.values.flatMap(\.events) }
    return Table.Cell(
      .integer(rows.count), events: Set(rows.flatMap(\.events) + computed).sorted())
  }

  private func sentence(_ row: PaguTrace.Row) -> Paragraph {
    let change = Table.Cell.change(row.counted, events: row.events)
    let mark = Move(from: row.first, to: row.final).flatMap { Mark($0) }
    let sign = mark.map { Table.Cell.mark($0) } ?? .empty
    let before = figure(row.first, row.events(at: trace.columns.first))
    let after = figure(row.final, row.events(at: trace.columns.last))
    var paragraph: Paragraph =
      language == .indonesian
      ? "\(sign) \(row.kode.text) \(row.nama): semula \(before), menjadi \(after); \(change)"
      : "\(sign) \(row.kode.text) \(row.nama): from \(before) to \(after); \(change)"
    if let percent = Percent(row.change, of: row.first) {
      paragraph.spans += [
        .words(" (", .plain), .value(.percent(percent, events: row.events)), .words(")", .plain),
      ]
    }
    paragraph.spans.append(.words(".", .plain))
    return paragraph
  }

  private func figure(_ figure: Figure, _ events: [Int]) -> Table.Cell {
    switch figure {
    case .absent: .text(Phrase.legendAbsent[language])
    case .blank: .text(Phrase.blankFigure[language], events: events)
    case .amount(let amount): .amount(amount, events: events)
    }
  }

  /// Remarks on how to read the table.
  var notes: [Paragraph] {
    var notes: [Paragraph] = []
    if trace.question.grouping == nil, trace.rows.contains(where: { $0.level < .subkegiatan }) {
      notes.append("\(Phrase.headingsAreSums[language])")
    }
    let open = trace.columns.filter(trace.unadopted.contains).map(\.name)
    if !open.isEmpty {
      let list = open.joined(separator: ", ")
      notes.append("\(Phrase.unadoptedStages(list)[language])")
    }
    return notes
  }
}

extension PaguTraceWords {
  /// That the rows give the totals, and the changes their difference, worked out anew.
  var proof: [Paragraph] {
    [proofOfTotals] + (trace.question.grouping == nil ? [] : [proofOfGroups])
      + (trace.columns.count > 1 ? [proofOfChanges] : [])
  }

  private var proofOfGroups: Paragraph {
    let holds = trace.shown.allSatisfy { stage in
      let parts = trace.groups.map { $0.stages[stage]?.counted ?? .zero }
      return parts.reduce(.zero, +) == trace.totals.stages[stage] ?? .zero
    }
    let mark = Table.Cell.mark(holds ? .holds : .differs)
    let grouping = trace.question.grouping?.rawValue ?? ""
    return language == .indonesian
      ? "\(mark) Σ menurut \(grouping) = jumlah, pada setiap tahapan."
      : "\(mark) Σ by \(grouping) = total, at every stage."
  }

  private var proofOfTotals: Paragraph {
    let rows = trace.rows.filter { $0.level >= .program }
    let top = rows.map(\.level).min() ?? .subkegiatan
    let tops = rows.filter { $0.level == top }
    let leaves = rows.filter { $0.level == .subkegiatan }
    var unbroken: [Tahapan: Rupiah] = [:]
    let holds = trace.shown.allSatisfy { stage in
      let total = trace.totals.stages[stage] ?? .zero
      let parts = tops.map { $0.computed[stage]?.value.counted ?? .zero }
      let leafSum = leaves.map { $0.stages[stage]?.value.counted ?? .zero }.reduce(.zero, +)
      if leafSum != total { unbroken[stage] = total - leafSum }
      return parts.reduce(.zero, +) == total
    }
    let mark = Table.Cell.mark(holds ? .holds : .differs)
    let sums: Paragraph =
      top == .subkegiatan
      ? "Σ \(count(leaves)) sub kegiatan"
      : "Σ \(count(leaves)) sub kegiatan = Σ \(count(tops)) \(top.rawValue)"
    var paragraph: Paragraph =
      language == .indonesian
      ? "\(mark) \(sums) = jumlah, pada setiap tahapan."
      : "\(mark) \(sums) = total, at every stage."
    for stage in trace.shown {
      guard let rest = unbroken[stage] else { continue }
      let amount = Table.Cell.amount(rest, events: trace.events(at: stage))
      paragraph.spans +=
        (language == .indonesian
        ? Paragraph(" Pada \(stage.name) termasuk \(amount) yang tidak dirinci ke sub kegiatan.")
        : Paragraph(" At \(stage.name) \(amount) of it is not broken down to sub kegiatan.")).spans
    }
    return paragraph
  }

  private var proofOfChanges: Paragraph {
    let moves = trace.rows.map(\.counted)
    let up = moves.filter { $0 > .zero }.reduce(.zero, +)
    let down = moves.filter { $0 < .zero }.reduce(.zero, +)
    let ends = [trace.columns.first, trace.columns.last].map { stage in
      stage.flatMap { trace.totals.stages[$0] } ?? .zero
    }
    let mark = Table.Cell.mark(up + down == ends[1] - ends[0] ? .holds : .differs)
    let all = trace.outermostEvents
    let rises = Table.Cell.change(up, events: all)
    let falls = Table.Cell.change(down, events: all)
    let change = Table.Cell.change(up + down, events: all)
    let last = Table.Cell.amount(ends[1], events: trace.events(at: trace.columns.last))
    let first = Table.Cell.amount(ends[0], events: trace.events(at: trace.columns.first))
    let names = [trace.columns.first, trace.columns.last].compactMap { $0?.name }
    let way = names.joined(separator: " → ")
    return language == .indonesian
      ? "\(mark) \(way): Σ naik \(rises) dan Σ turun \(falls) = \(change) = \(last) − \(first)."
      : "\(mark) \(way): Σ rises \(rises) and Σ falls \(falls) = \(change) = \(last) − \(first)."
  }
}
