/// Finds the lines that kept their order.
enum IncreasingRun {
  /// The places of a longest strictly increasing selection of `values`; `nil` values are left out.
  ///
  /// - Complexity: n log n.
  static func longest(_ values: [Int?]) -> [Int] {
    /// For each length the place of the smallest value that ends a selection of that length.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if let end = values[ends[middle]], end < value { low = middle + 1 } else { high = middle }
      }
      // Of two equal values the first one stays: what comes after it is the double.
      if low < ends.count, values[ends[low]] == value { continue }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var run: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      run.append(place)
      place = before[place]
    }
    return run.reversed()
  }
}
