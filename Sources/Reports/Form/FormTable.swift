import Projections
import RenjaModel

/// Draws a form as a table: one for people, one that can be read back.
struct FormTable {
  let form: Form
  private let checks: [FormReport.Check]
  let language: Language

  init(_ form: Form, checks: [FormReport.Check], language: Language) {
    self.form = form
    self.checks = checks
    self.language = language
  }

  /// The form as CSV carries it: official headings, stated values, computed columns by their name.
  var records: Table {
    Table(
      columns: form.columns.map { column($0, isRecord: true) },
      rows: form.rows.filter { $0.kind != .total }.map { row in
        Table.Row(
          form.columns.map { column in
            guard let cell = row.cells[column.no] else { return .empty }
            let content = cell.stated ?? cell.content
            if case .sumber(let sumber) = content {
              return .text(sumber.written, events: cell.events)
            }
            return self.cell(content, cell.events)
          })
      }, csvHeadings: .official)
  }

  /// The form as people read it: a computed column only where it says something else.
  var shown: Table {
    let shown = form.columns.filter { !$0.isCheck || isBeside($0) && differs($0) }
    var rows: [Table.Row] = []
    var office: String?
    let isOnlyOffice = Set(form.rows.map(\.pd)).count < 2
    for row in form.rows where row.kind != .total && row.kind != .footer {
      if !isOnlyOffice, office != row.pd {
        office = row.pd
        rows.append(Table.Row([.text(row.pd)], role: .heading))
      }
      rows.append(
        Table.Row(
          shown.map { cell(of: row, in: $0) }, role: row.isHeading ? .heading : .body))
    }
    return Table(
      columns: shown.map { column in
        column.isCheck ? computed(column) : self.column(column, isLead: isLead(column))
      }, rows: rows, footers: stated(shown) ?? totals(shown))
  }

  /// Whether what the log computes has a column beside what is stated; else it stands below it in
  /// the same cell, marked.
  private func isBeside(_ column: Form.Column) -> Bool {
    column.isCheck && column.kind == .rupiah
  }

  private func differs(_ column: Form.Column) -> Bool {
    form.rows.contains { differs($0, in: column) }
  }

  /// Whether what is computed says something else than what is stated; a sub kegiatan has no parts
  /// whose sum could differ.
  func differs(_ row: Form.Row, in column: Form.Column) -> Bool {
    guard let cell = row.cells[column.no], !cell.isVerdict else { return false }
    if let differs = cell.differs { return differs }
    guard row.level != .subkegiatan, let base = column.base else { return false }
    return differs(cell, from: row.cells[base])
  }

  private func differs(_ computed: Form.Cell, from stated: Form.Cell?) -> Bool {
    guard let stated = stated.map({ $0.stated ?? $0.content }), stated != .absent,
      computed.content != .absent
    else { return false }
    return stated.counted != computed.content.counted
  }

  private func cell(of row: Form.Row, in column: Form.Column) -> Table.Cell {
    guard let own = row.cells[column.no] else { return noted(.empty, row, column) }
    if isBeside(column) {
      guard differs(row, in: column) else { return .empty }
      return Table.Cell(cell(own.content, own.events).value, events: own.events, tone: .attention)
    }
    let shown = cell(own.content, own.events)
    // Where nothing at all is said, a form is empty, not dotted.
    return noted(shown.value == .absent ? .empty : shown, row, column)
  }

  func cell(_ content: Form.Cell.Content, _ events: [Int]) -> Table.Cell {
    let value: Table.Cell.Value =
      switch content {
      case .absent: .absent
      case .blank: .blank
      case .text(let text): .text(text)
      case .key(let text): .code(text)
      case .rupiah(let rupiah): .amount(rupiah)
      case .change(let rupiah): .change(rupiah)
      case .sumber(let sumber): .text(sumber.told)
      case .number(let number): .decimal(number)
      case .percent(let percent): .percent(percent)
      case .predikat(let predikat, let percent): .text("\(predikat.rawValue) (\(percent.text))")
      case .verdict(let verdict): .text(verdict.words(language))
      case .decision(let decision): .text(UsulanForm.words(decision, language))
      }
    return Table.Cell(value, events: events)
  }

  /// The totals that the form itself has; nil where it has none.
  private func stated(_ columns: [Form.Column]) -> [Table.Row]? {
    let totals = form.rows.filter { $0.kind == .total }
    guard !totals.isEmpty else { return nil }
    return totals.map { row in
      Table.Row(columns.map { cell(of: row, in: $0) }, role: .total)
    }
  }

  /// Totals below the columns of money.
  private func totals(_ columns: [Form.Column]) -> [Table.Row] {
    guard !form.rows.isEmpty, columns.contains(where: { isTotalled($0) }) else { return [] }
    let label = columns.firstIndex { $0.kind == .text && isLead($0) }
    let cells = columns.enumerated().map { place, column -> Table.Cell in
      if place == label { return .text(Phrase.formTotal[language]) }
      guard isTotalled(column), let check = checks.first(where: { $0.column == column.no })
      else { return .empty }
      let total = check.plan.totals.computed
      return .amount(total.value, events: total.events)
    }
    return [Table.Row(cells, role: .total)]
  }

  private func isTotalled(_ column: Form.Column) -> Bool {
    column.kind == .rupiah
      && checks.contains { $0.column == column.no && !$0.plan.rows.isEmpty }
  }

  /// The number in front, and the first words that any row has: its name.
  private func isLead(_ column: Form.Column) -> Bool {
    let names = form.columns.first { column in
      column.kind == .text && !column.isComputed
        && form.rows.contains { ($0.cells[column.no]?.content ?? .absent) != .absent }
    }
    return column.no == form.columns.first?.no || column.no == names?.no
  }

  private func column(
    _ column: Form.Column, isLead: Bool = false, isRecord: Bool = false
  ) -> Table.Column {
    var result: Table.Column =
      switch column.kind {
      case .text: .words(column.no, column.heading, minimum: hasVerdicts(column) ? 18 : 10)
      case .key: .keys(column.no, column.heading)
      case .rupiah: .figures(column.no, column.heading)
      case .number:
        Table.Column(
          column.no, column.heading, alignment: .trailing, fit: .wraps(minimum: 10, weight: 1))
      }
    if let group = column.group { result = result.grouped(group) }
    if isLead { result = result.leading() }
    // What is read back says of each column whether it is computed; a declared formula does not make it so.
    if isRecord { return column.isComputed ? result.computed() : result }
    guard !column.isCheck else { return result.computed() }
    return result.numbered(
      column.number, formula: column.formula, official: column.officialFormula)
  }

  private func hasVerdicts(_ column: Form.Column) -> Bool {
    form.rows.contains { $0.cells[column.computed.no]?.isVerdict ?? false }
  }

  private func computed(_ column: Form.Column) -> Table.Column {
    var result = self.column(column)
    result.heading = Phrase.formComputed[language]
    return result
  }
}

extension Form.Cell.Content {
  /// Money as it counts in sums; other contents count as they are.
  fileprivate var counted: Form.Cell.Content { self == .blank ? .rupiah(.zero) : self }
}

extension Form.Row {
  /// Whether the row heads those below it.
  fileprivate var isHeading: Bool {
    kind == .heading || kind == .unit && (level ?? .subkegiatan) < .subkegiatan
  }
}
