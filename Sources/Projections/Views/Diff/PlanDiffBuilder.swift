import RenjaModel

/// Joins the units of two plans and compares them row by row.
struct PlanDiffBuilder {
  typealias Key = PlanContent.Key

  let before: PlanSide
  let after: PlanSide
  let olds: PlanContent
  let news: PlanContent
  private let oldTrees: [String: PlanTree]
  private let newTrees: [String: PlanTree]
  let compared: Set<PlanField>
  let leftOut: [PlanDiff.LeftOut]

  init(_ before: PlanSide, _ after: PlanSide) {
    self.before = before
    self.after = after
    olds = PlanContent(before)
    news = PlanContent(after)
    oldTrees = before.treesByOffice
    newTrees = after.treesByOffice
    let old = olds.fields
    let new = news.fields
    compared = old.intersection(new).union([.pagu])
    leftOut = PlanField.allCases.filter { $0 != .pagu && old.contains($0) != new.contains($0) }
      .map { PlanDiff.LeftOut(field: $0, missing: old.contains($0) ? .after : .before) }
  }

  func total(_ side: PlanSide) -> Rupiah {
    side.plans.reduce(.zero) { $0 + $1.tree.total }
  }

  /// The events that gave a plan's total.
  func events(_ side: PlanSide) -> [Int] {
    let all = side.plans.flatMap { plan in
      plan.tree.programs.flatMap { plan.tree.evidenced(computedAt: $0).events }
    }
    return Set(all).sorted()
  }

  func build() -> (rows: [PlanDiff.Row], renames: [Key: Kode]) {
    let known = before.state.size > after.state.size ? before.state : after.state
    let join = UnitJoin(known.nomenclature.mappings, from: before.tahun, to: after.tahun)
    var rows: [PlanDiff.Row] = []
    var renames: [Key: Kode] = [:]
    for pd in Set(oldTrees.keys).union(newTrees.keys).sorted() {
      for group in join.groups(kodes(oldTrees[pd]), kodes(newTrees[pd])) {
        if group.isSingle {
          let single = singles(pd, group.before.first, group.after.first)
          rows += single.rows
          renames.merge(single.renames) { first, _ in first }
        } else {
          rows.append(joint(pd, group))
        }
      }
    }
    return (rows, renames)
  }

  private func kodes(_ tree: PlanTree?) -> Set<Kode> {
    Set(tree?.rows.keys.map(\.kode) ?? [])
  }

  /// The rows of one unit, and which of the first plan's rows stand under another code.
  private func singles(
    _ pd: String, _ old: Kode?, _ new: Kode?
  ) -> (rows: [PlanDiff.Row], renames: [Key: Kode]) {
    guard let kode = new ?? old else { return ([], [:]) }
    let oldKeys = old.flatMap { oldTrees[pd]?.indicators[$0] } ?? []
    let newKeys = new.flatMap { newTrees[pd]?.indicators[$0] } ?? []
    let keys = Set(oldKeys + newKeys).sorted(by: PlanTree.keyOrder)
    var renames: [Key: Kode] = [:]
    if let old, let new, old != new {
      for indikator in [nil] + oldKeys.map(Optional.some) {
        renames[Key(pd: pd, kode: old, indikator: indikator)] = new
      }
    }
    let rows = ([nil] + keys.map(Optional.some)).compactMap { indikator in
      row(
        old.map { Key(pd: pd, kode: $0, indikator: indikator) },
        new.map { Key(pd: pd, kode: $0, indikator: indikator) },
        as: Key(pd: pd, kode: kode, indikator: indikator))
    }
    return (rows, renames)
  }

  private func row(_ oldKey: Key?, _ newKey: Key?, as key: Key) -> PlanDiff.Row? {
    let old = oldKey.flatMap { olds.rows[$0] }
    let new = newKey.flatMap { news.rows[$0] }
    guard old != nil || new != nil else { return nil }
    let kind: PlanDiff.Kind = old == nil ? .added : new == nil ? .removed : .changed
    var fields: [PlanField: PlanDiff.FieldChange] = [:]
    for field in compared where !PlanContent.agree(old?[field], new?[field], in: field) {
      fields[field] = PlanDiff.FieldChange(before: old?[field], after: new?[field])
    }
    let counted = counted(newKey, newTrees) - counted(oldKey, oldTrees)
    guard kind != .changed || !fields.isEmpty || counted != .zero else { return nil }
    return PlanDiff.Row(
      pd: key.pd, kode: key.kode, indikator: key.indikator, nama: nama(key.kode),
      kind: kind, fields: fields, counted: counted,
      before: old == nil ? [] : oldKey.map { [$0.kode] } ?? [],
      after: new == nil ? [] : newKey.map { [$0.kode] } ?? [], members: [])
  }

  private func counted(_ key: Key?, _ trees: [String: PlanTree]) -> Rupiah {
    guard let key, key.indikator == nil else { return .zero }
    return trees[key.pd]?.contribution(of: key.kode) ?? .zero
  }

  private func nama(_ kode: Kode) -> String {
    after.state.nomenclature.nama(of: kode, in: after.tahun)
      ?? before.state.nama(of: kode, in: before.tahun, (after.plans + before.plans).map(\.tree))
  }

  /// One row for codes that join several to one, one to several, or several to several.
  private func joint(_ pd: String, _ group: UnitJoin.Group) -> PlanDiff.Row {
    let kodes = Set(group.before + group.after).sorted()
    let members = kodes.flatMap { kode in
      singles(
        pd, group.before.contains(kode) ? kode : nil, group.after.contains(kode) ? kode : nil
      ).rows
    }
    let old = sum(olds, pd, group.before)
    let new = sum(news, pd, group.after)
    var fields: [PlanField: PlanDiff.FieldChange] = [:]
    if !PlanContent.agree(old, new, in: .pagu) {
      fields[.pagu] = PlanDiff.FieldChange(before: old, after: new)
    }
    let kode = group.after.first ?? kodes[0]
    return PlanDiff.Row(
      pd: pd, kode: kode, indikator: nil, nama: nama(kode), kind: .changed, fields: fields,
      counted: members.map(\.counted).reduce(.zero, +), before: group.before,
      after: group.after, members: members)
  }

  private func sum(
    _ content: PlanContent, _ pd: String, _ kodes: [Kode]
  ) -> Evidenced<CellContent>? {
    let cells = kodes.compactMap {
      content.rows[Key(pd: pd, kode: $0, indikator: nil)]?[.pagu]
    }
    let events = cells.flatMap(\.events)
    switch Figure.sum(cells.compactMap(\.value.figure)) {
    case .absent: return nil
    case .blank: return Evidenced(.rupiah(nil), events: events)
    case .amount(let rupiah): return Evidenced(.rupiah(rupiah), events: events)
    }
  }
}
