/// What a line is about, for an index that knows no plan: topics under which it is found again.
///
/// A topic is a row of bytes; topics that begin alike stand together. Under a topic a line may hold
/// a slot, for which the topic's lines compete, so that a question may take the winner alone.
package struct LineDescription {
  /// One topic of a line.
  package struct Entry {
    /// The topic.
    package let topic: [UInt8]
    /// What the line competes for.
    package let claim: Claim
    /// Whether the line counts from its effective day on only.
    package let isDated: Bool

    /// A topic of a line.
    package init(topic: [UInt8], claim: Claim, isDated: Bool) {
      self.topic = topic
      self.claim = claim
      self.isDated = isDated
    }
  }

  /// What a line competes for under its topic.
  package enum Claim: Hashable {
    /// Nothing: each line counts.
    case each
    /// Of the lines with this key only the latest counts, by effective day and then by number.
    case latest([UInt8])
    /// Of the lines with this key any one will do.
    case once([UInt8])
  }

  /// The topics of the line.
  package var entries: [Entry] = []
  /// Another event that the line speaks of, such as one that it takes back.
  package var reference: Int?

  /// A line about nothing.
  package init() {}
}

/// Says what lines are about.
package protocol LineDescribing {
  /// Another version says something else of some line: what an older one said is not used.
  static var version: UInt32 { get }

  /// Ready for the first line.
  init()

  /// Says what a line is about; lines come in order.
  ///
  /// - Parameters:
  ///   - line: The bytes without the line feed.
  ///   - seq: The number of the event, by its place.
  /// - Returns: Its topics.
  mutating func describe(_ line: Span<UInt8>, seq: Int) -> LineDescription
}

/// How a log's caches are used.
package struct CachePolicy: Sendable {
  /// The describer of this version made the topics that can be used.
  package var version: UInt32
  /// Fewer events than these behind the last index file are read from the log itself.
  package var smallest = 1024
  /// So many files of a size become one of the next size.
  package var fan = 8
  /// No file covers more events.
  package var largest = 1 << 19

  /// Uses caches, with the sizes that have proved good.
  package init(version: UInt32) {
    self.version = version
  }
}
