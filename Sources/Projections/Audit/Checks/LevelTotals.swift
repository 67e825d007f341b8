import RenjaModel

/// The plan's total is the same by program, by kegiatan and by sub kegiatan.
struct LevelTotals: AuditCheck {
  let name = "level-totals"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Total per tingkat berbeda", en: "Totals by program, kegiatan and sub kegiatan differ")
  let explanation = AuditWords(
    id: """
      Total rencana dihitung tiga kali: dari angka program, dari angka kegiatan dan dari sub \
      kegiatan. Ketiganya harus sama, juga bila dokumen tidak mencetak total.
      """,
    en: """
      The plan's total is taken three times: from the programs' figures, from the kegiatan's and \
      from the sub kegiatan. All three must agree, also where the document prints no total.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.compactMap { plan in
      let tree = plan.tree
      guard tree.leaves.contains(where: { tree.stated($0).isListed }),
        !tree.parents.contains(where: { tree.isOvertaken($0, in: plan.table) })
      else { return nil }
      let totals = [Level.program, .kegiatan].compactMap { level -> (Level, Rupiah)? in
        let claims = tree.kodes.filter { $0.level == level && tree.stated($0).isListed }
        guard !claims.isEmpty else { return nil }
        return (level, claims.reduce(.zero) { $0 + tree.stated($1).counted })
      }
      let leaves = tree.leaves.reduce(Rupiah.zero) { $0 + tree.stated($1).counted }
      guard let worst = totals.first(where: { $0.1 != leaves }) else { return nil }
      let listed = totals.map { "\($0.0.written) \($0.1.written)" }.joined(separator: ", ")
      return scope.finding(
        self, at: plan.place(.pagu),
        AuditWords(
          id: """
            Total \(plan.coordinate) berbeda menurut tingkatnya: \(listed), sub kegiatan \
            \(leaves.written).
            """,
          en: """
            The total of \(plan.coordinate) differs by level: \(listed), sub kegiatan \
            \(leaves.written).
            """),
        expected: leaves, found: worst.1,
        events: (tree.parents + tree.leaves).flatMap { tree.events(statedAt: $0) })
    }
  }
}
