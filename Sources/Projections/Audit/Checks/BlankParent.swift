import RenjaModel

/// A parent over figures shows a figure itself.
struct BlankParent: AuditCheck {
  let name = "blank-parent"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Induk kosong di atas angka", en: "A blank parent over children with figures")
  let explanation = AuditWords(
    id: """
      Baris program atau kegiatan dikosongkan padahal di bawahnya ada pagu. Kosong bukan nol: \
      pembaca tidak dapat mengetahui apakah jumlahnya lupa ditulis atau memang tidak ditetapkan.
      """,
    en: """
      A program or kegiatan is left blank although there is pagu below it. Blank is not zero: a \
      reader cannot tell whether the sum was forgotten or never set.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.parents.compactMap { kode -> Finding? in
        let computed = plan.tree.computed(kode)
        guard plan.tree.stated(kode) == .blank, computed.counted > .zero else { return nil }
        return scope.finding(
          self, at: plan.place(.pagu, kode),
          AuditWords(
            id: """
              \(scope.title(kode)) kosong, sedangkan sub kegiatan di bawahnya berjumlah \
              \(computed.counted.written).
              """,
            en: """
              \(scope.title(kode)) is blank, while the sub kegiatan below it sum to \
              \(computed.counted.written).
              """),
          expected: .rupiah(computed.counted), found: .text(""),
          events: plan.tree.events(statedAt: kode) + plan.tree.events(computedAt: kode))
      }
    }
  }
}
