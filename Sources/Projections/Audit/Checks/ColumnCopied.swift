import RenjaModel

/// A column for one year is not that of another year, copied whole.
struct ColumnCopied: AuditCheck {
  /// So many equal rows are no coincidence.
  static let least = 5

  let name = "column-copied"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Kolom disalin utuh dari tahun lain", en: "A column is copied whole from another year")
  let explanation = AuditWords(
    id: """
      Dua kolom satu dokumen yang seharusnya memuat angka tahun berbeda sama pada setiap baris \
      yang diisi keduanya (sedikitnya lima, dan tidak semuanya sama satu dengan yang lain). Kolom \
      itu tampaknya disalin, bukan diisi.
      """,
    en: """
      Two columns of one document that should hold different years agree in every row that fills \
      either (at least five, not all alike). The column seems to be copied, not filled in.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.examinedDocuments.flatMap { document -> [Finding] in
      let columns = YearColumn.all(of: document.document, in: scope)
      return columns.indices.flatMap { one in
        columns.indices.dropFirst(one + 1).compactMap { other in
          finding(columns[one], columns[other], document.document, scope)
        }
      }
    }
  }

  private func finding(
    _ one: YearColumn, _ other: YearColumn, _ document: DocumentRegistered, _ scope: AuditScope
  ) -> Finding? {
    guard one.kind == other.kind, one.name != other.name, one.cells.count >= Self.least,
      Set(one.cells.keys) == Set(other.cells.keys),
      one.cells.allSatisfy({ $0.value.text == other.cells[$0.key]?.text }),
      Set(one.cells.values.map(\.text)).count > 1
    else { return nil }
    return scope.finding(
      self,
      at: FindingPlace(
        scope.tahun, nil, one.kind.rawValue, kunci: document.dok,
        compared: "\(one.name) = \(other.name)"),
      AuditWords(
        id: """
          \(document.dok): kolom \(other.name) sama dengan kolom \(one.name) pada semua \
          \(one.cells.count) baris.
          """,
        en: """
          \(document.dok): column \(other.name) is column \(one.name) in all \(one.cells.count) \
          rows.
          """
      ),
      found: .text("\(one.cells.count)"),
      events: one.cells.values.map(\.seq) + other.cells.values.map(\.seq))
  }
}
