import RenjaModel

/// Parts of one document state the same figures for the same year.
struct PartFigures: AuditCheck {
  let name = "part-figures"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Bagian satu dokumen menyebut angka berbeda",
    en: "Parts of one document state different figures")
  let explanation = AuditWords(
    id: """
      Bagian-bagian yang terbit dalam satu dokumen dan memuat pagu tahun yang sama harus menyebut \
      angka yang sama untuk program yang sama dan untuk totalnya. Analisis kebutuhan dan \
      rancangan awal RKPD dikecualikan: keduanya bukan pagu perangkat daerah.
      """,
    en: """
      Parts that came out in one document with pagu for the same year must state the same for a \
      program and in total. The analysis of need and the draft RKPD are left out: neither is the \
      office's pagu.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let groups = DocumentPart.groups(in: scope)
    return scope.moneyPairs.flatMap { pair -> [Finding] in
      let isOne = groups.contains { group in
        group.covers(pair.before) && group.covers(pair.after)
      }
      let foreign: Set<Tahapan> = [.kebutuhan, .ranwalRKPD]
      guard isOne, foreign.isDisjoint(with: [pair.before.tahapan, pair.after.tahapan]) else {
        return []
      }
      let programs = Set(pair.before.tree.programs + pair.after.tree.programs).sorted()
      return ([nil] + programs.map(Optional.some)).compactMap { finding($0, pair, scope) }
    }
  }

  private func finding(_ kode: Kode?, _ pair: PlanPair, _ scope: AuditScope) -> Finding? {
    func figure(_ tree: PlanTree) -> Figure {
      guard let kode else { return .amount(tree.total) }
      let stated = tree.stated(kode)
      return stated.isListed ? stated : tree.computed(kode)
    }
    func events(_ tree: PlanTree) -> [Int] {
      guard let kode else { return tree.programs.flatMap { tree.events(computedAt: $0) } }
      let stated = tree.events(statedAt: kode)
      return stated.isEmpty ? tree.events(computedAt: kode) : stated
    }
    let one = figure(pair.before.tree)
    let other = figure(pair.after.tree)
    guard one.counted != other.counted else { return nil }
    let what = kode.map { scope.title($0) }
    return scope.finding(
      self, at: pair.place(.pagu, kode),
      AuditWords(
        id: """
          \(what ?? "Total") berbeda dalam satu dokumen: \(one.written.indonesian) pada \
          \(pair.before.tahapan.name), \(other.written.indonesian) pada \
          \(pair.after.tahapan.name).
          """,
        en: """
          \(what ?? "The total") differs within one document: \(one.written.english) at \
          \(pair.before.tahapan.name), \(other.written.english) at \(pair.after.tahapan.name).
          """),
      expected: one.counted, found: other.counted,
      events: events(pair.before.tree) + events(pair.after.tree))
  }
}
