import RenjaModel

/// The units of one stage are those of the stage before it.
struct UnitPresence: AuditCheck {
  let name = "unit-presence"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Unit muncul atau hilang antartahapan", en: "A unit appears or vanishes between stages")
  let explanation = AuditWords(
    id: """
      Program, kegiatan atau sub kegiatan yang ada pada satu tahapan dan tidak pada tahapan \
      berikutnya, atau sebaliknya, tanpa alasan atau catatan yang menjelaskannya.
      """,
    en: """
      A program, kegiatan or sub kegiatan that one stage has and the next has not, or the \
      reverse, without a reason or note that explains it.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.pairs().flatMap { pair in
      Set(pair.before.tree.kodes + pair.after.tree.kodes).sorted().compactMap {
        finding($0, pair, scope)
      }
    }
  }

  private func finding(_ kode: Kode, _ pair: PlanPair, _ scope: AuditScope) -> Finding? {
    guard kode.level >= .program else { return nil }
    let before = pair.before.tree.keys(of: kode).compactMap { pair.before.tree.rows[$0] }
    let after = pair.after.tree.keys(of: kode).compactMap { pair.after.tree.rows[$0] }
    guard before.isEmpty != after.isEmpty else { return nil }
    let has = before.isEmpty ? pair.after : pair.before
    guard !has.tree.keys(of: kode).contains(where: { has.table.hasReason($0, scope) }),
      !scope.isExplained(nil, kode, in: has)
    else { return nil }
    let seqs = (before + after).flatMap(\.seqs)
    let drop = pair.after.table.drop(of: RowKey(kode)).map { [$0.seq] } ?? []
    let words =
      before.isEmpty
      ? AuditWords(
        id: """
          \(scope.title(kode)) muncul pada \(pair.after.coordinate), tidak ada pada \
          \(pair.before.coordinate).
          """,
        en: """
          \(scope.title(kode)) appears in \(pair.after.coordinate) and is not in \
          \(pair.before.coordinate).
          """
      )
      : AuditWords(
        id: """
          \(scope.title(kode)) ada pada \(pair.before.coordinate), hilang pada \
          \(pair.after.coordinate).
          """,
        en: """
          \(scope.title(kode)) is in \(pair.before.coordinate) and vanished from \
          \(pair.after.coordinate).
          """
      )
    return scope.finding(
      self, at: pair.place(.nama, kode), words,
      expected: .text(before.isEmpty ? "" : scope.nama(kode)),
      found: .text(after.isEmpty ? "" : scope.nama(kode)), events: seqs + drop)
  }
}

extension StageTable {
  /// Whether the row's money or target carries a reason of its own.
  fileprivate func hasReason(_ key: RowKey, _ scope: AuditScope) -> Bool {
    guard let row = row(key) else { return false }
    return [row.pagu?.seq, row.target?.seq].contains { seq in
      seq.flatMap { scope.reasons[$0] }.map { $0.code != .salinan } ?? false
    }
  }
}

extension PlanRow {
  /// The events that gave the row's cells.
  var seqs: [Int] {
    let cells = [pagu?.seq, sumber?.seq, target?.seq, indikator?.seq, lokasi?.seq]
    return cells.compactMap(\.self) + catatan.values.map(\.seq) + listings.values.map(\.seq)
  }
}
