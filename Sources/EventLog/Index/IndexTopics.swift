/// Gathers the postings of lines under their topics, and writes them topic by topic.
struct IndexTopics {
  /// Every so many topics one is fenced, and every so many fences one is a gate.
  static let fenceDistance = 32

  private struct SlotKey: Hashable {
    let topic: Int
    let slot: IndexSlot
  }

  private var numbers: [[UInt8]: Int] = [:]
  private var keys: [[UInt8]] = []
  private var counts: [Int] = []
  private var slots: [[IndexSlot]] = []
  private var slotNumbers: [SlotKey: Int] = [:]
  private var postings: [(topic: Int, posting: IndexPosting)] = []

  /// Adds a line under a topic.
  mutating func add(
    _ entry: LineDescription.Entry, place: Int, offset: UInt32, day: Int
  ) {
    let topic = number(of: entry.topic)
    let (kind, slot): (IndexPosting.Kind, Int) =
      switch entry.claim {
      case .each: (.each, 0)
      case .latest(let key): (.latest, number(of: slot(key, entry.topic), in: topic))
      case .once(let key): (.once, number(of: slot(key, entry.topic), in: topic))
      }
    counts[topic] += 1
    postings.append(
      (
        topic,
        IndexPosting(
          place: place, offset: offset, day: day, kind: kind, isDated: entry.isDated, slot: slot)
      ))
  }

  /// A slot is one of its topic's: the same key under two topics names two of them.
  private func slot(_ key: [UInt8], _ topic: [UInt8]) -> IndexSlot {
    var writer = IndexWriter()
    writer.counted(topic)
    writer.raw(key)
    return IndexSlot(writer.bytes)
  }

  private mutating func number(of key: [UInt8]) -> Int {
    if let number = numbers[key] { return number }
    let number = keys.count
    numbers[key] = number
    keys.append(key)
    counts.append(0)
    slots.append([])
    return number
  }

  private mutating func number(of slot: IndexSlot, in topic: Int) -> Int {
    let key = SlotKey(topic: topic, slot: slot)
    if let number = slotNumbers[key] { return number }
    let number = slots[topic].count
    slotNumbers[key] = number
    slots[topic].append(slot)
    return number
  }

  /// The parts of the file that tell of topics.
  func encode() -> (
    entries: [UInt8], fences: [UInt8], gates: [UInt8], postings: [UInt8], slots: [UInt8],
    filter: TopicFilter
  ) {
    var filter = TopicFilter()
    for key in keys { filter.insert(key) }
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var entries = IndexWriter()
    var fences = IndexWriter()
    var gates = IndexWriter()
    var slotBytes = IndexWriter()
    var starts = [Int](repeating: 0, count: keys.count)
    var postingStart = 0
    var slotStart = 0
    for (rank, topic) in order.enumerated() {
      if rank.isMultiple(of: Self.fenceDistance * Self.fenceDistance) {
        gates.counted(keys[topic])
        gates.number(UInt32(fences.bytes.count))
        gates.number(UInt32(entries.bytes.count))
      }
      if rank.isMultiple(of: Self.fenceDistance) {
        fences.counted(keys[topic])
        fences.number(UInt32(entries.bytes.count))
      }
      entries.counted(keys[topic])
      for number in [postingStart, counts[topic], slotStart, slots[topic].count] {
        entries.number(UInt32(number))
      }
      starts[topic] = postingStart
      postingStart += counts[topic]
      slotStart += slots[topic].count
      for slot in slots[topic] {
        slotBytes.number(slot.high)
        slotBytes.number(slot.low)
      }
    }
    return (entries.bytes, fences.bytes, gates.bytes, sorted(starts), slotBytes.bytes, filter)
  }

  /// The postings, those of a topic together, in the order of the lines.
  private func sorted(_ starts: [Int]) -> [UInt8] {
    var next = starts
    var places = [Int](repeating: 0, count: postings.count)
    for (index, entry) in postings.enumerated() {
      places[next[entry.topic]] = index
      next[entry.topic] += 1
    }
    var writer = IndexWriter()
    for place in places { postings[place].posting.write(to: &writer) }
    return writer.bytes
  }
}
