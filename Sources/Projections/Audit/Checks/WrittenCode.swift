import RenjaModel

/// A document prints the whole code of a row.
struct WrittenCode: AuditCheck {
  let name = "written-code"
  let severity = Tingkat.ringan
  let title = AuditWords(id: "Kode tercetak tidak utuh", en: "Printed codes are not whole")
  let explanation = AuditWords(
    id: """
      Kode yang tercetak tidak utuh menurut nomenklatur (3, 5 atau 6 segmen; segmen selain yang \
      pertama dan keempat sedikitnya dua angka), sehingga baris hanya dikenali dari namanya.
      """,
    en: """
      The printed codes are not whole by the nomenclature (3, 5 or 6 segments, all but the first \
      and fourth of two digits or more), so that rows are known by their names only.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let lines = Dictionary(grouping: scope.trail.lines, by: \.dok)
    return scope.examinedDocuments.compactMap { document -> Finding? in
      let cut = lines[document.document.dok, default: []].filter { listed in
        guard let written = listed.line.kodeTertulis, !written.isEmpty else { return false }
        return listed.line.kode.level >= .program && !isWhole(written)
      }
      guard let first = cut.first else { return nil }
      let example = first.line.kodeTertulis ?? ""
      return scope.finding(
        self, at: FindingPlace(scope.tahun, nil, "kode", kunci: document.document.dok),
        AuditWords(
          id: """
            \(cut.count) kode pada \(document.document.dok) tidak utuh, misalnya “\(example)” \
            untuk \(first.line.kode.text).
            """,
          en: """
            \(cut.count) codes of \(document.document.dok) are not whole, such as “\(example)” \
            for \(first.line.kode.text).
            """
        ),
        expected: .text(first.line.kode.text), found: .text(example), events: cut.map(\.seq))
    }
  }

  private func isWhole(_ written: String) -> Bool {
    let segments = written.split { !$0.isLetter && !$0.isNumber }
    guard [3, 5, 6].contains(segments.count) else { return false }
    return segments.enumerated().allSatisfy { place, segment in
      place == 0 || place == 3 || segment.count >= 2
    }
  }
}
