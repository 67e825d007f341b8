import RenjaModel

/// The years in a document's titles and headings are those of its plan.
struct WrongYear: AuditCheck {
  let name = "wrong-year"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Tahun dalam judul tidak sesuai", en: "A year in a title or heading does not fit")
  let explanation = AuditWords(
    id: """
      Tahun dalam judul dan kepala kolom dibandingkan dengan tahun dokumen (n). Kepala kolom yang \
      menyebut n-1, n+1 dan seterusnya harus menyebut tahunnya dengan benar. Judul boleh menyebut \
      n+1 untuk prakiraan maju, tahun lampau untuk evaluasi atau “s/d”, rentang tahun, dan tahun \
      peraturan bernomor.
      """,
    en: """
      Years in titles and headings are held against the document's year (n). A heading that says \
      n-1, n+1 and so on must give that year. A title may name n+1 for a forward estimate, past \
      years for an evaluation or after “s/d”, a span of years, and the year of a numbered \
      regulation.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.flatMap { document -> [Finding] in
      let tahun = document.document.tahun ?? scope.tahun
      var seen: Set<String> = []
      return DocumentHeading.texts(document.document).flatMap { text -> [Finding] in
        YearMention.all(in: text).filter { !$0.fits(tahun) }.compactMap { mention in
          guard seen.insert("\(mention.year) \(text)").inserted else { return nil }
          return scope.finding(
            self,
            at: FindingPlace(
              scope.tahun, nil, seen.count == 1 ? "judul" : "judul-\(seen.count)",
              kunci: document.document.dok),
            AuditWords(
              id: """
                “\(text)” pada \(document.document.dok) menyebut \(mention.year), dokumennya \
                tahun \(tahun).
                """,
              en: """
                “\(text)” in \(document.document.dok) says \(mention.year), the document is of \
                \(tahun).
                """
            ),
            expected: .count(tahun + (mention.offset ?? 0)), found: .count(mention.year),
            events: [document.seq])
        }
      }
    }
  }
}
