import RenjaModel

/// A change of a plan says why and on what document.
struct ChangeWithoutReason: AuditCheck {
  let name = "change-without-reason"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Perubahan tanpa alasan atau dokumen", en: "A change without a reason or a document")
  let explanation = AuditWords(
    id: """
      Pagu atau target suatu tahapan diganti dengan nilai lain tanpa alasan, atau dicatat tanpa \
      dasar dan tanpa dokumen.
      """,
    en: """
      The pagu or target of a stage is replaced by another value without a reason, or is recorded \
      without a basis and without a document.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    var held: [AuditTrail.CellPlace: AuditTrail.Entry] = [:]
    return scope.entries.compactMap { entry -> Finding? in
      let previous = held.updateValue(entry, forKey: entry.cell)
      guard entry.field == .pagu || entry.field == .target else { return nil }
      let isBased = entry.recorded.dasar != nil || entry.recorded.provenance != nil
      let isReplacing = previous.map { $0.value != entry.value } ?? false
      let hasReason = entry.recorded.event.alasan != nil
      guard !isBased || (isReplacing && !hasReason) else { return nil }
      let words =
        isBased
        ? AuditWords(
          id: """
            \(entry.field.rawValue) \(scope.title(entry.key.kode)) diganti tanpa alasan \
            (peristiwa \(entry.seq)).
            """,
          en: """
            The \(entry.field.rawValue) of \(scope.title(entry.key.kode)) is replaced without a \
            reason (event \(entry.seq)).
            """
        )
        : AuditWords(
          id: """
            \(entry.field.rawValue) \(scope.title(entry.key.kode)) dicatat tanpa dasar dan tanpa \
            dokumen (peristiwa \(entry.seq)).
            """,
          en: """
            The \(entry.field.rawValue) of \(scope.title(entry.key.kode)) is recorded without a \
            basis or document (event \(entry.seq)).
            """
        )
      return scope.finding(
        self, at: entry.place, words, expected: previous.map(\.auditValue), found: entry.auditValue,
        events: (previous.map { [$0.seq] } ?? []) + [entry.seq])
    }
  }
}

extension AuditScope {
  /// What was written in the plans that are looked at, in the order of the log.
  var entries: [AuditTrail.Entry] {
    trail.entries.filter { entry in
      let year = entry.recorded.event.tahun
      return entry.recorded.pd == pd
        && (year == tahun
          ? examines(entry.tahapan) : tahapan == nil && entry.tahapan == .prakiraan)
    }
  }
}

extension AuditTrail.Entry {
  /// The cell, compared with what it was before the entry was known.
  var place: FindingPlace {
    FindingPlace(
      cell.tahun, tahapan, field.rawValue, kode: key.kode, indikator: key.indikator,
      compared: "\(cell.tahun)/\(tahapan.name)~\(seq - 1)")
  }

  /// What the entry says, as a finding tells it.
  var auditValue: AuditValue {
    switch value {
    case .rupiah(let rupiah?): .rupiah(rupiah)
    case .rupiah(nil): .text("")
    case .text(let teks), .measure(let teks, _): .text(teks ?? "")
    case .sumber(let sumber): .text(sumber.names.joined(separator: ", "))
    case .notes(let notes): .text(notes.values.compactMap(\.self).sorted().joined(separator: "; "))
    }
  }
}
