import RenjaModel

/// An indicator is spelt the same from stage to stage.
struct IndicatorSpelling: AuditCheck {
  let name = "indicator-spelling"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Ejaan indikator berbeda antartahapan", en: "An indicator is spelt differently")
  let explanation = AuditWords(
    id: """
      Bunyi indikator berbeda sedikit dari tahapan sebelumnya (paling banyak satu huruf dari \
      delapan): tampaknya indikator yang sama dengan ejaan lain.
      """,
    en: """
      An indicator's wording differs a little from that of the stage before (at most one letter \
      in eight): it seems to be the same one, spelt otherwise.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    IndicatorChange.all(in: scope).filter(\.isSlight).map { change in
      scope.finding(
        self, at: change.place,
        AuditWords(
          id: """
            Indikator \(scope.title(change.key.kode)) tertulis “\(change.after)”, sebelumnya \
            “\(change.before)”.
            """,
          en: """
            The indicator of \(scope.title(change.key.kode)) is written “\(change.after)”, before \
            “\(change.before)”.
            """
        ),
        expected: .text(change.before), found: .text(change.after), events: change.events)
    }
  }
}
