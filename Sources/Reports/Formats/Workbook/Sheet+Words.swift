extension Sheet {
  /// Adds a text over the whole width, high enough for its lines.
  mutating func addWide(_ text: String, _ look: SheetLook = SheetLook(isWrapped: true)) {
    let lines = SheetLines.count(text, width: max(20, widths.reduce(0, +)), look)
    add([.text(text, look)], height: Double(lines) * (look.isLarge ? 18 : SheetLines.height))
    merge(rows: rows.count - 1...rows.count - 1, columns: 0...max(0, widths.count - 1))
  }

  /// Adds what must be seen first, and the title.
  mutating func addTitle(of document: ReportDocument) {
    if let banner = document.banner {
      addWide(banner, SheetLook(isBold: true, isWrapped: true, ground: .warn))
    }
    for (place, line) in document.title.enumerated() {
      addWide(
        line,
        SheetLook(isBold: place == 0, isFaint: place > 0, isLarge: place == 0, isWrapped: true))
    }
    add([])
  }

  /// Adds what the document says besides its tables, what its signs mean, and its basis.
  mutating func addWords(of document: ReportDocument) {
    add([])
    for block in document.blocks {
      switch block {
      case .heading(let heading): addWide(heading, SheetLook(isBold: true, isWrapped: true))
      case .paragraph(let paragraph): addWide(paragraph.text)
      case .list(let points): for point in points { addWide("– " + point.text) }
      case .table, .chart: continue
      }
    }
    for note in document.notes { addWide(note.text) }
    let legend = Legend(of: document).entries
    if !legend.isEmpty {
      let signs = legend.map { "\($0.sign) \($0.meaning)" }.joined(separator: "   ")
      addWide(
        "\(Phrase.legend[document.language]): \(signs)", SheetLook(isFaint: true, isWrapped: true))
    }
    add([])
    addWide(Phrase.basis[document.language], SheetLook(isBold: true, isWrapped: true))
    for fact in document.basis.facts {
      addWide("\(fact.name): \(fact.fact)", SheetLook(isFaint: true, isWrapped: true))
    }
  }
}
