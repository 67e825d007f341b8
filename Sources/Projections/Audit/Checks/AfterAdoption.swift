import RenjaModel

/// A stage does not change once it is adopted.
struct AfterAdoption: AuditCheck {
  let name = "after-adoption"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Perubahan sesudah tahapan ditetapkan", en: "A change after the stage was adopted")
  let explanation = AuditWords(
    id: """
      Isi suatu tahapan dicatat sesudah tahapan itu ditetapkan, dan tahapan itu tidak ditetapkan \
      lagi sesudahnya. Juga koreksi disebut, dengan alasannya: yang ditetapkan bukan lagi yang \
      berlaku.
      """,
    en: """
      A stage's content was recorded after the stage was adopted, and the stage was not adopted \
      again afterwards. Corrections are told too, with their reasons: what was adopted is no \
      longer what holds.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.entries.compactMap { entry -> Finding? in
      let table = scope.state.table(pd: scope.pd, tahun: entry.cell.tahun, tahapan: entry.tahapan)
      let adoptions = table?.adoptions.map(\.seq) ?? []
      guard let last = adoptions.max(), entry.seq > last else { return nil }
      let reason = entry.recorded.event.alasan?.text
      return scope.finding(
        self, at: entry.place,
        AuditWords(
          id: """
            \(entry.field.rawValue) \(scope.title(entry.key.kode)) dicatat (peristiwa \
            \(entry.seq)) sesudah \(entry.tahapan.name) ditetapkan (peristiwa \
            \(last))\(reason.map { ", alasan: \($0)" } ?? "").
            """,
          en: """
            The \(entry.field.rawValue) of \(scope.title(entry.key.kode)) was recorded (event \
            \(entry.seq)) after \(entry.tahapan.name) was adopted (event \
            \(last))\(reason.map { ", reason: \($0)" } ?? "").
            """),
        found: entry.auditValue, events: [last, entry.seq])
    }
  }
}
