/// Which lines of some topics are wanted.
package struct TopicQuery {
  /// Topics that begin with one of these are looked at; no topic begins with two of them.
  package var prefixes: [[UInt8]]
  /// Of these, the topics that are taken.
  package var takes: ([UInt8]) -> Bool = { _ in true }
  /// The number of the last event that counts.
  package var upto: Int
  /// The last effective day that counts, by its number; `nil` takes all.
  package var day: Int?
  /// Events that do not count.
  package var without = EventSet(of: 0)
  /// Whether lines that lost the competition for their slot are taken too.
  package var takesAll = false

  /// The lines of topics that begin in some ways.
  package init(_ prefixes: [[UInt8]], upto: Int) {
    self.prefixes = prefixes
    self.upto = upto
  }
}

extension LogIndex {
  /// The lines that a query wants, in the order of the log.
  ///
  /// - Parameter query: What is wanted.
  /// - Returns: Their places; `nil` where the index cannot be read.
  /// - Complexity: Linear in the postings of the topics; files that hold none are not opened.
  package func places(_ query: TopicQuery) -> [LinePlace]? {
    var sieve = TopicSieve(query)
    for run in runs(holding: query.prefixes, upto: query.upto) {
      guard let file = run.open(on: storage), sieve.take(file) else {
        distrust()
        return nil
      }
    }
    return sieve.places
  }

  /// The files that may hold lines of topics that begin in one of some ways.
  private func runs(holding prefixes: [[UInt8]], upto: Int) -> [IndexRun] {
    runs.filter { run in
      run.events.lowerBound <= upto && prefixes.contains { run.header.topics.mayHold($0) }
    }
  }

  /// The events up to one that speak of another event, with where they stand.
  ///
  /// - Parameters:
  ///   - upto: The number of the last event that counts.
  ///   - prefixes: Topics begin so; among what is given are all that speak of a line of one of them
  ///     or of a line behind the index. `nil` takes what speaks of any line.
  /// - Returns: Each with the event it speaks of; `nil` where the index cannot be read.
  /// - Complexity: Linear in the references of the files that speak of events of files that hold such
  ///   topics.
  package func references(
    upto: Int, toLinesOf prefixes: [[UInt8]]? = nil
  ) -> [(place: LinePlace, of: Int)]? {
    var references: [(place: LinePlace, of: Int)] = []
    let isWhole = forEachReference(upto, prefixes) { span, start, first in
      let seq = first + Int(IndexNumber.four(span, start))
      let place = LinePlace(seq: seq, offset: Int64(IndexNumber.four(span, start + 4)))
      references.append((place, Int(clamping: IndexNumber.eight(span, start + 8))))
    }
    return isWhole ? references : nil
  }

  /// The events that such events speak of, as far as they are among the first ones themselves.
  package func referred(upto: Int, toLinesOf prefixes: [[UInt8]]? = nil) -> EventSet? {
    var referred = EventSet(of: upto)
    let isWhole = forEachReference(upto, prefixes) { span, start, _ in
      referred.insert(Int(clamping: IndexNumber.eight(span, start + 8)))
    }
    return isWhole ? referred : nil
  }

  /// Calls `body` with where a reference stands in the bytes, and the first event of its file; `false`
  /// where some cannot be read.
  private func forEachReference(
    _ upto: Int, _ prefixes: [[UInt8]]?, _ body: (Span<UInt8>, Int, Int) -> Void
  ) -> Bool {
    let meant = prefixes.map { runs(holding: $0, upto: upto).map(\.events) + [last + 1...Int.max] }
    for run in runs where run.events.lowerBound <= upto {
      guard let spoken = run.header.references,
        meant?.contains(where: { $0.overlaps(spoken) }) ?? true
      else { continue }
      guard let file = run.open(on: storage), let bytes = file.read(.references) else {
        distrust()
        return false
      }
      let span = bytes.span
      let first = run.events.lowerBound
      for start in stride(from: 0, to: bytes.count - 15, by: 16) {
        guard first + Int(IndexNumber.four(span, start)) <= upto else { break }
        body(span, start, first)
      }
    }
    return true
  }
}

/// Takes the postings of a query file by file and keeps those that can matter.
private struct TopicSieve {
  private struct Best {
    var day: Int32
    var place: LinePlace
  }

  private let query: TopicQuery
  private var kept: [LinePlace] = []
  private var best: [IndexSlot: Best] = [:]

  init(_ query: TopicQuery) {
    self.query = query
  }

  /// What can matter, each line once, in order.
  var places: [LinePlace] {
    var all = kept
    all.reserveCapacity(kept.count + best.count)
    for winner in best.values { all.append(winner.place) }
    all.sort { $0.seq < $1.seq }
    var unique: [LinePlace] = []
    unique.reserveCapacity(all.count)
    for place in all where unique.last?.seq != place.seq { unique.append(place) }
    return unique
  }

  /// Takes the postings of one file; `false` where it cannot be read.
  mutating func take(_ file: borrowing IndexFile) -> Bool {
    guard let lookup = TopicLookup(file) else { return false }
    for prefix in query.prefixes where file.run.header.topics.mayHold(prefix) {
      guard let topics = lookup.topics(with: prefix, file) else { return false }
      for row in rows(of: topics.filter { query.takes($0.key) }) {
        guard take(row, file) else { return false }
      }
    }
    return true
  }

  /// Topics whose postings follow one another, so that they are read at once.
  private func rows(of topics: [IndexTopic]) -> [ArraySlice<IndexTopic>] {
    var rows: [ArraySlice<IndexTopic>] = []
    var start = topics.startIndex
    for index in topics.indices {
      let next = index + 1
      if next < topics.endIndex,
        topics[next].postings.lowerBound == topics[index].postings.upperBound
      {
        continue
      }
      rows.append(topics[start..<next])
      start = next
    }
    return rows
  }

  private mutating func take(
    _ topics: ArraySlice<IndexTopic>, _ file: borrowing IndexFile
  ) -> Bool {
    guard let first = topics.first, let last = topics.last else { return true }
    let postings = first.postings.lowerBound..<last.postings.upperBound
    let slots = first.slots.lowerBound..<last.slots.upperBound
    guard let postingBytes = file.read(.postings, scaled(postings, IndexPosting.width)),
      let slotBytes = file.read(.slots, scaled(slots, IndexSlot.width))
    else { return false }
    for topic in topics {
      sift(
        postingBytes.span.extracting(
          scaled(topic.postings, IndexPosting.width, from: postings.lowerBound)),
        slotBytes.span.extracting(scaled(topic.slots, IndexSlot.width, from: slots.lowerBound)),
        topic.slots.count, file.run.events.lowerBound)
    }
    return true
  }

  private func scaled(_ range: Range<Int>, _ width: Int, from start: Int = 0) -> Range<Int> {
    (range.lowerBound - start) * width..<(range.upperBound - start) * width
  }

  private mutating func sift(
    _ postings: Span<UInt8>, _ slots: Span<UInt8>, _ slotCount: Int, _ start: Int
  ) {
    var winners = [Best?](repeating: nil, count: slotCount)
    for at in stride(from: 0, to: postings.count, by: IndexPosting.width) {
      let posting = IndexPosting(postings, at: at)
      let seq = start + Int(posting.place)
      guard seq <= query.upto else { break }
      if posting.isDated, let day = query.day, posting.day > day { continue }
      let place = LinePlace(seq: seq, offset: Int64(posting.offset))
      guard !query.takesAll, posting.kind != .each, posting.slotNumber < slotCount else {
        if query.takesAll || !query.without.contains(seq) { kept.append(place) }
        continue
      }
      let rank = posting.kind == .latest ? posting.day : Int32.min
      if let held = winners[posting.slotNumber] {
        guard posting.kind == .latest, rank >= held.day else { continue }
      }
      guard !query.without.contains(seq) else { continue }
      winners[posting.slotNumber] = Best(day: rank, place: place)
    }
    for number in winners.indices {
      guard let winner = winners[number] else { continue }
      let slot = IndexSlot(slots, at: number * IndexSlot.width)
      // Files come in the order of the log: an equal day wins by its number.
      if let held = best[slot], held.day > winner.day || winner.day == Int32.min { continue }
      best[slot] = winner
    }
  }
}
