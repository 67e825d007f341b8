import RenjaModel

/// A form declares the formulas of the regulation.
struct DeclaredFormula: AuditCheck {
  let name = "declared-formula"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Rumus dokumen bukan rumus resmi", en: "A declared formula is not the official one")
  let explanation = AuditWords(
    id: """
      Rumus pada baris nomor kolom dibandingkan dengan rumus formulir menurut pembacaan \
      Permendagri 86/2017: T-C.29 kolom 8 = 7/6, 10 = 5+7+9, 11 = 10/4. Rumus lain memberi angka \
      yang tidak sebanding dengan perangkat daerah lain.
      """,
    en: """
      The formulas of the numbering row are held against those of the form as Permendagri 86/2017 \
      is read here: T-C.29 column 8 = 7/6, 10 = 5+7+9, 11 = 10/4. Another formula gives figures \
      that do not compare with other offices'.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.flatMap { document -> [Finding] in
      let declared = document.document.formulas
      let official = FormFormulas.official(of: document.document.form)
      return official.compactMap { formula in
        guard let own = declared.first(where: { $0.column == formula.column }),
          own.term != formula.term
        else { return nil }
        return scope.finding(
          self,
          at: FindingPlace(
            scope.tahun, nil, "kolom-\(own.column)", kunci: document.document.dok),
          AuditWords(
            id: """
              \(document.document.dok) kolom \(own.column) menyatakan = \(own.text), resminya = \
              \(formula.text).
              """,
            en: """
              \(document.document.dok) declares column \(own.column) = \(own.text), officially = \
              \(formula.text).
              """
          ),
          expected: .text(formula.text), found: .text(own.text), events: [document.seq])
      }
    }
  }
}
