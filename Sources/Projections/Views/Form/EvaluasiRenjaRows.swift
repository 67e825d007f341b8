import RenjaModel

/// The rows of one office's T-C.29.
struct EvaluasiRenjaRows {
  private let plan: OfficePlan
  private let isTemplate: Bool
  private let formulas: FormFormulas
  private let state: PlanState
  private let quoted: QuotedYears
  private let statements: [RowKey: [Int: PlanState.Said<FormStated>]]

  init(_ plan: OfficePlan, isTemplate: Bool, _ formulas: FormFormulas, in state: PlanState) {
    self.plan = plan
    self.isTemplate = isTemplate
    self.formulas = formulas
    self.state = state
    quoted = QuotedYears(state, pd: plan.pd, tahun: plan.tahun)
    var statements: [RowKey: [Int: PlanState.Said<FormStated>]] = [:]
    for said in state.formStatements(EvaluasiRenjaForm.name, pd: plan.pd, tahun: plan.tahun) {
      guard let kode = said.fact.kode, let column = Int(said.fact.kolom) else { continue }
      statements[RowKey(kode, said.fact.indikator), default: [:]][column] = said
    }
    self.statements = statements
  }

  func row(_ line: FormLine) -> Form.Row {
    let says = FormLineCells(line, in: plan)
    var cells = ["1": says.kode, "2": says.nama(in: state)]
    if line.kode.level >= .program {
      cells["3"] = says.indikator
      if !isTemplate { cells["4"] = says.target }
      fill(&cells, line)
    }
    return Form.Row(
      pd: plan.pd, kode: line.kode, indikator: line.indikator, kind: line.kind, cells: cells)
  }

  private func fill(_ cells: inout [String: Form.Cell], _ line: FormLine) {
    let key = RowKey(line.kode, line.indikator)
    var numbers = FormNumbers()
    if !isTemplate, let target = plan.tree.rows[key]?.target, let teks = target.value.teks {
      numbers.state(teks, nilai: target.value.nilai, seq: target.seq, in: 4)
    }
    let stated = statements[key, default: [:]]
    for (column, said) in stated {
      cells[String(column)] = Form.Cell(text: said.fact.teks, seq: said.seq)
      numbers.state(said.fact.teks, nilai: said.fact.nilai, seq: said.seq, in: column)
    }
    guard line.indikator != nil else { return }
    for (column, said) in own(key) {
      guard let content = said.content else { continue }
      let differs = stated[column].map { !said.agrees(with: $0.fact) } ?? true
      cells["hitung:\(column)"] = Form.Cell(content, differs: differs, events: said.events)
      if let nilai = said.nilai { numbers.hold(nilai, events: said.events, in: column) }
    }
    let rules = [10: state.agregasi(of: key, pd: plan.pd, tahun: plan.tahun)]
    for (column, cell) in numbers.cells(of: formulas.official, shares: [8, 11], rules: rules) {
      cells["hitung:\(column)"] = cell
    }
    let declared = formulas.declared(by: plan.pd)
    for (column, cell) in numbers.cells(of: declared, shares: [8, 11]) {
      guard let place = formulas.place(ofDeclared: column, by: plan.pd) else { continue }
      cells[place] = cell
    }
  }

  /// What the log itself holds for the columns that quote other years.
  private func own(_ key: RowKey) -> [Int: QuotedYears.Said] {
    let tahun = plan.tahun
    let held: [(Int, QuotedYears.Said?)] = [
      (5, quoted.accumulated(key, to: tahun - 3)), (6, quoted.target(key, in: tahun - 2)),
      (7, quoted.result(key, in: tahun - 2)), (9, quoted.target(key, in: tahun - 1)),
    ]
    return held.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}

extension QuotedYears.Said {
  /// Whether a document's quotation says the same: the same number, else the same words.
  fileprivate func agrees(with stated: FormStated) -> Bool {
    if let nilai, let other = stated.nilai { return nilai == other }
    return NameFolding.fold(teks ?? nilai?.literal ?? "") == NameFolding.fold(stated.teks)
  }
}
