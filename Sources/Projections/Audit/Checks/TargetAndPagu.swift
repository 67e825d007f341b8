import RenjaModel

/// A sub kegiatan has a target where it has money, and money where it has a target.
struct TargetAndPagu: AuditCheck {
  let name = "target-and-pagu"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target tanpa pagu, atau pagu tanpa target",
    en: "A target without pagu, or pagu without a target")
  let explanation = AuditWords(
    id: """
      Sub kegiatan menjanjikan hasil tanpa uang (pagu nol, kosong atau tidak ada), atau menerima \
      uang tanpa menjanjikan hasil.
      """,
    en: """
      A sub kegiatan promises a result without money (a pagu of zero, blank or absent), or takes \
      money and promises none.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan -> [Finding] in
      guard plan.holdsMoney, plan.holdsTargets else { return [] }
      return plan.tree.leaves.compactMap { finding($0, plan, scope) }
    }
  }

  private func finding(_ kode: Kode, _ plan: OfficePlan, _ scope: AuditScope) -> Finding? {
    let tree = plan.tree
    let rows = tree.keys(of: kode).compactMap { tree.rows[$0] }
    let promised = rows.filter { row in
      row.targetText != nil && row.target?.value.nilai != ExactDecimal(whole: 0)
    }
    let pagu = tree.stated(kode)
    guard promised.isEmpty == (pagu.counted > .zero) else { return nil }
    let targets = promised.compactMap(\.targetText).joined(separator: "; ")
    let events = tree.events(statedAt: kode) + rows.compactMap { $0.target?.seq }
    guard promised.isEmpty else {
      return scope.finding(
        self, at: plan.place(.pagu, kode),
        AuditWords(
          id: "\(scope.title(kode)) menargetkan \(targets), pagunya \(pagu.written.indonesian).",
          en: "\(scope.title(kode)) promises \(targets), its pagu is \(pagu.written.english)."),
        found: AuditValue(pagu), events: events)
    }
    return scope.finding(
      self, at: plan.place(.target, kode),
      AuditWords(
        id: "\(scope.title(kode)) mempunyai pagu \(pagu.written.indonesian) tanpa target.",
        en: "\(scope.title(kode)) has a pagu of \(pagu.written.english) and no target."),
      found: .text(""), events: events)
  }
}
