import RenjaModel

/// A result as it stands in a form: what people read, and the number in it.
struct ResultFigure: Hashable {
  /// The number; nil where the result is words.
  let nilai: Ratio?
  let cell: Form.Cell

  init(nilai: Ratio?, cell: Form.Cell) {
    self.nilai = nilai
    self.cell = cell
  }

  init(_ outturn: Cell<Outturn>) {
    nilai = outturn.value.nilai.map { Ratio($0) }
    let content =
      outturn.value.teks.map(Form.Cell.Content.text)
      ?? outturn.value.nilai.map(Form.Cell.Content.number)
    cell = Form.Cell(content ?? .absent, events: [outturn.seq])
  }

  /// A figure computed from others: exact, and shown with two decimals where it does not end.
  init?(_ nilai: Ratio, events: [Int]) {
    guard let shown = ExactDecimal(jsonNumber: nilai.literal) ?? nilai.decimal(places: 2) else {
      return nil
    }
    self.nilai = nilai
    cell = Form.Cell(.number(shown), events: events)
  }

  /// The figure as something that the form computes or the log knows, not what a document states.
  var unstated: ResultFigure {
    ResultFigure(nilai: nilai, cell: Form.Cell(cell.content, stated: .absent, events: cell.events))
  }
}
