import RenjaModel

/// A pagu is not above the need that the office stated itself.
struct PaguAboveNeed: AuditCheck {
  let name = "pagu-above-need"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Pagu melebihi kebutuhan", en: "A pagu above the need")
  let explanation = AuditWords(
    id: """
      Pagu sub kegiatan lebih besar daripada kebutuhan dana menurut analisis perangkat daerah \
      sendiri (T-C.31), tanpa alasan.
      """,
    en: """
      A sub kegiatan's pagu is greater than the need by the office's own analysis (T-C.31), \
      without a reason.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard let need = scope.stages.first(where: { $0.tahapan == .kebutuhan && $0.holdsMoney }),
      let place = scope.stages.firstIndex(where: { $0.tahapan == .kebutuhan })
    else { return [] }
    return scope.stages[(place + 1)...].filter { scope.examines($0.tahapan) }.flatMap { plan in
      PlanPair(before: need, after: plan).commonLeaves.compactMap { kode -> Finding? in
        guard let wanted = need.tree.stated(kode).amount, wanted > .zero,
          let pagu = plan.tree.stated(kode).amount, pagu > wanted,
          !scope.isExplained(plan.tree.events(statedAt: kode).last, kode, in: plan)
        else { return nil }
        return scope.finding(
          self, at: plan.place(.pagu, kode, compared: need.coordinate),
          AuditWords(
            id: "Pagu \(scope.title(kode)) \(pagu.written), kebutuhannya \(wanted.written).",
            en: "The pagu of \(scope.title(kode)) is \(pagu.written), its need \(wanted.written)."),
          expected: wanted, found: pagu,
          events: need.tree.events(statedAt: kode) + plan.tree.events(statedAt: kode))
      }
    }
  }
}
