import RenjaModel

/// The Renja promises what the five-year plan promises for its year, or explains why not.
struct RenstraTarget: AuditCheck {
  let name = "renstra-target"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target Renja berbeda dari target Renstra",
    en: "A target of the Renja is not that of the Renstra")
  let explanation = AuditWords(
    id: """
      Target tahunan harus sama dengan target Renstra tahun itu, atau dijelaskan. Temuan dicatat \
      pada tahapan tempat target mulai berbeda.
      """,
    en: """
      A year's target must be that of the Renstra for the year, or be explained. The finding \
      stands at the stage where the target first departs.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    units(scope) + goals(scope)
  }

  private func units(_ scope: AuditScope) -> [Finding] {
    guard let renstra = scope.stages.first(where: { $0.tahapan == .renstra && $0.holdsTargets })
    else { return [] }
    let own = scope.stages.filter { $0.holdsTargets && !$0.tahapan.isReference }
    return own.enumerated().flatMap { place, plan -> [Finding] in
      guard scope.examines(plan.tahapan) else { return [] }
      let previous = place > 0 ? own[place - 1] : nil
      return renstra.tree.indicatorRows.compactMap { key -> Finding? in
        guard let promised = renstra.tree.rows[key], let row = plan.tree.rows[key],
          let was = promised.targetText, let now = row.targetText,
          RenstraTarget.differs(promised, row),
          !scope.isExplained(row.target?.seq, key.kode, in: plan)
        else { return nil }
        if let before = previous?.tree.rows[key], before.targetText != nil,
          !RenstraTarget.differs(before, row)
        {
          return nil
        }
        return scope.finding(
          self, at: plan.place(.target, key.kode, key.indikator, compared: renstra.coordinate),
          AuditWords(
            id: "Target \(scope.title(key.kode)) \(now), sedangkan Renstra \(was).",
            en: "The target of \(scope.title(key.kode)) is \(now), the Renstra's \(was)."),
          expected: .text(was), found: .text(now),
          events: [promised.target?.seq, row.target?.seq].compactMap(\.self))
      }
    }
  }

  private static func differs(_ one: PlanRow, _ other: PlanRow) -> Bool {
    if TargetChanged.differs(one, other) { return true }
    guard let was = one.measure, let now = other.measure else { return false }
    return was.satuan != now.satuan && !EditDistance.isOneWord(was.satuan, now.satuan)
  }

  private func goals(_ scope: AuditScope) -> [Finding] {
    guard let goals = scope.state.goals[scope.pd] else { return [] }
    return goals.order.flatMap { kunci -> [Finding] in
      func target(_ stage: Tahapan) -> Cell<GoalMeasured>? {
        goals.measures[
          Goals.MeasureKey(kunci: kunci, tahun: scope.tahun, tahapan: stage, ukuran: .target)]
      }
      guard let promised = target(.renstra), let was = promised.value.teks else { return [] }
      return Tahapan.ordered.compactMap { stage -> Finding? in
        guard stage != .renstra, scope.examines(stage), let said = target(stage),
          let now = said.value.teks,
          CellContent.measure(teks: was, nilai: promised.value.nilai).disagrees(
            .measure(teks: now, nilai: said.value.nilai))
        else { return nil }
        let teks = goals.goals[kunci]?.value.teks ?? kunci
        return scope.finding(
          self,
          at: FindingPlace(
            scope.tahun, stage, "target", kunci: kunci,
            compared: "\(scope.tahun)/\(Tahapan.renstra.name)"),
          AuditWords(
            id: "Target “\(teks)” \(now), sedangkan Renstra \(was).",
            en: "The target of “\(teks)” is \(now), the Renstra's \(was)."),
          expected: .text(was), found: .text(now), events: [promised.seq, said.seq])
      }
    }
  }
}

extension CellContent {
  /// Whether two targets promise different values; a unit written on one side only does not count.
  fileprivate func disagrees(_ other: CellContent) -> Bool {
    guard case .measure(let teks, let nilai) = self,
      case .measure(let words, let number) = other
    else { return false }
    if let nilai, let number { return nilai != number }
    return NameFolding.fold(teks ?? "") != NameFolding.fold(words ?? "")
  }
}
