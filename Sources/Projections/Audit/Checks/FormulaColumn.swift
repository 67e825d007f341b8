import RenjaModel

/// A column holds what its declared formula gives.
struct FormulaColumn: AuditCheck {
  let name = "formula-column"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Kolom tidak sesuai rumusnya", en: "A column does not hold its declared formula")
  let explanation = AuditWords(
    id: """
      Rumus dibaca dari baris nomor kolom dokumen itu sendiri dan dihitung dengan pecahan eksak. \
      Rumus dianggap cocok bila hasilnya, dibulatkan ke atas pada setengah sampai desimal yang \
      tercetak, sama dengan yang tercetak. Yang diharapkan disebut tanpa pembulatan.
      """,
    en: """
      The formula is read from the document's own numbering row and worked out in exact \
      fractions. It holds if the result, rounded half up to the printed decimals, is the printed \
      one. What is expected is told without rounding.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.flatMap { document -> [Finding] in
      let formulas = document.document.formulas
      guard !formulas.isEmpty else { return [] }
      let heading = DocumentHeading(document.document)
      return StatedColumns(document.document, in: scope).rows.flatMap { row in
        formulas.compactMap { formula in
          let isShare = heading.heading(of: formula.column)?.contains("%") ?? false
          return finding(formula, isShare, row, document.document, scope)
        }
      }
    }
  }

  private func finding(
    _ formula: ColumnFormula, _ isShare: Bool, _ row: StatedColumns.Row,
    _ document: DocumentRegistered, _ scope: AuditScope
  ) -> Finding? {
    guard let printed = row.cells[formula.column],
      let result = formula.result({ row.cells[$0]?.value })
    else { return nil }
    // A column in per cent may leave the factor 100 unsaid, or the sign may stand in the cells.
    let hundred = result.multiplied(by: Ratio(100))
    func holds(_ number: Ratio?) -> Bool {
      guard let number else { return false }
      return number.rounded(to: printed.decimals) == printed.value.rounded(to: printed.decimals)
    }
    guard !holds(result), !(isShare && holds(hundred)) else { return nil }
    let expected = isShare ? hundred ?? result : result
    let subject =
      row.kode.map { scope.title($0) }
      ?? row.kunci.flatMap { scope.state.goals[scope.pd]?.goals[$0]?.value.teks } ?? ""
    return scope.finding(
      self,
      at: FindingPlace(
        scope.tahun, .renstra, "kolom-\(formula.column)", kode: row.kode, kunci: row.kunci,
        indikator: row.indikator, compared: document.dok),
      AuditWords(
        id: """
          “\(subject)”: kolom \(formula.column) = \(formula.text) pada \(document.dok) seharusnya \
          \(expected.literal), tercetak \(printed.text).
          """,
        en: """
          “\(subject)”: column \(formula.column) = \(formula.text) of \(document.dok) should be \
          \(expected.literal), printed is \(printed.text).
          """),
      expected: .number(expected), found: .text(printed.text),
      difference: printed.value.subtracting(expected).map { .number($0) },
      events: [printed.seq] + formula.columns.compactMap { row.cells[$0]?.seq })
  }
}
