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
  init?(_ columns: [Int], measures: [Measure], width: Int) {
    guard !columns.isEmpty else { return nil }
    var widths = columns.map { measures[$0].minimum }
    var spare = width - widths.reduce(0, +) - TableGrid.gap * (columns.count - 1)
    guard spare >= 0 else { return nil }
    while spare > 0, let place = TableGrid.neediest(columns.map { measures[$0] }, widths) {
      widths[place] += 1
      spare -= 1
    }
    self.columns = columns
    self.widths = widths
  }

  /// The column to get the next bit of width, or nil where none needs more.
  ///
  /// First come those that cut a word, then those whose text is longest for the width it has.
  private static func neediest(_ measures: [Measure], _ widths: [Int]) -> Int? {
    var neediest: Int?
    for place in measures.indices where widths[place] < measures[place].natural {
      guard let rival = neediest else {
        neediest = place
        continue
      }
      let cuts = widths[place] < measures[place].word
      let rivalCuts = widths[rival] < measures[rival].word
      let isNeedier = measures[place].claim * widths[rival] > measures[rival].claim * widths[place]
      if cuts == rivalCuts ? isNeedier : cuts { neediest = place }
    }
    return neediest
  }

  /// How much room a column needs.
  struct Measure {
    /// The narrowest it may be.
    let minimum: Int
    /// What keeps its words in one piece.
    let word: Int
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
