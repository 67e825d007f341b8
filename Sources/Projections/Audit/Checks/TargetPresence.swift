import RenjaModel

/// A target does not appear or vanish between stages.
struct TargetPresence: AuditCheck {
  let name = "target-presence"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target muncul atau hilang antartahapan", en: "A target appears or vanishes between stages")
  let explanation = AuditWords(
    id: """
      Baris ada pada kedua tahapan, tetapi targetnya terisi pada salah satunya saja, tanpa alasan \
      atau catatan.
      """,
    en: """
      Both stages hold the row, but only one shows a target, without a reason or note.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.targetPairs.flatMap { pair in
      pair.commonIndicators.compactMap { key -> Finding? in
        guard let before = pair.before.tree.rows[key], let after = pair.after.tree.rows[key],
          (before.targetText == nil) != (after.targetText == nil),
          !scope.isExplained(after.target?.seq, key.kode, in: pair.after)
        else { return nil }
        let teks = before.targetText ?? after.targetText ?? ""
        return scope.finding(
          self, at: pair.place(.target, key.kode, key.indikator),
          after.targetText == nil
            ? AuditWords(
              id: """
                Target \(teks) dari \(scope.title(key.kode)) hilang pada \
                \(pair.after.coordinate).
                """,
              en: """
                The target \(teks) of \(scope.title(key.kode)) vanished from \
                \(pair.after.coordinate).
                """
            )
            : AuditWords(
              id: """
                Target \(teks) dari \(scope.title(key.kode)) muncul pada \
                \(pair.after.coordinate).
                """,
              en: """
                The target \(teks) of \(scope.title(key.kode)) appears in \
                \(pair.after.coordinate).
                """
            ),
          expected: .text(before.targetText ?? ""), found: .text(after.targetText ?? ""),
          events: [before.target?.seq, after.target?.seq].compactMap(\.self))
      }
    }
  }
}
