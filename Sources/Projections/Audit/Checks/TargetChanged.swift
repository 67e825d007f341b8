import RenjaModel

/// A target that changes between stages says why.
struct TargetChanged: AuditCheck {
  let name = "target-changed"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target berubah tanpa alasan", en: "A target changes without a reason")
  let explanation = AuditWords(
    id: """
      Target suatu indikator berbeda dari tahapan sebelumnya, sedangkan log tidak memuat alasan \
      atau catatan yang menjelaskannya.
      """,
    en: """
      An indicator's target differs from that of the stage before, while the log holds no reason \
      or note that explains it.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.targetPairs.flatMap { pair in
      pair.commonIndicators.compactMap { key -> Finding? in
        guard let before = pair.before.tree.rows[key], let after = pair.after.tree.rows[key],
          let was = before.targetText, let now = after.targetText,
          TargetChanged.differs(before, after),
          !scope.isExplained(after.target?.seq, key.kode, in: pair.after)
        else { return nil }
        return scope.finding(
          self, at: pair.place(.target, key.kode, key.indikator),
          AuditWords(
            id: "Target \(scope.title(key.kode)) semula \(was), menjadi \(now).",
            en: "The target of \(scope.title(key.kode)) was \(was) and is now \(now)."),
          expected: .text(was), found: .text(now),
          events: [before.target?.seq, after.target?.seq].compactMap(\.self))
      }
    }
  }

  /// Whether two targets promise different values, whatever their units.
  static func differs(_ before: PlanRow, _ after: PlanRow) -> Bool {
    guard let one = before.target?.value, let other = after.target?.value else { return false }
    if let number = one.nilai, let another = other.nilai { return number != another }
    return NameFolding.fold(one.teks ?? "") != NameFolding.fold(other.teks ?? "")
  }
}
