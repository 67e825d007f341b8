import Canonical
import Merkle

/// Gathers what an index file says of a row of events, line by line.
///
/// Every line is hashed: the file says at which edge of the tree it ends, and whoever opens it sees
/// whether that is the log's.
struct IndexBuilder {
  /// Every so many lines one is marked.
  static let markDistance = 16
  /// Every so many events the tree's edge is kept.
  static let edgeDistance = 2048
  /// So many events have numbers and places that fit.
  static let mostEvents = 1 << 24

  private(set) var header = IndexHeader()
  private let first: Int
  private var next: Int
  private var edge: TreeFrontier
  private var describer: any LineDescribing
  private var memory = LineMemory()

  var marks = IndexWriter()
  var edges = IndexWriter()
  var references = IndexWriter()
  var identities: [(fingerprint: UInt64, place: UInt32)] = []
  var topics = IndexTopics()

  /// Begins behind an edge of the tree.
  ///
  /// - Parameters:
  ///   - before: The edge.
  ///   - origin: The log.
  ///   - describer: Says what lines are about.
  init(after before: TreeFrontier, of origin: String, _ describer: any LineDescribing) {
    header.version = type(of: describer).version
    header.origin = origin
    header.before = before
    edge = before
    first = Int(clamping: before.size) + 1
    next = first
    self.describer = describer
  }

  /// Takes the next line; `false` where it stands too far behind in its segment to be noted.
  ///
  /// - Parameters:
  ///   - line: The bytes without the line feed.
  ///   - segment: The first event of its segment.
  ///   - offset: Its first byte there.
  /// - Returns: Whether it was taken.
  mutating func take(_ line: Span<UInt8>, segment: Int, offset: Int64) -> Bool {
    guard let start = UInt32(exactly: offset), next - first < Self.mostEvents else { return false }
    let envelope = head(of: line)
    let place = next - first
    note(envelope?.recorded)
    if place.isMultiple(of: Self.markDistance) {
      marks.number(start)
      marks.number(UInt64(bitPattern: header.recorded.last.secondsSince1970))
    }
    if let id = EventLookup.id(of: line) {
      identities.append((KnownIdentities.fingerprint(id), UInt32(truncatingIfNeeded: place)))
    }
    describe(line, place, start, envelope?.effective ?? .earliest)
    edge.append(RFC6962.leafHash(line))
    if next > first, segment != header.end.segment, header.ends.count < IndexHeader.mostEnds {
      header.ends.append((header.end.segment, header.end.offset))
    }
    header.end = (segment, Int(offset) + line.count + 1)
    if next.isMultiple(of: Self.edgeDistance) { keepEdge() }
    next += 1
    return true
  }

  private mutating func head(of line: Span<UInt8>) -> EventEnvelope? {
    CanonicalLine.readHead(line, &memory) ? memory.event : try? EventLine.read(line)
  }

  private mutating func note(_ recorded: Instant?) {
    guard let recorded else {
      header.isOrdered = false
      return
    }
    if next == first { header.recorded.first = recorded }
    if next > first, recorded < header.recorded.last { header.isOrdered = false }
    header.recorded.last = recorded
  }

  private mutating func describe(
    _ line: Span<UInt8>, _ place: Int, _ offset: UInt32, _ day: Day
  ) {
    let description = describer.describe(line, seq: next)
    for entry in description.entries {
      topics.add(entry, place: place, offset: offset, day: day.number)
    }
    if let reference = description.reference, reference >= 0 {
      references.number(UInt32(truncatingIfNeeded: place))
      references.number(offset)
      references.number(UInt64(reference))
      let known = header.references ?? reference...reference
      header.references =
        min(known.lowerBound, reference)...max(known.upperBound, reference)
    }
  }

  private mutating func keepEdge() {
    var bytes: [UInt8] = []
    for hash in edge.hashes { hash.append(to: &bytes) }
    edges.raw(bytes)
  }

  /// The file, `nil` where no line was taken.
  mutating func file() -> (bytes: [UInt8], header: IndexHeader)? {
    guard next > first else { return nil }
    header.events = first...next - 1
    header.behind = edge
    let identities = IndexIdentities.encode(identities)
    let topics = topics.encode()
    header.topics = topics.filter
    let contents: [IndexHeader.Part: [UInt8]] = [
      .marks: marks.bytes, .identities: identities.entries, .identityFences: identities.fences,
      .edges: edges.bytes, .topics: topics.entries, .topicFences: topics.fences,
      .topicGates: topics.gates,
      .postings: topics.postings, .slots: topics.slots, .references: references.bytes,
    ]
    var body: [UInt8] = []
    header.parts = []
    for part in IndexHeader.Part.allCases {
      let bytes = contents[part] ?? []
      header.parts.append(body.count..<body.count + bytes.count)
      body += bytes
    }
    let (head, hash) = header.encoded
    return (head + IndexPages.encode(body, header: hash), header)
  }
}
