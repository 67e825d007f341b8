import RenjaModel

/// A cell does not come back to a value that it had left.
struct RoundTrip: AuditCheck {
  let name = "round-trip"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Angka kembali ke nilai semula", en: "A value makes a round trip")
  let explanation = AuditWords(
    id: """
      Pagu atau target suatu tahapan diubah lalu dikembalikan ke nilai sebelumnya. Perubahan \
      bolak-balik perlu dijelaskan: salah ketik seharusnya ditarik, bukan ditimpa.
      """,
    en: """
      The pagu or target of a stage was changed and then set back to what it was. A change and \
      its undoing need explaining: a typing mistake should be retracted, not written over.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    var histories: [AuditTrail.CellPlace: [AuditTrail.Entry]] = [:]
    return scope.entries.compactMap { entry -> Finding? in
      guard entry.field == .pagu || entry.field == .target else { return nil }
      let history = histories[entry.cell, default: []]
      guard history.last.map({ $0.value != entry.value }) ?? true else { return nil }
      histories[entry.cell, default: []].append(entry)
      guard let first = history.last(where: { $0.value == entry.value }), let last = history.last
      else { return nil }
      return scope.finding(
        self, at: entry.place,
        AuditWords(
          id: """
            \(entry.field.rawValue) \(scope.title(entry.key.kode)) kembali ke nilai peristiwa \
            \(first.seq) pada peristiwa \(entry.seq).
            """,
          en: """
            The \(entry.field.rawValue) of \(scope.title(entry.key.kode)) is back at event \
            \(entry.seq) at the value of event \(first.seq).
            """),
        expected: last.auditValue, found: entry.auditValue,
        events: [first.seq, last.seq, entry.seq])
    }
  }
}
