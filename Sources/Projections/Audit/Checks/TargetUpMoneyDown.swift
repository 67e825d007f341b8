import RenjaModel

/// A target does not rise while its money falls.
struct TargetUpMoneyDown: AuditCheck {
  let name = "target-up-money-down"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Target naik sementara pagu turun", en: "A target rises while its money falls")
  let explanation = AuditWords(
    id: """
      Sub kegiatan menjanjikan lebih banyak dengan uang lebih sedikit daripada tahapan \
      sebelumnya, tanpa alasan. Salah satu angka belum disesuaikan, atau target tidak akan \
      tercapai.
      """,
    en: """
      A sub kegiatan promises more for less money than at the stage before, without a reason. One \
      of the figures was not adjusted, or the target will not be met.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.moneyPairs.flatMap { pair in
      pair.commonLeaves.flatMap { kode -> [Finding] in
        guard let was = pair.before.tree.stated(kode).amount, was > .zero,
          pair.after.tree.stated(kode).isListed
        else { return [] }
        let now = pair.after.tree.stated(kode).counted
        guard now < was else { return [] }
        return pair.after.tree.measures(of: kode).compactMap { key, after in
          guard let before = pair.before.tree.rows[key]?.measure,
            EditDistance.isOneWord(before.satuan, after.satuan), before.nilai < after.nilai,
            let seq = pair.after.tree.rows[key]?.target?.seq,
            !scope.isExplained(seq, kode, in: pair.after)
          else { return nil }
          let seqs = [pair.before, pair.after].flatMap { plan in
            plan.tree.events(statedAt: kode) + (plan.tree.rows[key]?.target.map { [$0.seq] } ?? [])
          }
          return scope.finding(
            self, at: pair.place(.target, kode, key.indikator),
            AuditWords(
              id: """
                Target \(scope.title(kode)) naik dari \(before.teks) ke \(after.teks), pagunya \
                turun dari \(was.written) ke \(now.written).
                """,
              en: """
                The target of \(scope.title(kode)) rises from \(before.teks) to \(after.teks), \
                its pagu falls from \(was.written) to \(now.written).
                """),
            expected: .text(before.teks), found: .text(after.teks),
            difference: .rupiah(now - was), events: seqs)
        }
      }
    }
  }
}
