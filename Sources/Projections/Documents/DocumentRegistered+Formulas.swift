import RenjaModel

extension DocumentRegistered {
  /// The year of the document, which its key says: `T-C.33/2022.1`.
  var tahun: Int? {
    guard let tail = dok.split(separator: "/").last else { return nil }
    return Int(tail.prefix { $0 != "." })
  }

  /// The formulas that the numbering row declares, from the left.
  var formulas: [ColumnFormula] {
    guard let numbering = DocumentHeading(self).numbering else { return [] }
    let columns = Set(numbering.compactMap { ColumnFormula.number($0) })
    return numbering.compactMap { ColumnFormula($0, columns: columns) }
  }
}

extension DocumentHeading {
  /// The heading of the column of that number.
  func heading(of column: Int) -> String? {
    guard let place = numbering?.firstIndex(where: { ColumnFormula.number($0) == column }),
      place < headings.count
    else { return nil }
    return headings[place].joined(separator: " ")
  }
}
