import RenjaModel

/// One indicator does not measure program, kegiatan and sub kegiatan alike.
struct IndicatorLevels: AuditCheck {
  let name = "indicator-levels"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Satu indikator pada tiga tingkat", en: "One indicator on three levels")
  let explanation = AuditWords(
    id: """
      Program, kegiatan dan sub kegiatan memakai indikator yang sama. Program diukur dari hasil \
      (outcome), sub kegiatan dari keluaran (output); indikator yang sama menunjukkan hasil belum \
      dirumuskan.
      """,
    en: """
      A program, a kegiatan and a sub kegiatan use the same indicator. A program is measured by \
      outcome, a sub kegiatan by output; the same indicator shows that no outcome was put into \
      words.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.kodes.filter { $0.level == .kegiatan }.compactMap { kode -> Finding? in
        guard let program = kode.parent else { return nil }
        let above = wordings(program, plan.tree)
        let own = wordings(kode, plan.tree)
        for leaf in plan.tree.children(of: kode) {
          for (folded, cell) in wordings(leaf, plan.tree) {
            guard let first = above[folded], let second = own[folded] else { continue }
            return scope.finding(
              self, at: plan.place(.indikator, kode),
              AuditWords(
                id: """
                  “\(cell.value.teks)” mengukur \(scope.title(program)), \(kode.text) dan \
                  \(leaf.text).
                  """,
                en: """
                  “\(cell.value.teks)” measures \(scope.title(program)), \(kode.text) and \
                  \(leaf.text).
                  """
              ),
              found: .text(cell.value.teks), events: [first.seq, second.seq, cell.seq])
          }
        }
        return nil
      }
    }
  }

  private func wordings(_ kode: Kode, _ tree: PlanTree) -> [String: Cell<IndicatorWording>] {
    Dictionary(
      tree.indicators[kode, default: []].compactMap { indikator in
        tree.rows[RowKey(kode, indikator)]?.indikator.map {
          (NameFolding.fold($0.value.teks), $0)
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}
