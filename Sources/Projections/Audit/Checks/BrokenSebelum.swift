import RenjaModel

/// A shift starts from the value that held before it.
struct BrokenSebelum: AuditCheck {
  let name = "broken-sebelum"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Nilai semula pergeseran tidak lagi benar", en: "A shift's value before no longer holds")
  let explanation = AuditWords(
    id: """
      Pergeseran mencatat nilai sebelum dan sesudah. Bila kemudian dicatat perubahan dengan \
      tanggal berlaku sebelum pergeseran itu, nilai “sebelum” tidak lagi cocok, dan pergeseran \
      itu tidak lagi seimbang terhadap apa yang digesernya.
      """,
    en: """
      A shift records the value before and after. Where a change is recorded later but in force \
      before the shift, the value before no longer fits, and the shift no longer balances what it \
      moved.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let money = Dictionary(grouping: scope.entries.filter { $0.field == .pagu }, by: \.cell)
    return scope.entries.compactMap { entry -> Finding? in
      guard let stated = entry.sebelum else { return nil }
      let earlier = money[entry.cell, default: []].filter { $0.order < entry.order }
      let before = earlier.max { $0.order < $1.order }
      var value = Rupiah.zero
      if case .rupiah(let rupiah?) = before?.value { value = rupiah }
      guard value != stated else { return nil }
      return scope.finding(
        self, at: entry.place,
        AuditWords(
          id: """
            Pergeseran (peristiwa \(entry.seq)) bertolak dari \(stated.written) untuk \
            \(scope.title(entry.key.kode)), sedangkan yang berlaku sebelum itu \(value.written).
            """,
          en: """
            The shift (event \(entry.seq)) starts from \(stated.written) for \
            \(scope.title(entry.key.kode)), while \(value.written) held before it.
            """),
        expected: value, found: stated, events: (before.map { [$0.seq] } ?? []) + [entry.seq])
    }
  }
}

extension AuditTrail.Entry {
  /// Its place in the order of effect.
  fileprivate var order: Stamp { Stamp(effective: recorded.effective, seq: seq) }
}
