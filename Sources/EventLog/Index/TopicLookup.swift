/// A topic in an index file, and where what stands under it is.
struct IndexTopic {
  let key: [UInt8]
  /// Its postings, counted from the first of the file.
  let postings: Range<Int>
  /// Its slots, counted alike.
  let slots: Range<Int>
}

/// Looks topics up in one file: through a gate to some fences, and from a fence to some topics.
struct TopicLookup {
  private let gates: TopicFences

  /// Reads the gates; `nil` where the file cannot be read.
  init?(_ file: borrowing IndexFile) {
    guard let bytes = file.read(.topicGates), let gates = TopicFences(bytes, numbers: 2) else {
      return nil
    }
    self.gates = gates
  }

  /// The topics that begin so, in order; `nil` where the file cannot be read.
  func topics(with prefix: [UInt8], _ file: borrowing IndexFile) -> [IndexTopic]? {
    var topics: [IndexTopic] = []
    // The first topic wanted stands behind the last gate, and fence, that comes before the prefix.
    for gate in gates.last(before: prefix)..<gates.count {
      guard let bytes = file.read(.topicFences, gates.range(gate, to: file.count(.topicFences))),
        let fences = TopicFences(bytes, numbers: 1)
      else { return nil }
      let end = gates.range(gate, number: 1, to: file.count(.topics)).upperBound
      for fence in fences.last(before: prefix)..<fences.count {
        guard let bytes = file.read(.topics, fences.range(fence, to: end)),
          let goesOn = Self.collect(bytes, prefix, into: &topics)
        else { return nil }
        guard goesOn else { return topics }
      }
    }
    return topics
  }

  /// Collects the topics that begin so; whether more of them may follow, `nil` where the bytes are no
  /// topics.
  private static func collect(
    _ bytes: [UInt8], _ prefix: [UInt8], into topics: inout [IndexTopic]
  ) -> Bool? {
    let span = bytes.span
    var start = 0
    while start < bytes.count {
      guard start + 2 <= bytes.count else { return nil }
      let end = start + 2 + Int(IndexNumber.two(span, start))
      guard end + 16 <= bytes.count else { return nil }
      let key = bytes[start + 2..<end]
      if key.starts(with: prefix) {
        topics.append(
          IndexTopic(key: Array(key), postings: range(span, end), slots: range(span, end + 8)))
      } else if !key.lexicographicallyPrecedes(prefix) {
        return false
      }
      start = end + 16
    }
    return true
  }

  /// A start and a count.
  private static func range(_ span: Span<UInt8>, _ place: Int) -> Range<Int> {
    let start = Int(IndexNumber.four(span, place))
    return start..<start + Int(IndexNumber.four(span, place + 4))
  }
}

/// Some keys in order, each with where what begins with it stands: one number, or more.
private struct TopicFences {
  private let bytes: [UInt8]
  private var starts: [Int] = []

  var count: Int { starts.count }

  init?(_ bytes: [UInt8], numbers: Int) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      guard start + 2 <= bytes.count else { return nil }
      starts.append(start)
      start += 2 + Int(IndexNumber.two(bytes.span, start)) + 4 * numbers
    }
    guard start == bytes.count else { return nil }
  }

  /// The last key that comes before one, else the first.
  func last(before key: [UInt8]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if place(of: middle).key.lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  /// Where that stands which begins with a key, where all of it ends at `end`.
  func range(_ index: Int, number: Int = 0, to end: Int) -> Range<Int> {
    let start = offset(index, number)
    return start..<max(start, index + 1 < count ? offset(index + 1, number) : end)
  }

  private func offset(_ index: Int, _ number: Int) -> Int {
    Int(IndexNumber.four(bytes.span, place(of: index).numbers + 4 * number))
  }

  private func place(of index: Int) -> (key: ArraySlice<UInt8>, numbers: Int) {
    let start = starts[index] + 2
    let end = start + Int(IndexNumber.two(bytes.span, starts[index]))
    return (bytes[start..<end], end)
  }
}
