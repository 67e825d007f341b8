import Canonical
import Projections
import RenjaModel

/// The tables of a trace as people read them.
struct PaguTraceTables {
  let trace: PaguTrace
  let language: Language
  private let pds: Set<String>

  init(_ trace: PaguTrace, _ language: Language) {
    self.trace = trace
    self.language = language
    pds = Set(trace.rows.map(\.pd))
  }

  /// Program, kegiatan and sub kegiatan with their amounts stage by stage.
  ///
  /// What stands at a program or kegiatan is the sum of what is below, so that the table adds up.
  var units: Table {
    let rows = trace.rows.filter { $0.level >= .program }.map { row in
      Table.Row(
        office(row.pd) + [.code(row.kode.text), .text(row.nama)]
          + amounts(row.computed.mapValues(\.value), row.computedSteps) {
            row.computed[$0]?.events ?? []
          },
        depth: row.level.depth - Level.program.depth,
        role: row.level == .subkegiatan ? .body : .heading)
    }
    return Table(
      columns: (pds.count > 1 ? [Table.Column.keys("pd", "PD").leading()] : []) + [
        .keys("kode", Phrase.kode[language]).leading(),
        .words("nama", Phrase.unit[language], minimum: 18).leading(),
      ] + stageColumns, rows: rows, footers: [total(leading: pds.count > 1 ? 2 : 1)])
  }

  /// The amounts by program or by source.
  var groups: Table {
    let isByProgram = trace.question.grouping == .program
    let rows = trace.groups.map { group in
      let name = group.nama ?? Phrase.withoutSource[language]
      return Table.Row(
        (isByProgram ? [.code(group.kode?.text ?? "")] : []) + [.text(name)]
          + amounts(group.stages, group.steps) { group.events[$0] ?? [] })
    }
    let heading = isByProgram ? Phrase.program : .source
    return Table(
      columns: (isByProgram ? [.keys("kode", Phrase.kode[language]).leading()] : []) + [
        .words("nama", heading[language], minimum: 18).leading()
      ] + stageColumns, rows: rows, footers: [total(leading: isByProgram ? 1 : 0)])
  }

  /// How the total went from stage to stage.
  var steps: Table {
    let rows = trace.totals.steps.map { step in
      let events = trace.events(between: step.from, step.to)
      return Table.Row([
        .code(step.from.name), .code(step.to.name), .change(step.up, events: events),
        .change(step.down, events: events), .change(step.change, events: events),
        .percent(
          Percent(step.change, of: .amount(trace.totals.stages[step.from] ?? .zero)),
          events: events),
      ])
    }
    let change = trace.totals.change
    let all = trace.outermostEvents
    return Table(
      caption: Phrase.totalSteps[language],
      columns: [
        .keys("from", Phrase.from[language]), .keys("to", Phrase.to[language]),
        .figures("up", Phrase.rises[language]), .figures("down", Phrase.falls[language]),
        .figures("change", Phrase.change[language]), .figures("percent", "%"),
      ], rows: rows,
      footers: [
        Table.Row(
          [
            .code(trace.columns.first?.name ?? ""), .code(trace.columns.last?.name ?? ""),
            .change(trace.totals.steps.map(\.up).reduce(.zero, +), events: all),
            .change(trace.totals.steps.map(\.down).reduce(.zero, +), events: all),
            .change(change, events: all),
            .percent(percent(change, of: trace.columns.first), events: all),
          ], role: .total)
      ])
  }

  /// Every change with its reason and document; nil where none is known.
  var changes: Table? {
    let changes = trace.rows.flatMap(\.changes)
    guard !changes.isEmpty else { return nil }
    let hasSeveral = Set(changes.map(\.kode)).count > 1
    let rows = changes.map { change in
      Table.Row(
        [.code("#\(change.seq)", events: [change.seq]), .code(change.tahapan.name)]
          + (hasSeveral ? [.code(change.kode.text)] : [])
          + [
            .code(change.effective.description),
            .figure(change.before, events: [change.seq]),
            .figure(change.after, events: [change.seq]),
            .change(change.change, events: [change.seq]),
            .text(reason(of: change), events: [change.seq]),
            .text(document(of: change), events: [change.seq]),
            .text(change.actor),
          ])
    }
    return Table(
      caption: Phrase.everyChange[language],
      columns: [
        .keys("seq", Phrase.event[language]).leading(),
        .keys("tahapan", Phrase.stage[language]).leading(),
      ] + (hasSeveral ? [.keys("kode", Phrase.kode[language]).leading()] : []) + [
        .keys("effective", Phrase.effective[language]).leading(),
        .figures("before", Phrase.before[language]),
        .figures("after", Phrase.after[language]),
        .figures("change", Phrase.change[language]),
        .words("alasan", Phrase.reason[language], minimum: 14),
        .words("dokumen", Phrase.document[language], minimum: 16),
        .words("actor", Phrase.actor[language], minimum: 9),
      ], rows: rows)
  }
}

extension PaguTraceTables {
  private func office(_ pd: String) -> [Table.Cell] { pds.count > 1 ? [.code(pd)] : [] }

  private var stageColumns: [Table.Column] {
    let references = trace.references.map { stage in
      Table.Column.figures(stage.name, stage.name).grouped(Phrase.reference[language])
    }
    let columns = trace.columns.map { stage in
      let isOpen = trace.unadopted.contains(stage)
      return Table.Column.figures(
        stage.name, isOpen ? "\(stage.name) (\(Phrase.unadopted[language]))" : stage.name)
    }
    guard trace.columns.count > 1 else { return references + columns }
    return references + columns + [
      .figures("change", Phrase.change[language]).computed(),
      .figures("percent", "%").computed(),
    ]
  }

  /// The figures of a row: each column after the first with a sign for how it got there.
  private func amounts(
    _ figures: [Tahapan: Figure], _ steps: [PaguStep], events: (Tahapan) -> [Int]
  ) -> [Table.Cell] {
    var cells = trace.shown.map { stage in
      let step = steps.first { $0.to == stage }
      return Table.Cell.figure(figures[stage] ?? .absent, events: events(stage))
        .marked(step.flatMap { $0.move.isStill ? nil : Mark($0.move) })
    }
    guard trace.columns.count > 1 else { return cells }
    let first = trace.columns.first.flatMap { figures[$0] } ?? .absent
    let final = trace.columns.last.flatMap { figures[$0] } ?? .absent
    let change = final.counted - first.counted
    let isHere = first.isListed || final.isListed
    let ends = [trace.columns.first, trace.columns.last].compactMap(\.self)
    let both = Set(ends.flatMap(events)).sorted()
    cells.append(isHere ? .change(change, events: both) : Table.Cell(.absent))
    cells.append(.percent(Percent(change, of: first), events: both))
    return cells
  }

  private func total(leading: Int) -> Table.Row {
    var cells = Array(repeating: Table.Cell.empty, count: leading)
    cells.append(.text(Phrase.total[language]))
    cells += trace.shown.map { stage in
      let step = trace.totals.steps.first { $0.to == stage }
      let amount = trace.totals.stages[stage] ?? .zero
      let before = step.flatMap { trace.totals.stages[$0.from] }
      let move = before.flatMap { Move(from: .amount($0), to: .amount(amount)) }
      return Table.Cell.amount(amount, events: trace.events(at: stage)).marked(
        move.flatMap { $0.isStill ? nil : Mark($0) })
    }
    if trace.columns.count > 1 {
      let all = trace.outermostEvents
      cells.append(.change(trace.totals.change, events: all))
      cells.append(.percent(percent(trace.totals.change, of: trace.columns.first), events: all))
    }
    return Table.Row(cells, role: .total)
  }

  private func percent(_ change: Rupiah, of stage: Tahapan?) -> Percent? {
    Percent(change, of: .amount(stage.flatMap { trace.totals.stages[$0] } ?? .zero))
  }

  private func reason(of change: PaguChange) -> String {
    change.alasan?.text ?? Phrase.noReason[language]
  }

  private func document(of change: PaguChange) -> String {
    let row = change.provenance.map { provenance in
      "\(provenance.dok) \(Phrase.row[language]) \(provenance.baris)"
    }
    return [row, change.dasar].compactMap(\.self).joined(separator: "; ")
  }
}

extension Mark {
  /// The sign for a move.
  init?(_ move: Move) { self.init(rawValue: move.rawValue) }

  /// The sign for the direction of a change; nil where there is none.
  init?(ofChange change: Rupiah) {
    guard change != .zero else { return nil }
    self = change > .zero ? .up : .down
  }
}

extension Move {
  /// Whether nothing moved, so that a table need not say so at every figure.
  var isStill: Bool { self == .same || self == .blank }
}
