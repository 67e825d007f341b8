import RenjaModel

/// An indicator measures the same from stage to stage.
struct IndicatorChanged: AuditCheck {
  let name = "indicator-changed"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Indikator diganti antartahapan", en: "An indicator changes between stages")
  let explanation = AuditWords(
    id: """
      Bunyi indikator berbeda dari tahapan sebelumnya lebih dari sekadar ejaan, tanpa alasan. \
      Target kedua tahapan lalu tidak dapat dibandingkan.
      """,
    en: """
      An indicator's wording differs from that of the stage before by more than its spelling, \
      without a reason. The targets of the two stages can then not be compared.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    IndicatorChange.all(in: scope).filter { !$0.isSlight }.map { change in
      scope.finding(
        self, at: change.place,
        AuditWords(
          id: """
            Indikator \(scope.title(change.key.kode)) semula “\(change.before)”, menjadi \
            “\(change.after)”.
            """,
          en: """
            The indicator of \(scope.title(change.key.kode)) was “\(change.before)” and is now \
            “\(change.after)”.
            """
        ),
        expected: .text(change.before), found: .text(change.after), events: change.events)
    }
  }
}
