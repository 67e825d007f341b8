import RenjaModel

/// An amount or a target does not wander from one item to another.
struct MovedBetweenItems: AuditCheck {
  let name = "moved-between-items"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Angka berpindah dari satu unit ke unit lain",
    en: "A figure moves from one item to another")
  let explanation = AuditWords(
    id: """
      Tepat satu sub kegiatan berkurang dan tepat satu bertambah dengan jumlah yang sama, atau \
      target yang sama hilang dari satu baris dan muncul pada baris lain program itu, tanpa \
      alasan: uang atau target tampaknya dipindahkan.
      """,
    en: """
      Exactly one sub kegiatan falls and exactly one rises by the same amount, or the same target \
      leaves one row and appears in another of the program, without a reason: money or target \
      seems to have been moved.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.moneyPairs.flatMap { money($0, scope) } + scope.targetPairs.flatMap { targets($0, scope) }
  }

  private func money(_ pair: PlanPair, _ scope: AuditScope) -> [Finding] {
    var changes: [Rupiah: [Kode]] = [:]
    for kode in Set(pair.before.tree.leaves + pair.after.tree.leaves) {
      let change =
        pair.after.tree.stated(kode).counted - pair.before.tree.stated(kode).counted
      if change != .zero { changes[change, default: []].append(kode) }
    }
    let swapped = Set(
      RowSwap.find(pair.commonLeaves.map { RowKey($0) }, pair) { row in
        row.pagu.flatMap { cell in cell.value.map { ($0, cell.seq) } }
      }.flatMap { [$0.one.kode, $0.other.kode] })
    return changes.keys.filter { $0 > .zero }.sorted().compactMap { amount -> Finding? in
      guard let to = changes[amount], to.count == 1, let gainer = to.first,
        let from = changes[-amount], from.count == 1, let loser = from.first,
        !swapped.contains(gainer),
        !scope.isExplained(pair.after.tree.events(statedAt: gainer).last, gainer, in: pair.after)
      else { return nil }
      return scope.finding(
        self, at: pair.place(.pagu, gainer),
        AuditWords(
          id: "\(amount.written) berpindah dari \(scope.title(loser)) ke \(scope.title(gainer)).",
          en: "\(amount.written) moved from \(scope.title(loser)) to \(scope.title(gainer))."),
        expected: pair.before.tree.stated(gainer).counted,
        found: pair.after.tree.stated(gainer).counted,
        events: [pair.before, pair.after].flatMap { plan in
          plan.tree.events(statedAt: loser) + plan.tree.events(statedAt: gainer)
        })
    }
  }

  private func targets(_ pair: PlanPair, _ scope: AuditScope) -> [Finding] {
    struct Value: Hashable {
      let program: Kode
      let measure: Measure
    }
    var gone: [Value: [RowKey]] = [:]
    var come: [Value: [RowKey]] = [:]
    var swapped: Set<RowKey> = []
    for swap in RowSwap.find(
      pair.commonIndicators, pair, { row in row.measure.map { ($0, 0) } })
    {
      swapped.formUnion([swap.one, swap.other])
    }
    for key in Set(pair.before.tree.indicatorRows + pair.after.tree.indicatorRows) {
      let before = pair.before.tree.rows[key]?.measure
      let after = pair.after.tree.rows[key]?.measure
      guard before != after, !swapped.contains(key), let program = key.kode.ancestor(at: .program)
      else { continue }
      if let before { gone[Value(program: program, measure: before), default: []].append(key) }
      if let after { come[Value(program: program, measure: after), default: []].append(key) }
    }
    let one = ExactDecimal(whole: 1)
    // A value that other rows of the program show before or after too is no sign of a move.
    let shown = [pair.before, pair.after].map { plan in
      plan.tree.indicatorRows.reduce(into: [Value: Int]()) { counts, key in
        guard let measure = plan.tree.rows[key]?.measure,
          let program = key.kode.ancestor(at: .program)
        else { return }
        counts[Value(program: program, measure: measure), default: 0] += 1
      }
    }
    let moves = come.compactMap { value, gainers -> (RowKey, RowKey, Measure)? in
      guard gainers.count == 1, let gainer = gainers.first, let losers = gone[value],
        losers.count == 1, let loser = losers.first, loser.kode != gainer.kode,
        !value.measure.isShare, value.measure.nilai > one,
        shown.allSatisfy({ $0[value] == 1 }),
        let seq = pair.after.tree.rows[gainer]?.target?.seq,
        !scope.isExplained(seq, gainer.kode, in: pair.after)
      else { return nil }
      return (loser, gainer, value.measure)
    }
    return moves.sorted { ($0.1.kode, $0.1.indikator ?? "") < ($1.1.kode, $1.1.indikator ?? "") }
      .map { loser, gainer, measure in
        let seqs = [pair.before, pair.after].flatMap { plan in
          [loser, gainer].compactMap { plan.tree.rows[$0]?.target?.seq }
        }
        return scope.finding(
          self, at: pair.place(.target, gainer.kode, gainer.indikator),
          AuditWords(
            id: """
              Target \(measure.teks) berpindah dari \(scope.title(loser.kode)) ke \
              \(scope.title(gainer.kode)).
              """,
            en: """
              The target \(measure.teks) moved from \(scope.title(loser.kode)) to \
              \(scope.title(gainer.kode)).
              """
          ),
          expected: .text(pair.before.tree.rows[gainer]?.targetText ?? ""),
          found: .text(measure.teks), events: seqs)
      }
  }
}
