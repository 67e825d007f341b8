import RenjaModel

/// A unit has the same indicators from stage to stage.
struct IndicatorPresence: AuditCheck {
  let name = "indicator-presence"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Indikator muncul atau hilang antartahapan",
    en: "An indicator appears or vanishes between stages")
  let explanation = AuditWords(
    id: "Unit yang ada pada kedua tahapan mempunyai indikator pada salah satunya saja.",
    en: "A unit that both stages hold has an indicator at only one of them.")

  func findings(in scope: AuditScope) -> [Finding] {
    scope.pairs().flatMap { pair -> [Finding] in
      let common = Set(pair.before.tree.kodes).intersection(pair.after.tree.kodes)
      let keys = pair.before.tree.indicatorRows + pair.after.tree.indicatorRows
      var seen: Set<RowKey> = []
      return keys.compactMap { key -> Finding? in
        guard common.contains(key.kode), seen.insert(key).inserted else { return nil }
        let before = pair.before.tree.rows[key]?.indikator
        let after = pair.after.tree.rows[key]?.indikator
        guard (before == nil) != (after == nil), let there = before ?? after else { return nil }
        // Where the other stage words no indicator of the unit at all, its form has no such column.
        let other = before == nil ? pair.before : pair.after
        guard other.tree.rows.values.contains(where: { $0.indikator != nil }),
          !scope.isExplained(after?.seq, key.kode, in: pair.after)
        else { return nil }
        return scope.finding(
          self, at: pair.place(.indikator, key.kode, key.indikator),
          after == nil
            ? AuditWords(
              id: """
                Indikator “\(there.value.teks)” dari \(scope.title(key.kode)) hilang pada \
                \(pair.after.coordinate).
                """,
              en: """
                The indicator “\(there.value.teks)” of \(scope.title(key.kode)) vanished from \
                \(pair.after.coordinate).
                """
            )
            : AuditWords(
              id: """
                Indikator “\(there.value.teks)” dari \(scope.title(key.kode)) muncul pada \
                \(pair.after.coordinate).
                """,
              en: """
                The indicator “\(there.value.teks)” of \(scope.title(key.kode)) appears in \
                \(pair.after.coordinate).
                """
            ),
          expected: .text(before?.value.teks ?? ""), found: .text(after?.value.teks ?? ""),
          events: [there.seq])
      }
    }
  }
}
