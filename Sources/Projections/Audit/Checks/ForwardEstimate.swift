import RenjaModel

/// The plan of a year keeps to the forward estimate that the year before made for it.
struct ForwardEstimate: AuditCheck {
  let name = "forward-estimate"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Pagu berbeda dari prakiraan maju tahun sebelumnya",
    en: "A pagu is not the forward estimate of the year before")
  let explanation = AuditWords(
    id: """
      Pagu program pada tahapan pertama yang memuat uang dibandingkan dengan prakiraan maju yang \
      dibuat rencana tahun sebelumnya. Selisih harus dijelaskan.
      """,
    en: """
      A program's pagu at the first stage that holds money is compared with the forward estimate \
      made in the plan of the year before. A difference must be explained.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard let estimate = scope.stages.first(where: { $0.tahapan == .prakiraan && $0.holdsMoney }),
      let plan = scope.stages.first(where: {
        $0.holdsMoney && !$0.tahapan.isReference && $0.tahapan != .kebutuhan
      }), scope.examines(plan.tahapan)
    else { return [] }
    return Set(estimate.tree.programs + plan.tree.programs).sorted().compactMap { kode in
      let was = estimate.tree.computed(kode).counted
      let now = plan.tree.computed(kode).counted
      guard was != now, !scope.isExplained(nil, kode, in: plan) else { return nil }
      return scope.finding(
        self, at: plan.place(.pagu, kode, compared: estimate.coordinate),
        AuditWords(
          id: "\(scope.title(kode)) \(now.written), prakiraan majunya \(was.written).",
          en: "\(scope.title(kode)) is \(now.written), its forward estimate \(was.written)."),
        expected: was, found: now,
        events: estimate.tree.events(computedAt: kode) + plan.tree.events(computedAt: kode))
    }
  }
}
