import RenjaModel

/// A kegiatan's target is the sum or the greatest of those of its sub kegiatan in the same unit.
struct KegiatanTarget: AuditCheck {
  let name = "kegiatan-target"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target kegiatan bukan jumlah atau nilai terbesar sub kegiatannya",
    en: "A kegiatan's target is neither the sum nor the greatest of its parts")
  let explanation = AuditWords(
    id: """
      Target kegiatan dibandingkan dengan target sub kegiatannya yang bersatuan sama. Bila \
      hasilnya dapat dijumlahkan, targetnya adalah jumlah; bila sasarannya sama, nilai terbesar. \
      Persentase dikecualikan.
      """,
    en: """
      A kegiatan's target is held against those of its sub kegiatan in the same unit. Where \
      results add up it is their sum; where they reach the same people, the greatest. Percentages \
      are left out.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.kodes.filter { $0.level == .kegiatan }.flatMap { kode in
        plan.tree.measures(of: kode).compactMap { finding($0.key, $0.measure, plan, scope) }
      }
    }
  }

  private func finding(
    _ key: RowKey, _ measure: Measure, _ plan: OfficePlan, _ scope: AuditScope
  ) -> Finding? {
    let parts = plan.tree.children(of: key.kode).flatMap { plan.tree.measures(of: $0) }
      .filter { EditDistance.isOneWord($0.measure.satuan, measure.satuan) }
    let values = parts.map { Ratio($0.measure.nilai) }
    guard !measure.isShare, let greatest = values.max(),
      let sum = values.dropFirst().reduce(values.first, { $0.flatMap($1.adding) })
    else { return nil }
    let stated = Ratio(measure.nilai)
    guard stated != greatest, stated != sum else { return nil }
    return scope.finding(
      self, at: plan.place(.target, key.kode, key.indikator),
      AuditWords(
        id: """
          Target \(scope.title(key.kode)) \(measure.teks); sub kegiatannya berjumlah \
          \(sum.literal), terbesar \(greatest.literal).
          """,
        en: """
          The target of \(scope.title(key.kode)) is \(measure.teks); its sub kegiatan sum to \
          \(sum.literal), the greatest is \(greatest.literal).
          """),
      expected: .number(sum), found: .text(measure.teks),
      difference: stated.subtracting(sum).map { .number($0) },
      events: ([key] + parts.map(\.key)).compactMap { plan.tree.rows[$0]?.target?.seq })
  }
}
