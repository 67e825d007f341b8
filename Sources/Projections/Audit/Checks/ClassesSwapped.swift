import RenjaModel

/// Two complementary parts of a plan are not stated with each other's amount.
struct ClassesSwapped: AuditCheck {
  let name = "classes-swapped"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Dua kelompok belanja tertukar", en: "Two classes of spending are swapped")
  let explanation = AuditWords(
    id: """
      Teks memberi belanja langsung angka belanja tidak langsung dan sebaliknya, atau demikian \
      pula penunjang dan inti. Totalnya tetap benar, sehingga penjumlahan tidak menemukannya.
      """,
    en: """
      The text gives belanja langsung the amount of belanja tidak langsung and the reverse, or so \
      with penunjang and inti. The total stays right, so that no sum shows it.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      [BelanjaKind.langsung, .penunjang].compactMap { finding($0, plan, scope) }
    }
  }

  private func finding(
    _ kind: BelanjaKind, _ plan: OfficePlan, _ scope: AuditScope
  ) -> Finding? {
    let claims = scope.claims(at: plan).filter { $0.fact.ukuran == .rupiah && $0.fact.kode == nil }
    let tree = plan.tree
    let other = tree.leaves.filter(kind.opposite.contains).reduce(Rupiah.zero) {
      $0 + tree.stated($1).counted
    }
    let own = tree.leaves.filter(kind.contains).reduce(Rupiah.zero) { $0 + tree.stated($1).counted }
    guard let one = claims.first(where: { $0.fact.lingkup == kind.rawValue }),
      let two = claims.first(where: { $0.fact.lingkup == kind.opposite.rawValue }),
      own != other, one.fact.rupiah == other, two.fact.rupiah == own
    else { return nil }
    return scope.finding(
      self,
      at: FindingPlace(plan.tahun, plan.tahapan, "pagu", kunci: kind.rawValue),
      AuditWords(
        id: """
          Angka \(kind.rawValue) dan \(kind.opposite.rawValue) tertukar: menurut baris rencana \
          \(kind.rawValue) \(own.written) dan \(kind.opposite.rawValue) \(other.written).
          """,
        en: """
          \(kind.rawValue) and \(kind.opposite.rawValue) stand with each other's amount: by the \
          plan's rows \(kind.rawValue) is \(own.written) and \(kind.opposite.rawValue) \
          \(other.written).
          """),
      expected: own, found: other,
      events: [one.seq, two.seq] + tree.leaves.flatMap { tree.events(statedAt: $0) })
  }
}
