import RenjaModel

/// Every unit of a plan has a code of the nomenclature in force.
struct UnknownUnit: AuditCheck {
  let name = "unknown-unit"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Kode tidak ada dalam nomenklatur", en: "A code is not in the nomenclature in force")
  let explanation = AuditWords(
    id: """
      Kode program, kegiatan atau sub kegiatan yang dipakai rencana tidak ada dalam nomenklatur \
      yang berlaku untuk tahun itu.
      """,
    en: """
      The plan uses the code of a program, kegiatan or sub kegiatan that the nomenclature in \
      force for the year does not have.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.kodes.compactMap { kode -> Finding? in
        guard kode.level >= .program,
          scope.state.nomenclature.definition(of: kode, in: plan.tahun) == nil
        else { return nil }
        return scope.finding(
          self, at: plan.place(.nama, kode),
          AuditWords(
            id: "\(kode.text) pada \(plan.coordinate) tidak ada dalam nomenklatur \(plan.tahun).",
            en: "\(kode.text) in \(plan.coordinate) is not in the nomenclature of \(plan.tahun)."),
          found: .text(kode.text),
          events: plan.tree.keys(of: kode).compactMap { plan.tree.rows[$0] }.flatMap(\.seqs))
      }
    }
  }
}
