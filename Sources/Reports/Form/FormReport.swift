public import Projections
import RenjaModel

/// An official form, filled from the log: `form`.
///
/// People see the official headings with what is computed only where it differs from what is stated;
/// CSV carries what is stated, computed columns headed `hitung:…`, so that an import reads it back
/// and adds nothing.
public struct FormReport: Report {
  /// A column of money and the plan whose figures it states.
  public struct Check: Hashable, Sendable {
    /// The column's number.
    public let column: String
    /// The plan, with the sums that the column is held against.
    public let plan: CurrentPlan

    /// A column and its plan.
    ///
    /// - Parameters:
    ///   - column: the column's number.
    ///   - plan: the plan whose figures it states.
    public init(column: String, plan: CurrentPlan) {
      self.column = column
      self.plan = plan
    }
  }

  /// The form.
  public let form: Form
  /// Its columns of money with their plans.
  public let checks: [Check]
  /// What it rests on.
  public let basis: OutputBasis

  /// A filled form.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - checks: its columns of money with their plans.
  ///   - basis: what it rests on.
  public init(_ form: Form, checks: [Check], basis: OutputBasis) {
    self.form = form
    self.checks = checks
    self.basis = basis
  }

  /// The form as people read it, with what does not add up below it.
  public func document() -> ReportDocument {
    let language = basis.language
    let table = FormTable(form, checks: checks, language: language)
    var blocks: [Block] = [.table(table.shown)]
    if form.rows.isEmpty {
      blocks.append(.paragraph(Paragraph([.words(Phrase.formEmpty[language], .plain)])))
    }
    if !footers.isEmpty { blocks.append(.list(footers)) }
    blocks += FormCharts(form: form, language: language).blocks
    let remarks = self.remarks(hasNotes: table.hasNotes)
    if !remarks.isEmpty { blocks.append(.list(remarks)) }
    let differences = self.differences
    if !differences.isEmpty {
      blocks.append(.heading(Phrase.formDifferences[language]))
      blocks.append(.list(differences))
    }
    return ReportDocument(
      title: ["\(form.form)  \(form.judul)"] + subtitles, blocks: blocks, basis: basis,
      records: table.records)
  }

  /// What the sign of the log's own words means, and which formulas the columns have.
  private func remarks(hasNotes: Bool) -> [Paragraph] {
    let language = basis.language
    let sign = Paragraph([
      .words("\(FormTable.noteSign) \(Phrase.formNotes[language])", .plain)
    ])
    var formulas: [String] = []
    for column in form.columns {
      guard let formula = column.formula else { continue }
      let words = words(of: formula, in: column)
      if !formulas.contains(words) { formulas.append(words) }
    }
    return (hasNotes ? [sign] : []) + formulas.map { Paragraph([.words($0, .plain)]) }
  }

  private func words(of formula: String, in column: Form.Column) -> String {
    let language = basis.language
    var words = "\(Phrase.formColumn[language]) \(column.number) = \(formula)"
    if column.isDeclared { words += " \(Phrase.formDeclared[language])" }
    if let official = column.officialFormula {
      words += "; \(Phrase.formOfficial[language]) = \(official)"
    }
    if column.isAggregated { words += "; \(Phrase.formAggregated[language])" }
    return words + "."
  }

  /// The words below the table: what they are about, and what somebody wrote.
  private var footers: [Paragraph] {
    form.rows.filter { $0.kind == .footer }.map { row in
      var cells = form.columns.compactMap { column in
        row.cells[column.no].map { (column: column, cell: $0) }
      }
      let label = cells.firstIndex { $0.column.kind == .text }.map { cells.remove(at: $0).cell }
      var line = Paragraph([.words("\(label?.words ?? ""):", .strong)])
      for (_, cell) in cells where !cell.words.isEmpty {
        line.spans.append(.words(" ", .plain))
        line.spans.append(.value(.text(cell.words, events: cell.events)))
      }
      return line
    }
  }

  private var subtitles: [String] {
    let language = basis.language
    var lines: [String] = []
    for check in checks {
      for office in check.plan.offices {
        let stage = "\(check.plan.tahun)/\(office.tahapan)"
        let state =
          office.adoption.map { adoption in
            "\(Phrase.formAdopted[language]) \(adoption.stamp.effective), \(adoption.value.judul)"
          } ?? Phrase.overviewNotAdopted[language]
        lines.append(
          "\(Phrase.formColumn[language]) \(check.column): \(office.pd), \(stage) (\(state))")
      }
    }
    return lines
  }

  /// The claims that their parts do not bear out.
  private var differences: [Paragraph] {
    let money = Set(form.columns.filter { $0.kind == .rupiah }.map(\.no))
    return checks.filter { money.contains($0.column) }.flatMap { check in
      check.plan.rows.compactMap { difference($0, in: check) }
    }
  }

  private func difference(_ row: CurrentPlan.Row, in check: Check) -> Paragraph? {
    guard row.level >= .program, row.level < .subkegiatan, row.pagu.value.isListed,
      let children = row.children
    else { return nil }
    let stated = row.pagu.value.counted
    let hasChildren = children.value.isListed
    guard row.computed.value.counted != stated || hasChildren && children.value.counted != stated
    else { return nil }
    let language = basis.language
    var line: Paragraph = """
      \("\(row.kode)", .strong) \(row.nama), \(Phrase.formColumn[language]) \(check.column): \
      \(Phrase.formStated[language]) \(Table.Cell.figure(row.pagu.value, events: row.pagu.events))
      """
    if row.level < .kegiatan, hasChildren {
      line.add(Phrase.formKegiatan[language], children, against: stated, language)
    }
    line.add(Phrase.formLeaves[language], row.computed, against: stated, language)
    line.spans.append(.words(".", .plain))
    return line
  }
}

extension Form.Cell {
  /// The words or the key that the cell holds; none where it holds anything else.
  fileprivate var words: String {
    switch content {
    case .text(let text), .key(let text): text
    default: ""
    }
  }
}

extension Paragraph {
  /// Adds a sum and what the stated figure has beyond it.
  fileprivate mutating func add(
    _ name: String, _ sum: Evidenced<Figure>, against stated: Rupiah, _ language: Language
  ) {
    spans.append(.words("; \(name) ", .plain))
    spans.append(.value(.figure(sum.value, events: sum.events)))
    let difference = stated - sum.value.counted
    guard difference != .zero else {
      spans.append(.words(" (\(Phrase.tellAgrees[language]))", .plain))
      return
    }
    spans.append(.words(" (\(Phrase.tellDifference[language]) ", .plain))
    spans.append(.value(.change(difference, events: sum.events)))
    spans.append(.words(")", .plain))
  }
}
