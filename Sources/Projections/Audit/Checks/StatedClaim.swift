import RenjaModel

/// What a document's text states of totals and counts is what the plan's rows give.
struct StatedClaim: AuditCheck {
  let name = "stated-claim"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Angka dalam teks tidak sama dengan tabel", en: "A total stated in the text does not hold")
  let explanation = AuditWords(
    id: """
      Kalimat dokumen menyebut jumlah uang atau jumlah program, kegiatan dan sub kegiatan. Angka \
      itu dihitung ulang dari baris rencana. Tidak langsung = sub kegiatan x.xx.01.2.02.01 (gaji \
      dan tunjangan), langsung = selebihnya, penunjang = program x.xx.01, inti = selebihnya.
      """,
    en: """
      The document's sentences state amounts, or how many programs, kegiatan and sub kegiatan \
      there are. They are computed again from the plan's rows. Tidak langsung = sub kegiatan \
      x.xx.01.2.02.01 (salaries), langsung = the rest, penunjang = program x.xx.01, inti = the \
      rest.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      scope.claims(at: plan).compactMap { claim in
        claim.fact.ukuran == .rupiah
          ? money(claim, plan, scope) : count(claim, plan, scope)
      }
    }
  }

  private func money(
    _ claim: PlanState.Said<AssertionMade>, _ plan: OfficePlan, _ scope: AuditScope
  ) -> Finding? {
    let tree = plan.tree
    guard plan.holdsMoney, let stated = claim.fact.rupiah else { return nil }
    let lingkup = claim.fact.lingkup
    let units = tree.leaves.filter { claim.fact.kode?.contains($0) ?? true }
    let whole = claim.fact.kode.map { tree.computed($0).counted } ?? tree.total
    let computed: Rupiah
    if let kind = BelanjaKind(lingkup) {
      let part = units.filter(kind.contains).reduce(Rupiah.zero) { $0 + tree.stated($1).counted }
      // What stands above the sub kegiatan without figures below it is no salary.
      let rest = units.filter { !kind.contains($0) }.reduce(whole - part) {
        $0 - tree.stated($1).counted
      }
      computed = kind.takesRest ? part + rest : part
    } else if NameFolding.fold(lingkup) == "semua" {
      computed = whole
    } else {
      let parts = units.flatMap(tree.sources(of:)).filter {
        $0.sumber.map(NameFolding.fold) == NameFolding.fold(lingkup)
      }
      computed = parts.reduce(.zero) { $0 + ($1.rupiah ?? .zero) }
    }
    guard stated != computed else { return nil }
    return scope.finding(
      self, at: place(claim, plan),
      AuditWords(
        id: """
          Teks menyatakan \(lingkup) \(stated.written) (“\(claim.fact.teks)”), sedangkan baris \
          \(plan.coordinate) berjumlah \(computed.written).
          """,
        en: """
          The text states \(lingkup) \(stated.written) (“\(claim.fact.teks)”), while the rows of \
          \(plan.coordinate) sum to \(computed.written).
          """) + (stated - computed).hint,
      expected: computed, found: stated,
      events: [claim.seq] + tree.programs.flatMap { tree.events(computedAt: $0) })
  }

  private func count(
    _ claim: PlanState.Said<AssertionMade>, _ plan: OfficePlan, _ scope: AuditScope
  ) -> Finding? {
    let level: Level =
      switch claim.fact.ukuran {
      case .program: .program
      case .kegiatan: .kegiatan
      case .subkegiatan, .rupiah: .subkegiatan
      }
    let units = plan.tree.kodes.filter { kode in
      guard kode.level == level, claim.fact.kode?.contains(kode) ?? true else { return false }
      return BelanjaKind(claim.fact.lingkup)?.contains(kode) ?? true
    }
    let counted = Ratio(Int128(units.count))
    guard Ratio(claim.fact.nilai) != counted else { return nil }
    return scope.finding(
      self, at: place(claim, plan),
      AuditWords(
        id: """
          Teks menyatakan \(claim.fact.nilai.literal) \(level.written) (“\(claim.fact.teks)”), \
          sedangkan \(plan.coordinate) memuat \(units.count).
          """,
        en: """
          The text states \(claim.fact.nilai.literal) \(level.written) (“\(claim.fact.teks)”), \
          while \(plan.coordinate) holds \(units.count).
          """),
      expected: .number(counted), found: .number(Ratio(claim.fact.nilai)),
      difference: Ratio(claim.fact.nilai).subtracting(counted).map { .number($0) },
      events: [claim.seq])
  }

  private func place(
    _ claim: PlanState.Said<AssertionMade>, _ plan: OfficePlan
  ) -> FindingPlace {
    FindingPlace(
      plan.tahun, plan.tahapan, claim.fact.ukuran == .rupiah ? "pagu" : claim.fact.ukuran.rawValue,
      kode: claim.fact.kode, kunci: claim.fact.kode == nil ? claim.fact.lingkup : nil)
  }
}
