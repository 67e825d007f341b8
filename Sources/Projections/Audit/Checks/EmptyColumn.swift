import RenjaModel

/// A form has something in every column.
struct EmptyColumn: AuditCheck {
  let name = "empty-column"
  let severity = Tingkat.sedang
  let title = AuditWords(id: "Kolom formulir kosong seluruhnya", en: "A column of a form is empty")
  let explanation = AuditWords(
    id: """
      Kolom yang tidak terisi pada satu baris pun. Kolom realisasi, capaian atau proyeksi yang \
      kosong berarti formulir mengaku melaporkan hasil yang tidak ditunjukkannya; kolom catatan \
      yang kosong berarti perubahan tidak dijelaskan.
      """,
    en: """
      A column without an entry in any row. Where it is for results or projections, the form \
      claims results that it does not show; where it is for notes, changes are not explained.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.flatMap { document -> [Finding] in
      let heading = DocumentHeading(document.document)
      var next = 0
      return document.document.kolomKosong.map { column in
        let place = heading.place(of: column, from: next)
        next = (place ?? next) + 1
        let number = place.map(heading.number(at:)) ?? next
        return scope.finding(
          self,
          at: FindingPlace(
            scope.tahun, nil, "kolom-\(number)", kunci: document.document.dok),
          AuditWords(
            id: "Kolom “\(column)” pada \(document.document.dok) kosong pada semua baris.",
            en: "The column “\(column)” of \(document.document.dok) is empty in every row."),
          found: .text(""), events: [document.seq])
      }
    }
  }
}
