/// The widths that let some columns of a table stand side by side within a width.
struct TableGrid {
  /// Two spaces stand between columns.
  static let gap = 2

  /// Which columns of the table, in order.
  let columns: [Int]
  /// How wide each of them is.
  let widths: [Int]

  /// How wide the whole grid is.
  var width: Int { widths.reduce(0, +) + TableGrid.gap * max(0, widths.count - 1) }

  /// The grid of the given columns within `width`, or nil where they do not fit without cutting
  /// what must stay whole or squeezing words below their column's minimum.
  init?(_ columns: [Int], of table: Table, measures: [Measure], width: Int) {
    guard !columns.isEmpty else { return nil }
    var widths = columns.map { measures[$0].minimum }
    var spare = width - widths.reduce(0, +) - TableGrid.gap * (columns.count - 1)
    guard spare >= 0 else { return nil }
    while spare > 0 {
      var neediest: Int?
      for place in columns.indices where widths[place] < measures[columns[place]].natural {
        guard let other = neediest else {
          neediest = place
          continue
        }
        let (claim, rival) = (measures[columns[place]].claim, measures[columns[other]].claim)
        if claim * widths[other] > rival * widths[place] { neediest = place }
      }
      guard let neediest else { break }
      widths[neediest] += 1
      spare -= 1
    }
    self.columns = columns
    self.widths = widths
  }

  /// How much room a column needs.
  struct Measure {
    /// The narrowest it may be.
    let minimum: Int
    /// As wide as its widest line.
    let natural: Int
    /// How strongly it asks for more.
    let claim: Int
  }

  /// The width from one column of the grid to another, gaps included.
  func span(_ places: Range<Int>) -> Int {
    widths[places].reduce(0, +) + TableGrid.gap * max(0, places.count - 1)
  }
}
