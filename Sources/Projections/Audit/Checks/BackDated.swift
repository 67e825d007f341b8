import Canonical
import RenjaModel

/// What is recorded later is not in force earlier.
struct BackDated: AuditCheck {
  let name = "back-dated"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Pencatatan mundur", en: "A back-dated entry")
  let explanation = AuditWords(
    id: """
      Suatu sel dicatat dengan tanggal berlaku sebelum tanggal berlaku pencatatan terdahulu atas \
      sel yang sama, atau suatu tahapan ditetapkan per tanggal sebelum penetapan tahapan lain \
      yang tercatat lebih dahulu. Jawaban untuk tanggal yang sudah lewat berubah karenanya.
      """,
    en: """
      A cell is recorded with a day of force before that of an earlier entry of the same cell, or \
      a stage is adopted as of a day before the adoption of another that was recorded earlier. \
      What past days answer changes by it.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    cells(scope) + adoptions(scope)
  }

  private func cells(_ scope: AuditScope) -> [Finding] {
    var latest: [AuditTrail.CellPlace: AuditTrail.Entry] = [:]
    return scope.entries.compactMap { entry -> Finding? in
      guard let before = latest[entry.cell], entry.recorded.effective < before.recorded.effective
      else {
        latest[entry.cell] = entry
        return nil
      }
      return scope.finding(
        self, at: entry.place,
        AuditWords(
          id: """
            \(entry.field.rawValue) \(scope.title(entry.key.kode)): peristiwa \(entry.seq) \
            berlaku \(entry.recorded.effective), sedangkan peristiwa \(before.seq) yang lebih \
            dahulu berlaku \(before.recorded.effective).
            """,
          en: """
            \(entry.field.rawValue) of \(scope.title(entry.key.kode)): event \(entry.seq) is in \
            force on \(entry.recorded.effective), the earlier event \(before.seq) on \
            \(before.recorded.effective).
            """),
        expected: .text(before.recorded.effective.description),
        found: .text(entry.recorded.effective.description), events: [before.seq, entry.seq])
    }
  }

  private func adoptions(_ scope: AuditScope) -> [Finding] {
    var latest: (tahapan: Tahapan, stamp: Stamp)?
    let adoptions = scope.adoptions.sorted { $0.stamp.seq < $1.stamp.seq }
    return adoptions.compactMap { tahapan, stamp in
      guard let before = latest, stamp.effective < before.stamp.effective else {
        latest = (tahapan, stamp)
        return nil
      }
      guard scope.examines(tahapan) else { return nil }
      return scope.finding(
        self,
        at: FindingPlace(
          scope.tahun, tahapan, "penetapan",
          compared: "\(scope.tahun)/\(before.tahapan.name)~\(stamp.seq - 1)"),
        AuditWords(
          id: """
            \(tahapan.name) ditetapkan per \(stamp.effective) (peristiwa \(stamp.seq)) sesudah \
            \(before.tahapan.name) tercatat per \(before.stamp.effective).
            """,
          en: """
            \(tahapan.name) is adopted as of \(stamp.effective) (event \(stamp.seq)) after \
            \(before.tahapan.name) was recorded as of \(before.stamp.effective).
            """),
        expected: .text(before.stamp.effective.description),
        found: .text(stamp.effective.description), events: [before.stamp.seq, stamp.seq])
    }
  }
}

extension AuditScope {
  /// The adoptions of the year's stages, in no order.
  var adoptions: [(tahapan: Tahapan, stamp: Stamp)] {
    state.stages.flatMap { key, table -> [(tahapan: Tahapan, stamp: Stamp)] in
      guard key.pd == pd, key.tahun == tahun, let tahapan = key.phase.tahapan else { return [] }
      return table.adoptions.map { (tahapan, $0.stamp) }
    }
  }
}
