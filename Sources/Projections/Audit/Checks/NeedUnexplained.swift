import RenjaModel

/// Every difference between need and pagu is explained.
struct NeedUnexplained: AuditCheck {
  let name = "need-unexplained"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Selisih pagu dan kebutuhan tidak dijelaskan",
    en: "A difference between need and pagu is not explained")
  let explanation = AuditWords(
    id: """
      Pagu tahapan pertama sesudah analisis kebutuhan dibandingkan dengan kebutuhannya. Setiap \
      selisih harus mempunyai alasan atau catatan penting.
      """,
    en: """
      The pagu of the first stage after the analysis of need is compared with the need. Every \
      difference must have a reason or a note.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.pairs { $0.holdsMoney && !$0.tahapan.isReference }
      .filter { $0.before.tahapan == .kebutuhan }
      .flatMap { pair in
        pair.commonLeaves.compactMap { kode -> Finding? in
          let need = pair.before.tree.stated(kode)
          let pagu = pair.after.tree.stated(kode)
          guard need.isListed, pagu.isListed, need.counted != pagu.counted,
            !scope.isExplained(pair.after.tree.events(statedAt: kode).last, kode, in: pair.after)
          else { return nil }
          return scope.finding(
            self, at: pair.place(.pagu, kode),
            AuditWords(
              id: """
                \(scope.title(kode)): kebutuhan \(need.written.indonesian), pagu \
                \(pagu.written.indonesian), tanpa catatan.
                """,
              en: """
                \(scope.title(kode)): need \(need.written.english), pagu \(pagu.written.english), \
                without a note.
                """),
            expected: AuditValue(need), found: AuditValue(pagu),
            difference: .rupiah(pagu.counted - need.counted),
            events: pair.before.tree.events(statedAt: kode)
              + pair.after.tree.events(statedAt: kode))
        }
      }
  }
}
