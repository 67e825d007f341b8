import RenjaModel

/// A pagu names its source of funds.
struct SourceMissing: AuditCheck {
  let name = "source-missing"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Pagu tanpa sumber dana", en: "A pagu without a source of funds")
  let explanation = AuditWords(
    id: """
      Sub kegiatan dengan pagu di atas nol tidak menyebut sumber dananya, padahal tahapan itu \
      menyebutkannya pada baris lain.
      """,
    en: """
      A sub kegiatan with a pagu above zero names no source of funds, although the stage names \
      them in other rows.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan -> [Finding] in
      guard plan.tree.rows.values.contains(where: { $0.sumber != nil }) else { return [] }
      return plan.tree.leaves.compactMap { kode in
        let missing = plan.tree.sources(of: kode).filter { $0.sumber == nil }
          .reduce(Rupiah.zero) { $0 + ($1.rupiah ?? .zero) }
        guard missing > .zero else { return nil }
        return scope.finding(
          self, at: plan.place(.sumber, kode),
          AuditWords(
            id: "\(scope.title(kode)): \(missing.written) tanpa sumber dana.",
            en: "\(scope.title(kode)): \(missing.written) without a source of funds."),
          found: .text(""), difference: .rupiah(missing),
          events: plan.tree.events(statedAt: kode))
      }
    }
  }
}
