import RenjaModel

/// Who adopts a stage is not who recorded it.
struct AdoptedByRecorder: AuditCheck {
  let name = "adopted-by-recorder"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Ditetapkan oleh pencatatnya sendiri", en: "Adopted by the one who recorded it")
  let explanation = AuditWords(
    id: """
      Pelaku yang mencatat penetapan suatu tahapan juga mencatat isinya. Penyusunan dan penetapan \
      harus dilakukan oleh orang yang berbeda.
      """,
    en: """
      The actor who recorded a stage's adoption also recorded its content. Drawing up and \
      adopting must be in different hands.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let entries = Dictionary(grouping: scope.entries, by: \.tahapan)
    return scope.trail.adoptions.compactMap { recorded -> Finding? in
      guard case .stageAdopted(let adoption) = recorded.event, recorded.pd == scope.pd,
        adoption.tahun == scope.tahun, scope.examines(adoption.tahapan)
      else { return nil }
      let own = entries[adoption.tahapan, default: []].filter {
        $0.cell.tahun == scope.tahun && $0.seq < recorded.seq && $0.recorded.actor == recorded.actor
      }
      guard let first = own.first, let last = own.last else { return nil }
      return scope.finding(
        self,
        at: FindingPlace(
          scope.tahun, adoption.tahapan, "penetapan",
          compared: "\(scope.tahun)/\(adoption.tahapan.name)~\(recorded.seq - 1)"),
        AuditWords(
          id: """
            \(recorded.actor) menetapkan \(adoption.tahapan.name) (peristiwa \(recorded.seq)) dan \
            mencatat \(own.count) isinya (peristiwa \(first.seq) sampai \(last.seq)).
            """,
          en: """
            \(recorded.actor) adopted \(adoption.tahapan.name) (event \(recorded.seq)) and \
            recorded \(own.count) of its entries (events \(first.seq) to \(last.seq)).
            """),
        found: .text(recorded.actor), events: [first.seq, last.seq, recorded.seq])
    }
  }
}
