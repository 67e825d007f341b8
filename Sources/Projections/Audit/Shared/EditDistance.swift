/// How many letters must be changed, added or removed to make one text of another.
enum EditDistance {
  /// Longer texts are not worked out: nobody misspells a page.
  private static let longest = 2000

  /// Whether two texts differ by so little that one is a misspelling of the other: at most one
  /// letter in eight.
  ///
  /// - Complexity: O(n · m) in their lengths.
  static func isSlight(_ one: String, _ other: String) -> Bool {
    let longer = max(one.utf8.count, other.utf8.count)
    guard longer <= longest, abs(one.utf8.count - other.utf8.count) <= longer / 8 else {
      return false
    }
    return between(Array(one.utf8), Array(other.utf8)) <= longer / 8
  }

  static func between(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, another) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (letter == another ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
