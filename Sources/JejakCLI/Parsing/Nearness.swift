/// Finds what a mistyped word may have been meant for.
enum Nearness {
  /// Words longer than this get no candidates: they are no slips of the finger.
  private static let longest = 64

  /// The candidates close enough to `word`, the nearest first, at most three.
  ///
  /// Close enough is one slip for every three letters, and at least one.
  static func candidates(for word: String, among names: [String]) -> [String] {
    guard !word.isEmpty, word.unicodeScalars.count <= longest else { return [] }
    let typed = Array(word.lowercased().unicodeScalars)
    let allowed = max(1, min(3, typed.count / 3))
    return names.map { ($0, distance(typed, Array($0.unicodeScalars))) }
      .filter { $0.1 <= allowed || ($0.0.hasPrefix(word) && typed.count > 2) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(3)
      .map(\.0)
  }

  /// The number of letters inserted, deleted, replaced or swapped with their neighbour that
  /// lead from one word to the other (Damerau and Levenshtein; no pair is edited twice).
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var cost = min(
          last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[other.count]
  }
}
