import RenjaModel

/// Two rows of a program that have each other's value of the stage before.
struct RowSwap<Value: Hashable> {
  let one: RowKey
  let other: RowKey
  /// What the first has now and the other had before.
  let value: Value
  /// What the other has now and the first had before.
  let otherValue: Value
  let events: [Int]

  private struct Change: Hashable {
    let program: Kode
    let before: Value
    let after: Value
  }

  /// The swaps among rows that both plans hold.
  ///
  /// - Complexity: O(n) for values that are mostly different.
  static func find(
    _ keys: [RowKey], _ pair: PlanPair, _ value: (PlanRow) -> (Value, Int)?
  ) -> [RowSwap] {
    var seen: [Change: [RowKey]] = [:]
    var swaps: [RowSwap] = []
    for key in keys {
      guard let before = pair.before.tree.rows[key].flatMap(value),
        let after = pair.after.tree.rows[key].flatMap(value), before.0 != after.0,
        let program = key.kode.ancestor(at: .program)
      else { continue }
      let mirror = Change(program: program, before: after.0, after: before.0)
      if let other = seen[mirror]?.first(where: { $0.kode != key.kode }) {
        let events = [pair.before, pair.after].flatMap { plan in
          [plan.tree.rows[other].flatMap(value)?.1, plan.tree.rows[key].flatMap(value)?.1]
        }
        swaps.append(
          RowSwap(
            one: other, other: key, value: before.0, otherValue: after.0,
            events: events.compactMap(\.self)))
        seen[mirror]?.removeAll { $0 == other }
      } else {
        seen[Change(program: program, before: before.0, after: after.0), default: []].append(key)
      }
    }
    return swaps
  }
}

extension RowSwap<String> {
  /// Indicators with each other's wording.
  static func indicators(_ pair: PlanPair) -> [RowSwap] {
    find(pair.commonIndicators, pair) { row in
      row.indikator.map { (NameFolding.fold($0.value.teks), $0.seq) }
    }
  }
}
