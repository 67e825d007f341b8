import RenjaModel

/// What the signs in a document's tables mean; only those that occur are explained.
struct Legend {
  /// A sign and its meaning.
  let entries: [(sign: String, meaning: String)]

  /// The legend of a document.
  init(of document: ReportDocument) {
    var values: Set<Table.Cell.Value> = []
    for table in document.tables {
      for row in table.rows + table.footers {
        for cell in row.cells {
          if let mark = cell.mark { values.insert(.mark(mark)) }
          switch cell.value {
          case .absent, .blank, .mark: values.insert(cell.value)
          case .amount(.zero): values.insert(cell.value)
          default: continue
          }
        }
      }
    }
    let language = document.language
    var entries: [(sign: String, meaning: String)] = []
    for mark in Mark.allCases where mark != .blank && values.contains(.mark(mark)) {
      entries.append((mark.symbol, mark.meaning[language]))
    }
    let hasAbsent = values.contains(.absent)
    let hasBlank = values.contains(.blank) || values.contains(.mark(.blank))
    if hasAbsent { entries.append((Table.Cell.Value.absentSign, Phrase.legendAbsent[language])) }
    if hasBlank { entries.append((Table.Cell.Value.blankSign, Phrase.legendBlank[language])) }
    if values.contains(.amount(.zero)), hasAbsent || hasBlank {
      entries.append(("0", Phrase.legendZero[language]))
    }
    self.entries = entries
  }
}
