public import Canonical
import Merkle
import Platform

/// What a log is called and how it is kept: `log.json`, written once.
public struct LogIdentity: Hashable, Sendable {
  /// The format that this program writes, and the newest that it reads.
  public static let format = 1
  /// How large a segment gets unless the log says otherwise: 16 MiB.
  public static let usualSegmentSize = 16 << 20

  /// The name of the log, unique among logs.
  public var origin: String
  /// How far the log's days are ahead of universal time.
  public var offset: UTCOffset
  /// When it was created.
  public var created: Instant
  /// The office that events belong to unless they say otherwise.
  public var pd: String
  /// A segment is sealed before it would grow beyond so many bytes.
  public var segmentSize = LogIdentity.usualSegmentSize
  /// The system's group that may write, where the log was set up for one.
  public var group: String?
  /// The log that this one continues, where that one held evidence.
  public var salvaged: Salvaged?
  /// What to print above everything, where the events are invented.
  public var invented: String?
  /// From what this log was restored.
  public var restored: String?
  /// Whether `log.json` ends with the SHA-256 of what it says; logs made before that was kept have
  /// none.
  public var isSummed = true

  /// What is kept of a log that was salvaged.
  public struct Salvaged: Hashable, Sendable {
    /// Its checkpoint in one line, as it was found; empty if it had none.
    public var checkpoint: String
    /// How many of its events were taken over.
    public var size: Int
    /// What was wrong with it, a line each.
    public var faults: [String]

    /// Keeps the facts.
    public init(checkpoint: String, size: Int, faults: [String]) {
      self.checkpoint = checkpoint
      self.size = size
      self.faults = faults
    }
  }

  /// The identity of a new log.
  ///
  /// - Parameters:
  ///   - origin: Its name.
  ///   - offset: How far its days are ahead of universal time.
  ///   - created: When it was created.
  ///   - pd: The office; `nil` takes the last part of the origin.
  public init(origin: String, offset: UTCOffset, created: Instant, pd: String? = nil) {
    self.origin = origin
    self.offset = offset
    self.created = created
    self.pd = pd ?? String(origin.split(separator: "/").last ?? "")
  }
}

extension LogIdentity {
  /// The disk as a log of this identity uses it: one set up for a group stays the group's.
  func disk(_ storage: any Storage) -> any Storage {
    group == nil ? storage : GroupDisk(storage)
  }

  /// One line of JSON, with its line feed.
  public var bytes: [UInt8] {
    line(sum: isSummed ? sum : nil)
  }

  /// The SHA-256 of the line without this sum and without its line feed, in hexadecimal digits.
  ///
  /// Nothing else in a log vouches for its zone, its office or its notes; this finds a bit that
  /// flipped, not somebody who rewrote the file.
  var sum: String { SHA256.hash(Array(line(sum: nil).dropLast())).hex }

  private func line(sum: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("format")
    writer.integer(Self.format)
    writer.key("origin")
    writer.string(origin)
    writer.key("offset")
    writer.string(offset.description)
    writer.key("created")
    writer.string(created.description)
    writer.key("pd")
    writer.string(pd)
    if segmentSize != Self.usualSegmentSize {
      writer.key("segment")
      writer.integer(segmentSize)
    }
    for (key, text) in [("group", group), ("invented", invented), ("restored", restored)] {
      guard let text else { continue }
      writer.key(key)
      writer.string(text)
    }
    if let salvaged { write(salvaged, to: &writer) }
    if let sum {
      writer.key("sha256")
      writer.string(sum)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ salvaged: Salvaged, to writer: inout JSONWriter) {
    writer.key("salvaged")
    writer.beginObject()
    writer.key("checkpoint")
    writer.string(salvaged.checkpoint)
    writer.key("size")
    writer.integer(salvaged.size)
    writer.key("faults")
    writer.beginArray()
    for fault in salvaged.faults { writer.string(fault) }
    writer.endArray()
    writer.endObject()
  }
}
