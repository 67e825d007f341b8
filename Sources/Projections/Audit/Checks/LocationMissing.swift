import RenjaModel

/// A sub kegiatan with money says where it is done.
struct LocationMissing: AuditCheck {
  let name = "location-missing"
  let severity = Tingkat.ringan
  let title = AuditWords(id: "Lokasi kosong", en: "A location is missing")
  let explanation = AuditWords(
    id: """
      Sub kegiatan dengan pagu di atas nol tidak menyebut lokasi, dan unit di atasnya juga tidak \
      (lokasi induk berlaku untuk yang di bawahnya), padahal tahapan itu memuat lokasi.
      """,
    en: """
      A sub kegiatan with a pagu above zero names no location, nor does a unit above it (a \
      location holds for what is below), although the stage has locations.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan -> [Finding] in
      guard plan.tree.rows.values.contains(where: { $0.lokasi != nil }) else { return [] }
      return plan.tree.leaves.compactMap { kode in
        guard plan.tree.stated(kode).counted > .zero, !isPlaced(kode, plan.tree) else { return nil }
        return scope.finding(
          self, at: plan.place(.lokasi, kode),
          AuditWords(
            id: "\(scope.title(kode)) tidak menyebut lokasi.",
            en: "\(scope.title(kode)) names no location."),
          found: .text(""), events: plan.tree.events(statedAt: kode))
      }
    }
  }

  private func isPlaced(_ kode: Kode, _ tree: PlanTree) -> Bool {
    let own = tree.keys(of: kode).contains { key in
      tree.rows[key]?.lokasi?.value.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
    return own || (kode.parent.map { isPlaced($0, tree) } ?? false)
  }
}
