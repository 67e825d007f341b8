import RenjaModel

/// An earmarked source of funds does not vanish between stages.
struct EarmarkedSourceVanished: AuditCheck {
  let name = "earmarked-source-vanished"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Sumber dana berperuntukan hilang", en: "An earmarked source of funds vanishes")
  let explanation = AuditWords(
    id: """
      Sub kegiatan dibiayai DAK, DBHCHT, bantuan keuangan atau sumber berperuntukan lain pada \
      tahapan sebelumnya dan kini tidak lagi, tanpa alasan. Dana itu terikat peruntukannya dan \
      tidak boleh lepas diam-diam. PAD, DAU dan SiLPA adalah dana umum dan tidak diperiksa.
      """,
    en: """
      A sub kegiatan was funded by DAK, DBHCHT, bantuan keuangan or another earmarked source at \
      the stage before and no longer is, without a reason. Such money is bound to its purpose and \
      must not drop out unsaid. PAD, DAU and SiLPA are general funds and not looked at.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.moneyPairs.flatMap { pair in
      pair.before.tree.leaves.flatMap { kode -> [Finding] in
        let kept = Set(
          pair.after.tree.sources(of: kode).filter { $0.rupiah.map { $0 > .zero } ?? false }
            .compactMap { $0.sumber.map(NameFolding.fold) })
        return pair.before.tree.sources(of: kode).joined().compactMap { part in
          guard let sumber = part.sumber, Self.isEarmarked(sumber), let rupiah = part.rupiah,
            rupiah > .zero, !kept.contains(NameFolding.fold(sumber)),
            !scope.isExplained(pair.after.tree.events(statedAt: kode).last, kode, in: pair.after)
          else { return nil }
          let now = pair.after.tree.stated(kode)
          return scope.finding(
            self, at: pair.place(.sumber, kode),
            AuditWords(
              id: """
                \(scope.title(kode)) dibiayai \(sumber) \(rupiah.written) pada \
                \(pair.before.coordinate); pada \(pair.after.coordinate) sumber itu hilang (pagu \
                \(now.written.indonesian)).
                """,
              en: """
                \(scope.title(kode)) had \(rupiah.written) from \(sumber) in \
                \(pair.before.coordinate); in \(pair.after.coordinate) the source is gone (pagu \
                \(now.written.english)).
                """),
            expected: .text(sumber),
            found: .text(
              pair.after.tree.sources(of: kode).compactMap(\.sumber).joined(separator: ", ")),
            difference: .rupiah(-rupiah),
            events: part.events + pair.after.tree.events(statedAt: kode))
        }
      }
    }
  }

  /// Whether a source binds its money to a purpose: every source that is not a general one.
  static func isEarmarked(_ sumber: String) -> Bool {
    let folded = NameFolding.fold(sumber)
    let bound = ["earmark", "ditentukanpenggunaan"]
    if bound.contains(where: folded.contains) { return true }
    let general = [
      "pad", "dau", "silpa", "apbd", "pendapatanasli", "danaalokasiumum", "sisalebih",
    ]
    return !folded.isEmpty && !general.contains(where: folded.hasPrefix)
  }
}
