import Canonical
import Merkle

/// What an index file says of itself: which events of which log it covers, and where its parts are.
///
/// The tree's edges before and behind its events bind it to the log: files are believed only in a
/// row that begins at event 1, each beginning at the edge where the one before ends, the last
/// edge giving the checkpoint's root.
struct IndexHeader {
  /// The parts of the body, in their order.
  enum Part: Int, CaseIterable {
    /// Where every sixteenth line begins, and when it was recorded.
    case marks
    /// The identities' fingerprints in order, each with its event.
    case identities
    /// Every 512th fingerprint.
    case identityFences
    /// The tree's edge behind every 2,048th event.
    case edges
    /// The topics in order, each with the place of its postings.
    case topics
    /// Every 32nd topic.
    case topicFences
    /// Every 32nd of these.
    case topicGates
    /// The postings, topic by topic.
    case postings
    /// The keys of the slots that postings compete for, topic by topic.
    case slots
    /// The events that speak of another event, such as one that takes it back.
    case references
  }

  static let format: UInt32 = 2
  private static let magic = Array("jejakidx".utf8)
  /// No header is longer.
  static let limit = 1 << 14
  /// So many segments are noted at most that end within the events.
  static let mostEnds = 256

  /// The version of the description of lines that the topics come from.
  var version: UInt32 = 0
  var origin = ""
  /// The numbers of the first and the last event.
  var events = 1...1
  /// The tree's edge before the first event and behind the last.
  var before = TreeFrontier()
  var behind = TreeFrontier()
  /// Where the last line ends: the first event of its segment, and the byte behind it there.
  var end = (segment: 1, offset: 0)
  /// When the first and the last event were recorded.
  var recorded = (first: Instant.earliest, last: Instant.earliest)
  /// Whether the times never decrease and every line can be read.
  var isOrdered = true
  /// How long each segment is that ends within the events, the last event apart: by its first event.
  var ends: [(segment: Int, bytes: Int)] = []
  /// The least and the greatest event that one of these speaks of; `nil` where none speaks of any.
  var references: ClosedRange<Int>?
  /// Which topics may be found here.
  var topics = TopicFilter()
  /// Where each part stands in the body.
  var parts: [Range<Int>] = []

  /// The bytes of the header, its hash at their end.
  var encoded: (bytes: [UInt8], hash: Digest) {
    var writer = IndexWriter()
    writer.number(version)
    writer.counted(Array(origin.utf8))
    writer.number(UInt64(events.lowerBound))
    writer.number(UInt64(events.upperBound))
    for edge in [before, behind] {
      var bytes: [UInt8] = []
      for hash in edge.hashes { hash.append(to: &bytes) }
      writer.counted(bytes)
    }
    writer.number(UInt64(end.segment))
    writer.number(UInt64(end.offset))
    writer.number(UInt64(bitPattern: recorded.first.secondsSince1970))
    writer.number(UInt64(bitPattern: recorded.last.secondsSince1970))
    writer.number(UInt8(isOrdered ? 1 : 0))
    writer.number(UInt16(ends.count))
    for end in ends {
      writer.number(UInt64(end.segment))
      writer.number(UInt64(end.bytes))
    }
    writer.number(UInt64(references?.lowerBound ?? 1))
    writer.number(UInt64(references?.upperBound ?? 0))
    writer.raw(topics.bytes)
    for part in parts { writer.number(UInt64(part.count)) }
    var frame = IndexWriter()
    frame.raw(Self.magic)
    frame.number(Self.format)
    frame.number(UInt32(writer.bytes.count))
    frame.raw(writer.bytes)
    let hash = SHA256.hash(frame.bytes)
    return (frame.bytes + hash.bytes, hash)
  }

  /// Reads a header at the start of a file; `nil` where it is none, or of another format.
  static func read(_ file: [UInt8]) -> (header: IndexHeader, hash: Digest, length: Int)? {
    var reader = IndexReader(file)
    guard reader.take(magic.count) == magic, reader.number() == format,
      let count = reader.number(UInt32.self), let content = reader.take(Int(count))
    else { return nil }
    let length = reader.offset
    guard length + Digest.byteCount <= limit,
      let stated = reader.take(Digest.byteCount).flatMap({ Digest(bytes: $0) }),
      stated == SHA256.hash(file.span.extracting(..<length)), let header = IndexHeader(content)
    else { return nil }
    return (header, stated, length + Digest.byteCount)
  }

  /// A header to be filled in.
  init() {}

  private init?(_ content: [UInt8]) {
    var reader = IndexReader(content)
    guard let version = reader.number(UInt32.self), let origin = reader.counted(),
      let first = reader.count(), let last = reader.count(), first >= 1, last >= first,
      let before = Self.edge(UInt64(first - 1), reader.counted()),
      let behind = Self.edge(UInt64(last), reader.counted()),
      let segment = reader.count(), let offset = reader.count(),
      let start = reader.number(UInt64.self), let stop = reader.number(UInt64.self),
      let ordered = reader.number(UInt8.self), let ends = Self.ends(&reader),
      let least = reader.count(), let greatest = reader.count(),
      let topics = reader.take(TopicFilter.byteCount).flatMap({ TopicFilter(bytes: $0) })
    else { return nil }
    self.version = version
    self.origin = String(decoding: origin, as: UTF8.self)
    events = first...last
    self.before = before
    self.behind = behind
    end = (segment, offset)
    recorded = (
      Instant(clamping: Int64(bitPattern: start)), Instant(clamping: Int64(bitPattern: stop))
    )
    isOrdered = ordered == 1
    self.ends = ends
    references = least <= greatest ? least...greatest : nil
    self.topics = topics
    var place = 0
    for _ in Part.allCases {
      guard let count = reader.count(), count < 1 << 40 else { return nil }
      parts.append(place..<place + count)
      place += count
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func ends(_ reader: inout IndexReader) -> [(segment: Int, bytes: Int)]? {
    guard let count = reader.number(UInt16.self) else { return nil }
    var ends: [(segment: Int, bytes: Int)] = []
    for _ in 0..<count {
      guard let segment = reader.count(), let bytes = reader.count() else { return nil }
      ends.append((segment, bytes))
    }
    return ends
  }

  private static func edge(_ size: UInt64, _ bytes: [UInt8]?) -> TreeFrontier? {
    guard let bytes, bytes.count.isMultiple(of: Digest.byteCount) else { return nil }
    let hashes = stride(from: 0, to: bytes.count, by: Digest.byteCount).compactMap {
      Digest(bytes: bytes.span, at: $0)
    }
    return TreeFrontier(size: size, hashes: hashes)
  }
}
