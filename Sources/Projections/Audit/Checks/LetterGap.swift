import RenjaModel

/// The letters and numbers in front of rows run on without gaps.
struct LetterGap: AuditCheck {
  let name = "letter-gap"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Huruf atau nomor urut meloncat", en: "Letters or numbers have gaps")
  let explanation = AuditWords(
    id: """
      Huruf di depan sub kegiatan satu kegiatan, atau nomor usulan, tidak berurutan. Urutan yang \
      meloncat menunjukkan baris yang dihapus tanpa penataan ulang.
      """,
    en: """
      The letters in front of a kegiatan's sub kegiatan, or the numbers of proposals, do not run \
      on. A gap shows that rows were taken out and the rest not put in order.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.parents.flatMap { letters($0, plan, scope) }
    } + (numbers(scope).map { [$0] } ?? [])
  }

  private func letters(_ kode: Kode, _ plan: OfficePlan, _ scope: AuditScope) -> [Finding] {
    var forms: [String: [Cell<Listing>]] = [:]
    for child in plan.tree.children(of: kode) {
      for row in plan.tree.keys(of: child).compactMap({ plan.tree.rows[$0] }) {
        for cell in row.listings.values where cell.value.huruf.map({ !$0.isEmpty }) ?? false {
          forms[cell.value.form, default: []].append(cell)
        }
      }
    }
    return forms.keys.sorted().compactMap { form in
      let cells = forms[form, default: []].sorted { $0.value.urut < $1.value.urut }
      let printed = cells.map { LetterGap.bare($0.value.huruf ?? "") }
      guard let expected = LetterGap.run(like: printed), expected != printed else { return nil }
      let now = printed.joined(separator: ", ")
      return scope.finding(
        self, at: plan.place(.nama, kode, compared: form),
        AuditWords(
          id: "Huruf di bawah \(scope.title(kode)) dalam \(form): \(now).",
          en: "The letters below \(scope.title(kode)) in \(form): \(now)."),
        expected: .text(expected.joined(separator: ", ")), found: .text(now),
        events: cells.map(\.seq))
    }
  }

  private func numbers(_ scope: AuditScope) -> Finding? {
    guard scope.tahapan == nil else { return nil }
    let said = scope.proposals
    let printed = said.compactMap { $0.fact.nomor.map(LetterGap.bare) }
    guard let expected = LetterGap.run(like: printed), expected != printed else { return nil }
    let now = printed.joined(separator: ", ")
    return scope.finding(
      self, at: FindingPlace(scope.tahun, nil, "nomor", kunci: "usulan"),
      AuditWords(id: "Nomor usulan: \(now).", en: "The numbers of the proposals: \(now)."),
      expected: .text(expected.joined(separator: ", ")), found: .text(now), events: said.map(\.seq))
  }

  /// A letter or number without what stands around it.
  private static func bare(_ printed: String) -> String {
    printed.filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// As many letters or numbers from the first on; nil where they are neither.
  private static func run(like printed: [String]) -> [String]? {
    guard let first = printed.first else { return nil }
    if Int(first) != nil { return (1...printed.count).map(String.init) }
    guard first.count == 1, printed.count <= 26 else { return nil }
    return "abcdefghijklmnopqrstuvwxyz".prefix(printed.count).map(String.init)
  }
}
