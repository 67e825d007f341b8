import RenjaModel

/// No more is spent than the pagu in force allows.
struct RealisationAbovePagu: AuditCheck {
  let name = "realisation-above-pagu"
  let severity = Tingkat.berat
  let title = AuditWords(id: "Realisasi melebihi pagu", en: "Realisation above the pagu")
  let explanation = AuditWords(
    id: """
      Realisasi keuangan setahun (jumlah triwulan, atau angka tahunan bila tercatat) dibandingkan \
      dengan pagu sub kegiatan pada tahapan yang berlaku.
      """,
    en: """
      The money spent in the year (the quarters together, or the year's own figure where it is \
      recorded) is held against the sub kegiatan's pagu at the stage in force.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard let stage = scope.state.stageInForce(pd: scope.pd, tahun: scope.tahun)?.tahapan,
      let plan = scope.stages.first(where: { $0.tahapan == stage && $0.holdsMoney }),
      scope.examines(stage)
    else { return [] }
    let periods = Periode.allCases.compactMap { periode -> (Periode, PlanTree)? in
      let key = StageKey(pd: scope.pd, tahun: scope.tahun, phase: .periode(periode))
      return scope.state.stages[key].map { (periode, PlanTree($0)) }
    }
    return Set(periods.flatMap { $0.1.kodes }).sorted().compactMap { kode in
      guard kode.level == .subkegiatan, let spent = spent(kode, periods) else { return nil }
      let pagu = plan.tree.stated(kode)
      guard spent.value > pagu.counted else { return nil }
      return scope.finding(
        self, at: plan.place(.realisasi, kode),
        AuditWords(
          id: """
            Realisasi \(scope.title(kode)) \(spent.value.written), pagunya \
            \(pagu.written.indonesian).
            """,
          en: """
            \(spent.value.written) was spent on \(scope.title(kode)), its pagu is \
            \(pagu.written.english).
            """
        ),
        expected: pagu.counted, found: spent.value,
        events: spent.events + plan.tree.events(statedAt: kode))
    }
  }

  private func spent(_ kode: Kode, _ periods: [(Periode, PlanTree)]) -> Evidenced<Rupiah>? {
    func sum(_ wanted: Set<Periode>) -> Evidenced<Rupiah>? {
      let cells = periods.filter { wanted.contains($0.0) }.flatMap { _, tree in
        tree.keys(of: kode).compactMap { tree.rows[$0]?.realisasi }
      }
      guard !cells.isEmpty else { return nil }
      return Evidenced(cells.reduce(.zero) { $0 + $1.value }, events: cells.map(\.seq))
    }
    return sum([.tahun]) ?? sum([.tw1, .tw2, .tw3, .tw4])
  }
}
