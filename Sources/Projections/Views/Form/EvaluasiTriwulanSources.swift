import RenjaModel

/// Where the figures of E.81 come from: the plan in force, what the form quotes of the Renstra, and the
/// results of the periods, each as a table of its own.
struct EvaluasiTriwulanSources {
  /// A column of money and the table that fills it.
  struct Money {
    let number: String
    let plan: OfficePlan

    var total: Form.Cell {
      let tree = plan.tree
      return Form.Cell(
        .rupiah(tree.total), events: tree.programs.flatMap { tree.events(computedAt: $0) })
    }
  }

  /// The columns of money that no formula gives, in order; `tahun` is no column, but stands in for the
  /// quarters where there are none.
  let money: [Money]
  /// The units, in code order.
  let kodes: [Kode]
  var pd: String { plan.pd }

  private let plan: OfficePlan
  private let state: PlanState
  private let quoted: [String: OfficePlan]
  private let periods: [(number: String, plan: OfficePlan)]
  private let whole: OfficePlan?
  private let before: OfficePlan

  init(_ plan: OfficePlan, _ state: PlanState, through periode: Periode) {
    let table = { (tahun: Int, period: Periode) in
      let key = StageKey(pd: plan.pd, tahun: tahun, phase: .periode(period))
      return plan.holding(state.stages[key]?.results ?? StageTable())
    }
    let statements = state.formStatements.filter { said in
      said.pd == plan.pd && said.fact.form == EvaluasiTriwulanForm.name
        && said.fact.tahun == plan.tahun
    }
    let last = PeriodNotes.quarters.firstIndex(of: periode) ?? 3
    self.plan = plan
    self.state = state
    let quoted = Dictionary(
      uniqueKeysWithValues: ["5", "6"].map {
        ($0, plan.holding(StageTable(statements, column: $0)))
      })
    let periods: [(number: String, plan: OfficePlan)] = PeriodNotes.quarters[...last].enumerated()
      .map { place, quarter in
        (String(8 + place), table(plan.tahun, quarter))
      }
    let whole = last == 3 ? table(plan.tahun, .tahun) : nil
    var columns: [Money] = []
    for number in ["5", "6"] {
      if let plan = quoted[number] { columns.append(Money(number: number, plan: plan)) }
    }
    columns.append(Money(number: "7", plan: plan))
    for period in periods { columns.append(Money(number: period.number, plan: period.plan)) }
    if let whole { columns.append(Money(number: "tahun", plan: whole)) }
    let units = columns.reduce(into: Set<Kode>()) { units, column in
      units.formUnion(column.plan.tree.kodes.filter(column.plan.tree.prints))
    }
    // What ended before this year is no part of its evaluation.
    before = plan.holding(table(plan.tahun - 1, .sd).table.keeping(units))
    self.quoted = quoted
    self.periods = periods
    self.whole = whole
    money = columns
    kodes = units.sorted()
  }

  /// The indicators of a unit in any of the tables, in order; one nil where it has none.
  func keys(of kode: Kode) -> [String?] {
    let keys = Set(money.flatMap { $0.plan.tree.indicators[kode, default: []] })
    return keys.isEmpty ? [nil] : keys.sorted(by: PlanTree.keyOrder)
  }

  func nama(of kode: Kode) -> Form.Cell {
    guard let said = plan.tree.listedName(of: kode) else {
      return Form.Cell(.text(state.nama(of: kode, in: plan.tahun, [])))
    }
    return Form.Cell(.text(said.value), events: said.events)
  }

  /// The objectives that the unit is linked to.
  func sasaran(of kode: Kode) -> Form.Cell {
    guard let goals = state.goals[plan.pd] else { return Form.Cell(.absent) }
    var texts: [String] = []
    var events: [Int] = []
    for (link, seq) in goals.links where link.tahun == plan.tahun && link.kode == kode {
      guard let goal = goals.objective(of: link.kunci), !texts.contains(goal.value.teks) else {
        continue
      }
      texts.append(goal.value.teks)
      events += [goal.seq, seq]
    }
    guard !texts.isEmpty else { return Form.Cell(.absent) }
    return Form.Cell(.text(texts.joined(separator: "; ")), events: events)
  }

  /// The indicator as the plan in force words it; where it no longer does, as the latest other stage.
  func indikator(_ line: FormLine) -> Form.Cell {
    guard let indikator = line.indikator else { return Form.Cell(.absent) }
    let key = RowKey(line.kode, indikator)
    let stages = state.stageOrder(pd: plan.pd, tahun: plan.tahun).reversed().lazy
    let other = stages.compactMap { stage in
      state.table(pd: plan.pd, tahun: plan.tahun, tahapan: stage)?.everSaid(key)?.indikator
    }
    guard let wording = plan.tree.rows[key]?.indikator ?? other.first else {
      return Form.Cell(.absent)
    }
    return Form.Cell(.text(wording.value.teks), events: [wording.seq])
  }

  func target(_ line: FormLine) -> Form.Cell { FormLineCells(line, in: plan).target }

  /// The number in the target of the year; nil where there is none.
  func promised(_ line: FormLine) -> Ratio? {
    guard case .measure(_, let nilai?) = FormLineCells(line, in: plan).contents[.target] else {
      return nil
    }
    return Ratio(nilai)
  }

  /// The name of a unit, never nothing.
  func name(of kode: Kode) -> String { state.nama(of: kode, in: plan.tahun, [plan.tree]) }

  func agregasi(_ line: FormLine) -> Agregasi {
    state.agregasi(
      of: RowKey(line.kode, line.indikator), pd: plan.pd, tahun: plan.tahun, in: plan.table)
  }

  /// What the form quotes of a result.
  func quoted(_ line: FormLine, in column: String) -> ResultFigure? {
    quoted[column].flatMap { figure(line, in: $0) }
  }

  /// The results of the quarters that have one, by their column's number.
  func quarters(_ line: FormLine) -> [(number: String, figure: ResultFigure)] {
    periods.compactMap { number, plan in figure(line, in: plan).map { (number, $0) } }
  }

  func hasResult(_ line: FormLine) -> Bool {
    !quarters(line).isEmpty || whole.flatMap { figure(line, in: $0) } != nil
  }

  /// Column 12: the quarters joined by the indicator's rule; where there is none, the year's own entry.
  func year(_ line: FormLine, by rule: Agregasi) -> ResultFigure? {
    let quarters = quarters(line).map(\.figure)
    guard quarters.isEmpty else { return EvaluasiTriwulanSources.joined(quarters, by: rule) }
    return whole.flatMap { figure(line, in: $0) }
  }

  /// Column 6: what the form quotes, else what the log holds up to the year before; and the latter
  /// beside the former where they differ.
  func earlier(_ line: FormLine) -> (shown: ResultFigure?, check: Form.Cell?) {
    let own = figure(line, in: before)
    guard let quoted = quoted(line, in: "6") else { return (own.map(\.unstated), nil) }
    guard let own else { return (quoted, nil) }
    let differs =
      own.nilai == nil || quoted.nilai == nil
      ? own.cell.content != quoted.cell.content : own.nilai != quoted.nilai
    return (quoted, Form.Cell(own.cell.content, differs: differs, events: own.cell.events))
  }

  /// The same of money.
  func earlierMoney(
    _ line: FormLine, quoted: Form.Cell?
  ) -> (shown: Form.Cell?, check: Form.Cell?) {
    let own = FormLineCells(line, in: before).paguOrSum
    guard own.content != .absent else { return (quoted, nil) }
    guard let quoted, quoted.content != .absent else {
      return (Form.Cell(own.content, stated: .absent, events: own.events), nil)
    }
    let differs = own.content.figure.counted != quoted.content.figure.counted
    return (quoted, Form.Cell(own.content, differs: differs, events: own.events))
  }

  var earlierTotal: Form.Cell? {
    before.tree.kodes.isEmpty ? nil : Money(number: "6", plan: before).total
  }

  /// Figures of periods joined by an indicator's rule; words are no number, and only the last counts
  /// where the last is what counts.
  static func joined(_ figures: [ResultFigure?], by rule: Agregasi) -> ResultFigure? {
    let figures = figures.compactMap(\.self)
    guard figures.count != 1, rule != .akhir else { return figures.last.map(\.unstated) }
    let numbers = figures.compactMap(\.nilai)
    guard numbers.count == figures.count, let total = rule.total(of: numbers) else { return nil }
    return ResultFigure(total, events: figures.flatMap(\.cell.events))
  }

  private func figure(_ line: FormLine, in plan: OfficePlan) -> ResultFigure? {
    let own = line.indikator.flatMap { plan.tree.rows[RowKey(line.kode, $0)]?.kinerja }
    let unit = line.isFirst ? plan.tree.rows[RowKey(line.kode)]?.kinerja : nil
    return (own ?? unit).map { ResultFigure($0) }
  }
}

extension OfficePlan {
  /// The same office's plan with other rows.
  fileprivate func holding(_ table: StageTable) -> OfficePlan {
    OfficePlan(pd: pd, tahun: tahun, tahapan: tahapan, adoption: nil, table: table)
  }
}
