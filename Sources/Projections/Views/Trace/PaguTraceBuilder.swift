import RenjaModel

/// Puts a trace together: columns first, then rows, sums and groups over the same columns.
struct PaguTraceBuilder {
  let question: PaguTrace.Question
  let state: PlanState
  let offices: [String]
  let columns: [Tahapan]
  let references: [Tahapan]
  let trees: [String: [Tahapan: PlanTree]]

  init(_ question: PaguTrace.Question, _ state: PlanState) {
    self.question = question
    self.state = state
    offices = state.offices.filter { question.pd == nil || $0 == question.pd }
    var trees: [String: [Tahapan: PlanTree]] = [:]
    var order: [Tahapan] = []
    for pd in offices {
      let held = state.stageOrder(pd: pd, tahun: question.tahun).filter { tahapan in
        guard let table = state.table(pd: pd, tahun: question.tahun, tahapan: tahapan) else {
          return false
        }
        let tree = PlanTree(table)
        guard tree.rows.values.contains(where: { $0.pagu != nil }) else { return false }
        trees[pd, default: [:]][tahapan] = tree
        return true
      }
      order = PaguTraceBuilder.merge(held, into: order)
    }
    self.trees = trees
    columns = PaguTraceBuilder.columns(order, from: question.from, to: question.to)
    references = order.filter { [columns] in $0.isReference && !columns.contains($0) }
  }

  var unadopted: Set<Tahapan> {
    Set(
      columns.filter { stage in
        offices.allSatisfy {
          state.adoption(of: stage, pd: $0, tahun: question.tahun) == nil
        }
      })
  }

  /// Puts the stages of another office into the order: each after the one it follows there.
  private static func merge(_ held: [Tahapan], into order: [Tahapan]) -> [Tahapan] {
    var merged = order
    for (place, stage) in held.enumerated() where !merged.contains(stage) {
      let before = held[..<place].compactMap { merged.lastIndex(of: $0) }.max()
      let fixed = merged.lastIndex { $0.nominalOrder < stage.nominalOrder }
      let after = [before, fixed].compactMap(\.self).max()
      merged.insert(stage, at: after.map { $0 + 1 } ?? 0)
    }
    return merged
  }

  private static func columns(
    _ order: [Tahapan], from: Tahapan?, to: Tahapan?
  ) -> [Tahapan] {
    var columns = order
    if let from {
      let start =
        columns.firstIndex(of: from)
        ?? columns.firstIndex { $0.nominalOrder >= from.nominalOrder } ?? columns.endIndex
      columns.removeSubrange(..<start)
    }
    if let to {
      let end =
        columns.lastIndex(of: to)
        ?? columns.lastIndex { $0.nominalOrder <= to.nominalOrder }
      columns = end.map { Array(columns[...$0]) } ?? []
    }
    return columns.filter { !$0.isReference || $0 == from }
  }

  private var shown: [Tahapan] { references + columns }

  func rows(_ changes: PaguChanges?) -> [PaguTrace.Row] {
    offices.flatMap { pd in
      let stages = trees[pd, default: [:]].filter { shown.contains($0.key) }
      let kodes = Set(stages.values.flatMap(\.kodesWithHeadings)).filter { kode in
        question.kode?.contains(kode) ?? true
      }
      let inOrder = shown.reversed().compactMap { stages[$0] }
      return kodes.sorted().compactMap { kode in
        row(kode, pd, stages, inOrder, changes)
      }
    }
  }

  private func row(
    _ kode: Kode, _ pd: String, _ stages: [Tahapan: PlanTree], _ inOrder: [PlanTree],
    _ changes: PaguChanges?
  ) -> PaguTrace.Row? {
    let stated = stages.mapValues { $0.evidenced(statedAt: kode) }.filter(\.value.value.isListed)
    let computed = stages.mapValues { $0.evidenced(computedAt: kode) }
      .filter(\.value.value.isListed)
    guard !stated.isEmpty || !computed.isEmpty else { return nil }
    func contribution(_ stage: Tahapan?) -> Rupiah {
      stage.flatMap { stages[$0]?.contribution(of: kode) } ?? .zero
    }
    func figure(_ stage: Tahapan?) -> Figure { stage.flatMap { stated[$0]?.value } ?? .absent }
    return PaguTrace.Row(
      pd: pd, kode: kode, nama: state.nama(of: kode, in: question.tahun, inOrder),
      stages: stated, computed: computed, steps: PaguStep.steps(along: columns, figure),
      computedSteps: PaguStep.steps(along: columns) { computed[$0]?.value ?? .absent },
      first: figure(columns.first), final: figure(columns.last),
      counted: contribution(columns.last) - contribution(columns.first),
      changes: changes.map { all in
        columns.flatMap { all.changes(of: kode, at: $0, pd: pd) }
      } ?? [])
  }

  func totals(_ rows: [PaguTrace.Row]) -> PaguTrace.Totals {
    func contribution(_ row: PaguTrace.Row, _ stage: Tahapan) -> Rupiah {
      trees[row.pd]?[stage]?.contribution(of: row.kode) ?? .zero
    }
    let stages = Dictionary(
      uniqueKeysWithValues: shown.map { stage in
        (stage, rows.reduce(Rupiah.zero) { $0 + contribution($1, stage) })
      })
    let steps = zip(columns, columns.dropFirst()).map { from, to in
      let changes = rows.map { contribution($0, to) - contribution($0, from) }
      let up = changes.filter { $0 > .zero }.reduce(.zero, +)
      let down = changes.filter { $0 < .zero }.reduce(.zero, +)
      return PaguTrace.TotalStep(from: from, to: to, change: up + down, up: up, down: down)
    }
    let ends = [columns.first, columns.last].map { $0.flatMap { stages[$0] } ?? .zero }
    return PaguTrace.Totals(stages: stages, steps: steps, change: ends[1] - ends[0])
  }

  func groups() -> [PaguTrace.Group] {
    switch question.grouping {
    case nil: []
    case .program: programGroups()
    case .sumber: sourceGroups()
    }
  }

  /// The units in scope whose own amounts a stage's total counts.
  private func bearers(_ tree: PlanTree) -> [Kode] {
    tree.kodes.filter { (question.kode?.contains($0) ?? true) && tree.bears($0) }
  }

  private func programGroups() -> [PaguTrace.Group] {
    let kodes = Set(trees.values.flatMap(\.values).flatMap(\.programs)).sorted()
    return kodes.map { kode in
      let named = shown.reversed().flatMap { stage in
        offices.compactMap { trees[$0]?[stage] }
      }
      return group(kode, state.nama(of: kode, in: question.tahun, named)) { stage in
        let stages = offices.compactMap { trees[$0]?[stage] }
        return Evidenced.sum(
          stages.flatMap { tree in
            bearers(tree).filter(kode.contains).map(tree.evidenced(statedAt:))
          })
      }
    }.filter { !$0.stages.isEmpty }
  }

  private func sourceGroups() -> [PaguTrace.Group] {
    var parts: [Tahapan: [SourcePart]] = [:]
    for stage in shown {
      parts[stage] = offices.flatMap { pd -> [SourcePart] in
        guard let tree = trees[pd]?[stage] else { return [] }
        return bearers(tree).flatMap(tree.sources)
      }
    }
    let names = shown.flatMap { parts[$0, default: []] }.joined().map(\.sumber)
    return names.map { name in
      let fold = name.map(NameFolding.fold)
      return group(nil, name) { stage in
        let own = parts[stage, default: []].filter { $0.sumber.map(NameFolding.fold) == fold }
        return Evidenced.sum(
          own.map { Evidenced($0.rupiah.map(Figure.amount) ?? .blank, events: $0.events) })
      }
    }
  }

  private func group(
    _ kode: Kode?, _ nama: String?, _ figure: (Tahapan) -> Evidenced<Figure>
  ) -> PaguTrace.Group {
    let evidenced = Dictionary(uniqueKeysWithValues: shown.map { ($0, figure($0)) })
      .filter(\.value.value.isListed)
    let stages = evidenced.mapValues(\.value)
    func counted(_ stage: Tahapan?) -> Rupiah {
      stage.flatMap { stages[$0]?.counted } ?? .zero
    }
    return PaguTrace.Group(
      kode: kode, nama: nama, stages: stages, events: evidenced.mapValues(\.events),
      steps: PaguStep.steps(along: columns) { stages[$0] ?? .absent },
      change: counted(columns.last) - counted(columns.first))
  }
}
