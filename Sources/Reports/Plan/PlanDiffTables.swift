import Projections
import RenjaModel

/// The tables of a difference as people read them.
struct PlanDiffTables {
  let diff: PlanDiff
  let language: Language
  private let hasOffices: Bool

  init(_ diff: PlanDiff, _ language: Language) {
    self.diff = diff
    self.language = language
    hasOffices = Set(diff.rows.map(\.pd)).count > 1
  }

  /// The header: both plans with what they rest on.
  func sides(_ before: PlanDiffReport.Side, _ after: PlanDiffReport.Side) -> Table {
    let rows = [(before, Mark.before), (after, Mark.after)].map { side, mark in
      let stages = side.stages.map { stage in
        let adoption = stage.isAdopted ? Phrase.adopted : .unadopted
        return "\(stage.pd) \(stage.tahapan) (\(adoption[language]))"
      }
      return Table.Row(
        [
          .mark(mark), .code(side.coordinate), .text(stages.joined(separator: ", ")),
          Table.Cell(.integer(side.size)), .text(side.root),
        ], role: .heading)
    }
    return Table(
      columns: [
        .signs("side", ""), .keys("coordinate", Phrase.basisCoordinate[language]),
        .words("tahapan", Phrase.stage[language], minimum: 16),
        .figures("size", Phrase.basisEvents[language]),
        .words("root", Phrase.basisRoot[language], minimum: 10),
      ], rows: rows)
  }

  /// Each unit that differs, then its fields and those of its indicators, before and after.
  var rows: Table {
    var rows: [Table.Row] = []
    var last: PlanContentKey?
    for row in diff.rows {
      let key = PlanContentKey(pd: row.pd, kode: row.kode)
      if key != last { rows.append(heading(row)) }
      last = key
      rows += lines(of: row)
      for member in row.members { rows += [heading(member, depth: 1)] + lines(of: member) }
    }
    return Table(
      columns: [
        .signs("side", ""), .keys("kode", Phrase.kode[language]),
        .words("isi", Phrase.content[language], minimum: 20),
        .figures("rupiah", Phrase.rupiah[language]), .figures("change", Phrase.change[language]),
      ], rows: rows)
  }

  /// The row that names a unit; its sign says that the unit came or went.
  private func heading(_ row: PlanDiff.Row, depth: Int = 0) -> Table.Row {
    let isUnit = row.indikator == nil
    var name = row.nama
    if row.isMapped {
      let codes = [row.before, row.after].map { $0.map(\.text).joined(separator: " + ") }
      name += " (\(codes.joined(separator: " → ")))"
    }
    if hasOffices { name = "\(row.pd): \(name)" }
    return Table.Row(
      [isUnit ? sign(row.kind) : .empty, .code(row.kode.text), .text(name)], depth: depth,
      role: .heading)
  }

  private func sign(_ kind: PlanDiff.Kind) -> Table.Cell {
    switch kind {
    case .added: .mark(.newRow)
    case .removed: .mark(.droppedRow)
    case .changed: .empty
    }
  }

  /// The fields of a unit or an indicator, one line for each side that holds them.
  private func lines(of row: PlanDiff.Row) -> [Table.Row] {
    let place = row.indikator.map { Table.Cell.code("#\($0)") } ?? .empty
    let isListedOnly = row.kind != .changed && row.fields.isEmpty
    guard !isListedOnly else {
      guard row.indikator != nil else { return [] }
      return [Table.Row([sign(row.kind), place, .text(Phrase.indicatorRow[language])])]
    }
    return PlanField.allCases.flatMap { field -> [Table.Row] in
      guard let change = row.fields[field] else { return [] }
      let sides: [(Table.Cell, Evidenced<CellContent>?)] =
        switch row.kind {
        case .added: [(.mark(.newRow), change.after)]
        case .removed: [(.mark(.droppedRow), change.before)]
        case .changed: [(.mark(.before), change.before), (.mark(.after), change.after)]
        }
      return sides.enumerated().map { index, side in
        let isLast = index == sides.count - 1
        return Table.Row(
          [side.0, place] + content(side.1, of: field, in: row)
            + (isLast ? change.change.map { [.change($0, events: change.events)] } ?? [] : []))
      }
    }
  }

  private func content(
    _ content: Evidenced<CellContent>?, of field: PlanField, in row: PlanDiff.Row
  ) -> [Table.Cell] {
    let isClaim = field == .pagu && row.level < .subkegiatan && row.indikator == nil
    let label = isClaim ? "\(field.rawValue) (\(Phrase.claim[language]))" : field.rawValue
    switch content?.value {
    case nil where field == .pagu || field == .realisasi:
      return [.text(label), Table.Cell(.absent)]
    case nil: return [.text("\(label): \(Phrase.nothing[language])"), .empty]
    case .rupiah(let rupiah):
      let figure = rupiah.map(Figure.amount) ?? .blank
      return [.text(label), .figure(figure, events: content?.events ?? [])]
    case .some(let said):
      let text = said.words ?? Phrase.blankFigure[language]
      return [.text("\(label): \(text)", events: content?.events ?? []), .empty]
    }
  }

  /// Both totals, all rises and all falls.
  var totals: Table {
    let totals = diff.totals
    let rows: [(Phrase, Table.Cell)] = [
      (.totalBefore, .amount(totals.before, events: totals.eventsBefore)),
      (.rises, .change(totals.up, events: totals.events)),
      (.falls, .change(totals.down, events: totals.events)),
      (.change, .change(totals.change, events: totals.events)),
      (.totalAfter, .amount(totals.after, events: totals.eventsAfter)),
    ]
    return Table(
      caption: Phrase.balance[language],
      columns: [
        .words("nama", Phrase.what[language], minimum: 16),
        .figures("rupiah", Phrase.rupiah[language]), .figures("percent", "%"),
      ],
      rows: rows.map { name, cell in
        let isChange = name == .change
        let percent = isChange ? Percent(totals.change, of: .amount(totals.before)) : nil
        return Table.Row([
          .text(name[language]), cell, .percent(percent, events: totals.events),
        ])
      })
  }
}

extension PlanDiff.Totals {
  /// The events that gave both totals.
  var events: [Int] { Set(eventsBefore + eventsAfter).sorted() }
}

extension PlanDiff.FieldChange {
  /// The events that gave both sides.
  var events: [Int] { Set((before?.events ?? []) + (after?.events ?? [])).sorted() }
}

/// A unit of an office.
private struct PlanContentKey: Hashable {
  let pd: String
  let kode: Kode
}

extension CellContent {
  /// What the cell says, in one text; nil where it is blank.
  var words: String? {
    switch self {
    case .rupiah(let rupiah): return rupiah?.grouped
    case .text(let text): return text
    case .measure(let teks, let nilai):
      return teks ?? nilai?.literal.replacingPoint(with: ",")
    case .sumber(.satu(let name)): return name
    case .sumber(.rincian(let parts)):
      return parts.map { "\($0.sumber) \($0.rupiah.grouped)" }.joined(separator: ", ")
    case .notes(let notes):
      let said = JenisCatatan.allCases.compactMap { kind in
        notes[kind].map { text in
          kind == .catatan ? text ?? "—" : "\(kind.rawValue): \(text ?? "—")"
        }
      }
      return said.joined(separator: "; ")
    }
  }
}
