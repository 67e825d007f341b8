import RenjaModel

/// An indicator of work that has money, or of a plan without money, has a target.
struct TargetMissing: AuditCheck {
  let name = "target-missing"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Indikator tanpa target", en: "An indicator without a target")
  let explanation = AuditWords(
    id: """
      Indikator program atau kegiatan yang mempunyai pagu tidak mempunyai target; begitu pula \
      setiap indikator pada tahapan yang tidak memuat uang. Pagu sub kegiatan tanpa target \
      diperiksa tersendiri.
      """,
    en: """
      An indicator of a program or kegiatan with money has no target; so has any indicator at a \
      stage without money. The pagu of a sub kegiatan without a target is a check of its own.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan -> [Finding] in
      guard plan.holdsTargets else { return [] }
      return plan.tree.indicatorRows.compactMap { key in
        guard let row = plan.tree.rows[key], row.targetText == nil, row.indikator != nil else {
          return nil
        }
        if plan.holdsMoney {
          guard key.kode.level < .subkegiatan, plan.tree.computed(key.kode).counted > .zero else {
            return nil
          }
        }
        return scope.finding(
          self, at: plan.place(.target, key.kode, key.indikator),
          AuditWords(
            id: """
              Indikator “\(row.indikator?.value.teks ?? "")” dari \(scope.title(key.kode)) tanpa \
              target.
              """,
            en: """
              The indicator “\(row.indikator?.value.teks ?? "")” of \(scope.title(key.kode)) has \
              no target.
              """
          ),
          found: .text(""),
          events: [row.indikator?.seq, row.target?.seq].compactMap(\.self))
      }
    }
  }
}
