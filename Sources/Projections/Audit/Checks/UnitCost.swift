import RenjaModel

/// The cost of one unit of target does not jump between stages.
struct UnitCost: AuditCheck {
  /// A cost so many times the one before, or the reverse, is out of line.
  static let factor: Int128 = 3

  let name = "unit-cost"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Biaya per satuan target melonjak", en: "The cost per unit of target is out of line")
  let explanation = AuditWords(
    id: """
      Pagu sub kegiatan dibagi targetnya menjadi sedikitnya tiga kali, atau paling banyak \
      sepertiga, dari tahapan terakhir yang memuat keduanya, tanpa alasan. Biasanya pagu atau \
      target keliru.
      """,
    en: """
      A sub kegiatan's pagu over its target is at least three times, or at most a third, of what \
      it was at the last stage that had both, without a reason. Mostly the pagu or the target is \
      wrong.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let own = scope.stages.filter { $0.holdsMoney && !$0.tahapan.isReference }
    return own.indices.dropFirst().filter { scope.examines(own[$0].tahapan) }.flatMap { place in
      own[place].tree.leaves.compactMap { kode -> Finding? in
        // A stage that buys nothing has no cost: the last one that has says what is usual.
        guard let after = UnitCost.cost(kode, own[place].tree),
          let last = own[..<place].last(where: { UnitCost.cost(kode, $0.tree) != nil }),
          let before = UnitCost.cost(kode, last.tree), before.key == after.key,
          EditDistance.isOneWord(before.measure.satuan, after.measure.satuan),
          let ratio = after.cost.divided(by: before.cost), let third = Ratio(1, over: Self.factor),
          ratio >= Ratio(Self.factor) || ratio <= third,
          !scope.isExplained(after.events.last, kode, in: own[place])
        else { return nil }
        let costs = [before, after].map { $0.cost.rounded(to: 0).map { Rupiah(sen: $0 * 100) } }
        guard let was = costs[0], let now = costs[1] else { return nil }
        return scope.finding(
          self,
          at: PlanPair(before: last, after: own[place]).place(.target, kode, after.key.indikator),
          AuditWords(
            id: """
              Biaya \(scope.title(kode)) per \(after.measure.satuan) dari \(was.written) \
              (\(before.measure.teks)) menjadi \(now.written) (\(after.measure.teks)).
              """,
            en: """
              The cost of \(scope.title(kode)) per \(after.measure.satuan) goes from \
              \(was.written) (\(before.measure.teks)) to \(now.written) (\(after.measure.teks)).
              """),
          expected: .number(before.cost), found: .number(after.cost),
          difference: after.cost.subtracting(before.cost).map { .number($0) },
          events: before.events + after.events)
      }
    }
  }

  private struct Cost {
    let key: RowKey
    let measure: Measure
    let cost: Ratio
    let events: [Int]
  }

  /// The money over the one target that it buys; nil where several targets share it.
  private static func cost(_ kode: Kode, _ tree: PlanTree) -> Cost? {
    let measures = tree.measures(of: kode)
    guard measures.count == 1, let only = measures.first, !only.measure.isShare,
      let amount = tree.stated(kode).amount, amount > .zero, only.measure.nilai.digits > 0,
      let cost = Ratio(amount.sen, over: 100)?.divided(by: Ratio(only.measure.nilai)),
      let seq = tree.rows[only.key]?.target?.seq
    else { return nil }
    return Cost(
      key: only.key, measure: only.measure, cost: cost,
      events: [seq] + tree.events(statedAt: kode))
  }
}
