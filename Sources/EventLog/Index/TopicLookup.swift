/// A topic in an index file, and where what stands under it is.
struct IndexTopic {
  let key: [UInt8]
  /// Its postings, counted from the first of the file.
  let postings: Range<Int>
  /// Its slots, counted alike.
  let slots: Range<Int>
}

/// Looks topics up in one file.
struct TopicLookup {
  private let fences: [(key: [UInt8], offset: Int)]
  private let length: Int

  /// Reads the fences; `nil` where the file cannot be read.
  init?(_ file: borrowing IndexFile) {
    guard let bytes = file.read(.topicFences) else { return nil }
    length = file.count(.topics)
    var reader = IndexReader(bytes)
    var fences: [(key: [UInt8], offset: Int)] = []
    while !reader.isAtEnd {
      guard let key = reader.counted(), let offset = reader.number(UInt32.self) else { return nil }
      fences.append((key, Int(offset)))
    }
    self.fences = fences
  }

  /// The topics that begin so, in order; `nil` where the file cannot be read.
  func topics(with prefix: [UInt8], _ file: borrowing IndexFile) -> [IndexTopic]? {
    // The first topic wanted stands behind the last fence that comes before the prefix.
    var low = 0
    var high = fences.count
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].key.lexicographicallyPrecedes(prefix) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var topics: [IndexTopic] = []
    var number = max(0, low - 1)
    while number < fences.count {
      let end = number + 1 < fences.count ? fences[number + 1].offset : length
      guard let bytes = file.read(.topics, fences[number].offset..<max(end, fences[number].offset))
      else { return nil }
      var reader = IndexReader(bytes)
      while !reader.isAtEnd {
        guard let topic = Self.topic(&reader) else { return nil }
        if topic.key.starts(with: prefix) {
          topics.append(topic)
        } else if !topic.key.lexicographicallyPrecedes(prefix) {
          return topics
        }
      }
      number += 1
    }
    return topics
  }

  private static func topic(_ reader: inout IndexReader) -> IndexTopic? {
    guard let key = reader.counted(), let start = reader.number(UInt32.self),
      let count = reader.number(UInt32.self), let slotStart = reader.number(UInt32.self),
      let slotCount = reader.number(UInt32.self)
    else { return nil }
    return IndexTopic(
      key: key, postings: Int(start)..<Int(start) + Int(count),
      slots: Int(slotStart)..<Int(slotStart) + Int(slotCount))
  }
}
