import RenjaModel

/// A heading that counts in thousands stands over figures in thousands.
struct UnitFactor: AuditCheck {
  let name = "unit-factor"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Satuan uang dalam kepala kolom keliru", en: "The unit of money in a heading is wrong")
  let explanation = AuditWords(
    id: """
      Kepala kolom menyatakan ribuan atau jutaan rupiah, sedangkan angkanya rupiah penuh (pemakai \
      memastikannya ketika mengimpor dengan --kelipatan 1), atau separuh pagu berubah tepat \
      seribu kali dari tahapan sebelumnya. Menurut kepala kolomnya angka itu seribu kali terlalu \
      besar.
      """,
    en: """
      A heading says thousands or millions of rupiah while the figures are full rupiah (whoever \
      imported the table said so with --kelipatan 1), or half of the figures change exactly a \
      thousandfold from the stage before. Read as its heading says, the table is a thousand times \
      too large.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.compactMap { heading($0, scope) }
      + scope.moneyPairs.compactMap { thousandfold($0, scope) }
  }

  private func heading(_ document: PlanState.Document, _ scope: AuditScope) -> Finding? {
    guard document.document.pilihan.contains(where: { $0.hasSuffix("kelipatan 1") }) else {
      return nil
    }
    let declared = DocumentHeading.texts(document.document).compactMap { text in
      UnitFactor.factor(of: text).map { (text, $0) }
    }
    guard let (text, factor) = declared.first else { return nil }
    let stages = scope.trail.stages[document.document.dok, default: []]
    let plan = scope.stages.first { plan in
      plan.holdsMoney
        && stages.contains(
          StageKey(pd: plan.pd, tahun: plan.tahun, phase: .tahapan(plan.tahapan)))
    }
    let total = plan?.tree.total
    let read = total.map { Rupiah(sen: $0.sen * factor) }
    return scope.finding(
      self,
      at: FindingPlace(scope.tahun, plan?.tahapan, "pagu", kunci: document.document.dok),
      AuditWords(
        id: """
          Kepala kolom “\(text)” pada \(document.document.dok) menyatakan kelipatan \(factor), \
          angkanya rupiah \
          penuh\(read.map { "; menurut kepala itu totalnya \($0.written)" } ?? "").
          """,
        en: """
          The heading “\(text)” of \(document.document.dok) says units of \(factor), the figures \
          are full \
          rupiah\(read.map { "; by the heading the total would be \($0.written)" } ?? "").
          """),
      expected: .number(Ratio(1)), found: .number(Ratio(factor)),
      events: [document.seq]
        + (plan.map { plan in
          plan.tree.programs.flatMap { plan.tree.events(statedAt: $0) }
        } ?? []))
  }

  /// The factor that a heading declares; nil where it declares none but 1.
  static func factor(of heading: String) -> Int128? {
    let folded = NameFolding.fold(heading)
    if folded.contains("rp000000") || folded.contains("jutaanrupiah")
      || folded.contains("jutarupiah")
      || folded.contains("rpjuta")
    {
      return 1_000_000
    }
    if folded.contains("rp000") || folded.contains("ribuanrupiah") || folded.contains("riburupiah")
      || folded.contains("rpribu")
    {
      return 1000
    }
    return nil
  }

  private func thousandfold(_ pair: PlanPair, _ scope: AuditScope) -> Finding? {
    let kodes = pair.commonLeaves.filter { kode in
      pair.before.tree.stated(kode).counted > .zero && pair.after.tree.stated(kode).counted > .zero
    }
    let jumped = kodes.filter { kode in
      let was = pair.before.tree.stated(kode).counted.sen
      let now = pair.after.tree.stated(kode).counted.sen
      return was.multipliedReportingOverflow(by: 1000) == (now, false)
        || now.multipliedReportingOverflow(by: 1000) == (was, false)
    }
    guard !jumped.isEmpty, jumped.count * 2 >= kodes.count else { return nil }
    return scope.finding(
      self, at: pair.place(.pagu, nil),
      AuditWords(
        id: """
          \(jumped.count) dari \(kodes.count) pagu \(pair.after.coordinate) tepat seribu kali \
          atau seperseribu dari \(pair.before.coordinate).
          """,
        en: """
          \(jumped.count) of the \(kodes.count) figures of \(pair.after.coordinate) are exactly a \
          thousand times, or a thousandth of, those of \(pair.before.coordinate).
          """),
      expected: pair.before.tree.total, found: pair.after.tree.total,
      events: jumped.flatMap { kode in
        pair.before.tree.events(statedAt: kode) + pair.after.tree.events(statedAt: kode)
      })
  }
}
