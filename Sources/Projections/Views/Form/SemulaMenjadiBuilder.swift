import RenjaModel

/// Sets the two plans of one office beside each other.
struct SemulaMenjadiBuilder {
  let pd: String
  let state: PlanState
  let before: OfficePlan?
  let after: OfficePlan?
  let join: UnitJoin
  /// Whether no other office is in the form.
  let isAlone: Bool

  private static let semula = ["3", "4", "5", "6", "hitung:6", "7"]
  private static let menjadi = ["8", "9", "10", "11", "hitung:11", "12"]

  func rows() -> [Form.Row] {
    let trees = (before?.tree ?? .empty, after?.tree ?? .empty)
    guard trees.0.hasRows || trees.1.hasRows else { return [] }
    let pairs = units(trees.0, trees.1)
    return pairs.flatMap { rows($0, $1, trees) } + [total(trees.0, trees.1)]
  }

  /// The units of both plans, joined; in the order in which the plan after lists them, what it does
  /// not list behind its neighbour in code order.
  private func units(_ old: PlanTree, _ new: PlanTree) -> [(old: Kode?, new: Kode?)] {
    let joined = join.groups(printed(old), printed(new)).flatMap {
      group -> [(old: Kode?, new: Kode?)] in
      guard !group.isSingle else { return [(group.before.first, group.after.first)] }
      // Several codes became several: each stands for itself, those before first.
      return group.before.map { ($0, nil) } + group.after.map { (nil, $0) }
    }
    var place = 0
    return joined.enumerated().map { index, pair in
      let urut = pair.new.flatMap { new.place(of: $0, in: SemulaMenjadiForm.name) }
      place = urut ?? place
      return (pair: pair, place: place, index: index)
    }
    .sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.pair)
  }

  private func printed(_ tree: PlanTree) -> Set<Kode> { Set(tree.kodes.filter(tree.prints)) }

  private func rows(
    _ old: Kode?, _ new: Kode?, _ trees: (PlanTree, PlanTree)
  ) -> [Form.Row] {
    guard let kode = new ?? old else { return [] }
    let keys = Set(
      (old.map { trees.0.indicators[$0, default: []] } ?? [])
        + (new.map { trees.1.indicators[$0, default: []] } ?? [])
    ).sorted(by: PlanTree.keyOrder)
    let shown: [String?] = keys.isEmpty ? [nil] : keys
    let form = SemulaMenjadiForm.name
    let olds = old.map { trees.0.lines(of: $0, shown, form: form) }
    let news = new.map { trees.1.lines(of: $0, shown, form: form) }
    return shown.enumerated().compactMap { place, key in
      let lines = (olds?[place], news?[place])
      guard lines.0 != nil || lines.1 != nil else { return nil }
      return row(kode, key, lines.0, lines.1, isFirst: place == 0)
    }
  }

  private func row(
    _ kode: Kode, _ indikator: String?, _ old: FormLine?, _ new: FormLine?, isFirst: Bool
  ) -> Form.Row {
    let kind: Form.Row.Kind = kode.level < .program ? .heading : isFirst ? .unit : .indicator
    var cells: [String: Form.Cell] = [:]
    if isFirst {
      cells["1"] = Form.Cell(.key(kode.text))
      cells["2"] = nama(kode, old)
    }
    guard kode.level >= .program else {
      return Form.Row(pd: pd, kode: kode, kind: kind, cells: cells)
    }
    fill(&cells, SemulaMenjadiBuilder.semula, old, before)
    fill(&cells, SemulaMenjadiBuilder.menjadi, new, after)
    if let new, let after { cells["15"] = FormLineCells(new, in: after).catatan }
    if after?.tree.hasRows ?? false { compare(&cells, cells["6"], cells["11"]) }
    return Form.Row(pd: pd, kode: kode, indikator: indikator, kind: kind, cells: cells)
  }

  private func nama(_ kode: Kode, _ old: FormLine?) -> Form.Cell {
    let said =
      after?.tree.listedName(of: kode) ?? old.flatMap { before?.tree.listedName(of: $0.kode) }
    guard let said else {
      let tahun = after?.tahun ?? before?.tahun ?? 0
      return Form.Cell(.text(state.nama(of: kode, in: tahun, [])))
    }
    return Form.Cell(.text(said.value), events: said.events)
  }

  private func fill(
    _ cells: inout [String: Form.Cell], _ columns: [String], _ line: FormLine?,
    _ plan: OfficePlan?
  ) {
    guard let line, let plan else { return }
    let says = FormLineCells(line, in: plan)
    let said = [
      says.indikator, says.lokasi, says.target, says.paguOrSum, says.computed, says.sumber,
    ]
    for (column, cell) in zip(columns, said) { cells[column] = cell }
  }

  /// Columns 13 and 14, where either side has a row of money; absent and blank count as 0.
  private func compare(
    _ cells: inout [String: Form.Cell], _ old: Form.Cell?, _ new: Form.Cell?
  ) {
    let figures = [old, new].map { $0?.content.figure ?? .absent }
    guard figures.contains(where: \.isListed) else { return }
    let change = figures[1].counted - figures[0].counted
    let events = (old?.events ?? []) + (new?.events ?? [])
    cells["13"] = Form.Cell(.change(change), events: events)
    cells["14"] = Percent(change, of: figures[0]).map { Form.Cell(.percent($0), events: events) }
  }

  private func total(_ old: PlanTree, _ new: PlanTree) -> Form.Row {
    var cells = ["2": Form.Cell(.text(isAlone ? "Jumlah" : "Jumlah \(pd)"))]
    if old.hasRows { cells["6"] = Form.Cell(total: old) }
    if new.hasRows {
      cells["11"] = Form.Cell(total: new)
      compare(&cells, cells["6"], cells["11"])
    }
    return Form.Row(pd: pd, kind: .total, cells: cells)
  }
}

extension Form.Cell {
  /// What a plan sums to: its programs.
  fileprivate init(total tree: PlanTree) {
    self.init(
      .rupiah(tree.total), events: tree.programs.flatMap { tree.events(computedAt: $0) })
  }
}

extension Form.Cell.Content {
  /// The content as a figure; what is no money is absent.
  var figure: Figure {
    switch self {
    case .rupiah(let rupiah), .change(let rupiah): .amount(rupiah)
    case .blank: .blank
    default: .absent
    }
  }
}

extension PlanTree {
  /// The place at which a form lists a unit.
  func place(of kode: Kode, in form: String) -> Int? {
    keys(of: kode).compactMap { rows[$0]?.listings[form]?.value.urut }.min()
  }
}
