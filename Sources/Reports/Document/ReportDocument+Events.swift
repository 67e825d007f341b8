extension ReportDocument {
  /// The numbers of all events that the document's figures name.
  ///
  /// A format that can show them asks for the events' accounts; the document itself holds only the
  /// numbers.
  public var eventNumbers: Set<Int> {
    var numbers: Set<Int> = []
    for block in blocks {
      switch block {
      case .heading: continue
      case .chart(let chart): numbers.formUnion(chart.events)
      case .paragraph(let paragraph): paragraph.addEvents(to: &numbers)
      case .list(let points): for point in points { point.addEvents(to: &numbers) }
      case .table(let table):
        for row in table.rows + table.footers {
          for cell in row.cells { numbers.formUnion(cell.events) }
        }
      }
    }
    for note in notes { note.addEvents(to: &numbers) }
    return numbers
  }
}

extension Paragraph {
  fileprivate func addEvents(to numbers: inout Set<Int>) {
    for case .value(let cell) in spans { numbers.formUnion(cell.events) }
  }
}
