import RenjaModel

/// Every indicator of a goal has a target for the year and a formula.
struct GoalIncomplete: AuditCheck {
  let name = "goal-incomplete"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Indikator tujuan tanpa target atau rumus", en: "A goal without a target or a formula")
  let explanation = AuditWords(
    id: """
      Indikator tujuan atau sasaran yang dimuat tahun itu tidak mempunyai target, atau cara \
      menghitungnya tidak dinyatakan.
      """,
    en: """
      An indicator of a goal or objective that the year's tables name has no target, or how it is \
      worked out is not said.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard let goals = scope.state.goals[scope.pd] else { return [] }
    return goals.order.flatMap { kunci -> [Finding] in
      guard let goal = goals.goals[kunci],
        goal.value.jenis == .indikatorTujuan || goal.value.jenis == .indikatorSasaran
      else { return [] }
      let targets = goals.measures.filter { key, _ in
        key.kunci == kunci && key.tahun == scope.tahun && key.ukuran == .target
          && scope.examines(key.tahapan)
      }.sorted { $0.key.tahapan.nominalOrder < $1.key.tahapan.nominalOrder }
      guard let first = targets.first else { return [] }
      let blank = targets.filter { $0.value.value.teks?.allSatisfy(\.isWhitespace) ?? true }
      var found = blank.map { key, cell in
        scope.finding(
          self, at: FindingPlace(scope.tahun, key.tahapan, "target", kunci: kunci),
          AuditWords(
            id: """
              Indikator “\(goal.value.teks)” tidak mempunyai target \(scope.tahun) pada \
              \(key.tahapan.name).
              """,
            en: """
              The indicator “\(goal.value.teks)” has no target for \(scope.tahun) at \
              \(key.tahapan.name).
              """
          ),
          found: .text(""), events: [goal.seq, cell.seq])
      }
      if goal.value.formula?.allSatisfy(\.isWhitespace) ?? true {
        found.append(
          scope.finding(
            self, at: FindingPlace(scope.tahun, nil, "formula", kunci: kunci),
            AuditWords(
              id: "Indikator “\(goal.value.teks)” tidak mempunyai rumus.",
              en: "The indicator “\(goal.value.teks)” has no formula."),
            found: .text(""), events: [goal.seq, first.value.seq]))
      }
      return found
    }
  }
}
