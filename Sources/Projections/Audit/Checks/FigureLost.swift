import RenjaModel

/// A figure does not fall to zero or blank without a reason.
struct FigureLost: AuditCheck {
  let name = "figure-lost"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Pagu menjadi nol atau kosong", en: "A figure falls to zero or blank")
  let explanation = AuditWords(
    id: """
      Sub kegiatan yang mempunyai pagu pada tahapan sebelumnya kini nol atau kosong, tanpa \
      alasan. Kosong bukan nol: keduanya disebut sebagaimana tertulis.
      """,
    en: """
      A sub kegiatan that had a pagu at the stage before now shows zero or nothing, without a \
      reason. Blank is not zero: each is told as it is written.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.moneyPairs.flatMap { pair in
      pair.commonLeaves.compactMap { kode -> Finding? in
        let now = pair.after.tree.stated(kode)
        guard let was = pair.before.tree.stated(kode).amount, was > .zero, now.isListed,
          now.counted == .zero,
          !scope.isExplained(pair.after.tree.events(statedAt: kode).last, kode, in: pair.after)
        else { return nil }
        return scope.finding(
          self, at: pair.place(.pagu, kode),
          AuditWords(
            id: """
              Pagu \(scope.title(kode)) semula \(was.written), menjadi \
              \(now.amount?.written ?? "kosong").
              """,
            en: """
              The pagu of \(scope.title(kode)) was \(was.written) and is now \
              \(now.amount?.written ?? "blank").
              """
          ),
          expected: .rupiah(was), found: AuditValue(now), difference: .rupiah(-was),
          events: pair.before.tree.events(statedAt: kode) + pair.after.tree.events(statedAt: kode))
      }
    }
  }
}
