import RenjaModel

/// What a program states is the sum of its sub kegiatan.
struct ParentLeaves: AuditCheck {
  let name = "parent-leaves"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Angka program tidak sama dengan jumlah sub kegiatannya",
    en: "A stated program differs from the sum of its sub kegiatan")
  let explanation = AuditWords(
    id: """
      Uang dicatat pada sub kegiatan. Angka program diuji langsung terhadap jumlah sub \
      kegiatannya, karena kesalahan pada kegiatan dapat menutupi atau menambah selisih yang \
      tampak dari jumlah kegiatan saja.
      """,
    en: """
      The money of record stands at sub kegiatan. A program is held against them directly, for a \
      mistake at a kegiatan can hide, or add to, the difference that the kegiatan alone would \
      show.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.programs.compactMap { finding($0, plan, scope) }
    }
  }

  private func finding(_ kode: Kode, _ plan: OfficePlan, _ scope: AuditScope) -> Finding? {
    let tree = plan.tree
    let leaves = tree.leaves.filter(kode.contains)
    guard case .amount(let stated) = tree.stated(kode),
      leaves.contains(where: { tree.stated($0).isListed }),
      !tree.isOvertaken(kode, in: plan.table)
    else { return nil }
    let computed = tree.computed(kode).counted
    guard stated != computed else { return nil }
    return scope.finding(
      self, at: plan.place(.pagu, kode),
      AuditWords(
        id: """
          \(scope.title(kode)) tertulis \(stated.written), sedangkan jumlah sub kegiatannya \
          \(computed.written).
          """,
        en: """
          \(scope.title(kode)) states \(stated.written), while its sub kegiatan sum to \
          \(computed.written).
          """) + (stated - computed).hint,
      expected: computed, found: stated,
      events: tree.events(statedAt: kode) + tree.events(computedAt: kode))
  }
}
