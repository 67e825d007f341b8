import RenjaModel

/// What a program or kegiatan states is the sum of what its children state.
struct ParentChildren: AuditCheck {
  let name = "parent-children"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Angka induk tidak sama dengan jumlah anaknya",
    en: "A stated parent differs from the sum of its children")
  let explanation = AuditWords(
    id: """
      Pagu yang tertulis pada program atau kegiatan harus sama dengan jumlah pagu yang tertulis \
      satu tingkat di bawahnya dalam dokumen yang sama. Selisih berarti salah satu angka keliru, \
      dan total yang dikutip bagian lain dokumen tidak dapat diandalkan.
      """,
    en: """
      The pagu stated at a program or kegiatan must be the sum of what the same document states \
      one level below. A difference means that one of the figures is wrong, and that totals \
      quoted elsewhere cannot be relied on.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.parents.compactMap { finding($0, plan, scope) }
    }
  }

  private func finding(_ kode: Kode, _ plan: OfficePlan, _ scope: AuditScope) -> Finding? {
    let tree = plan.tree
    let sum = tree.childrenStated(kode)
    guard case .amount(let stated) = tree.stated(kode), sum.isListed, stated != sum.counted,
      !tree.isOvertaken(kode, in: plan.table)
    else { return nil }
    let below = kode.level == .program ? Level.kegiatan : .subkegiatan
    return scope.finding(
      self, at: plan.place(.pagu, kode),
      AuditWords(
        id: """
          \(scope.title(kode)) tertulis \(stated.written), sedangkan jumlah \(below.written) di \
          bawahnya \(sum.counted.written).
          """,
        en: """
          \(scope.title(kode)) states \(stated.written), while the \(below.written) below it sum \
          to \(sum.counted.written).
          """) + (stated - sum.counted).hint,
      expected: sum.counted, found: stated,
      events: tree.events(statedAt: kode)
        + tree.children(of: kode).flatMap { tree.events(statedAt: $0) })
  }
}
