import RenjaModel

/// A unit that one part of a document lists is listed by every part that lists its level.
struct PartUnits: AuditCheck {
  let name = "part-units"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Unit tidak tercantum di semua bagian dokumen",
    en: "A unit is missing in a part of its document")
  let explanation = AuditWords(
    id: """
      Unit yang didaftar satu bagian dokumen tetapi tidak oleh bagian lain yang mendaftar tingkat \
      yang sama. Temuan ini menyebut unit di balik selisih jumlah.
      """,
    en: """
      A unit that one part of a document lists and another that lists the same level does not. \
      This names the units behind a difference in numbers.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    DocumentPart.groups(in: scope).flatMap { group in
      Set(group.parts.flatMap(\.lines.keys)).sorted().compactMap { kode -> Finding? in
        guard kode.level >= .program else { return nil }
        let able = group.parts.filter { !$0.kodes(at: kode.level).isEmpty }
        let holders = able.filter { $0.lines[kode] != nil }
        let missing = able.filter { $0.lines[kode] == nil }
        guard !missing.isEmpty else { return nil }
        let there = holders.map(\.dok).joined(separator: ", ")
        let gone = missing.map(\.dok).joined(separator: ", ")
        return scope.finding(
          self,
          at: FindingPlace(scope.tahun, scope.tahapan, "nama", kode: kode),
          AuditWords(
            id: "\(scope.title(kode)) ada di \(there), tidak ada di \(gone).",
            en: "\(scope.title(kode)) stands in \(there), not in \(gone)."),
          expected: .text(able.map(\.dok).joined(separator: ", ")), found: .text(there),
          events: holders.compactMap { $0.lines[kode]?.seq })
      }
    }
  }
}
