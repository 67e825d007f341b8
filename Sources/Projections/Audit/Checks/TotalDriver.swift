import RenjaModel

/// A total that moves much is moved by more than one programme.
struct TotalDriver: AuditCheck {
  let name = "total-driver"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Satu program menjelaskan sebagian besar perubahan total",
    en: "One programme explains most of a total's move")
  let explanation = AuditWords(
    id: """
      Total berubah sedikitnya lima persen dari tahapan sebelumnya, dan perubahan satu program \
      searah dan sedikitnya separuh perubahan total itu, tanpa catatan. Program itulah yang \
      pertama perlu dijelaskan.
      """,
    en: """
      The total moves by five per cent or more from the stage before, and one program moves the \
      same way by at least half as much as the total, without a note. That program is the first \
      to explain.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.moneyPairs.flatMap { pair -> [Finding] in
      let was = pair.before.tree.total
      let move = pair.after.tree.total - was
      let programs = Set(pair.before.tree.programs + pair.after.tree.programs).sorted()
      guard was > .zero, move.magnitude.sen * 20 >= was.sen, programs.count > 1 else { return [] }
      return programs.compactMap { kode in
        let before = pair.before.tree.computed(kode).counted
        let after = pair.after.tree.computed(kode).counted
        let change = after - before
        guard (change.sen < 0) == (move.sen < 0), change.magnitude.sen * 2 >= move.magnitude.sen,
          change != .zero, !scope.isExplained(nil, kode, in: pair.after)
        else { return nil }
        return scope.finding(
          self, at: pair.place(.pagu, kode),
          AuditWords(
            id: """
              Total berubah \(move.written) sejak \(pair.before.coordinate); \(scope.title(kode)) \
              sendiri berubah \(change.written).
              """,
            en: """
              The total moves by \(move.written) since \(pair.before.coordinate); \
              \(scope.title(kode)) alone moves by \(change.written).
              """),
          expected: before, found: after,
          events: pair.before.tree.events(computedAt: kode)
            + pair.after.tree.events(computedAt: kode))
      }
    }
  }
}
