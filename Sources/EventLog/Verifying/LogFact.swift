public import Canonical

/// What stands somewhere in a log, or should: a fact, which whoever tells it puts into words.
///
/// ``description`` has the words of English, which JSON and the records of a salvage keep.
public enum LogFact: Hashable, Sendable {
  /// What is the same in every language: a hash, a name of a file, a moment, a number.
  case plain(String)
  /// A word for what is there or not.
  case word(Word)
  /// This event.
  case event(Int)
  /// This event, or nothing more.
  case eventOrEnd(Int)
  /// This event once more.
  case eventAgain(Int)
  /// This event of so many.
  case eventOf(Int, count: Int)
  /// This event with its leaf hash.
  case eventWithLeaf(Int, String)
  /// This event as the last line of its file.
  case eventAtEnd(Int)
  /// The events from one to another, both among them.
  case events(Int, Int)
  /// A line that gives itself this number.
  case lineClaiming(Int)
  /// The file in which this event stands.
  case segmentOf(Int)
  /// No file before this one.
  case noneBefore(String)
  /// At least so many events.
  case eventsOrMore(Int)
  /// So many events, for the checkpoint says so.
  case eventsOfCheckpoint(Int)
  /// So many events of the log of this name, at least; or so many and no more.
  case log(String, events: Int, orMore: Bool)
  /// A place in a batch; of an unknown number where there is no count.
  case batchPlace(Int, of: Int?)
  /// The end of a batch at this event.
  case batchEnd(Int)
  /// Only the first so many events of a batch.
  case batchBegun(Int)
  /// Recorded at this moment.
  case recorded(Instant)
  /// Recorded at this moment, as the rest of the batch.
  case recordedWithBatch(Instant)
  /// Recorded at this moment or later.
  case recordedOrLater(Instant)
  /// A clock that showed this.
  case clock(Instant)
  /// A clock that showed an earlier moment, where it is kept at all.
  case clockBefore(Instant)
  /// A clock that showed this moment or a later one.
  case clockOrLater(Instant)
  /// A leaf hash.
  case leaf(String)
  /// So many leaf hashes.
  case leaves(Int)
  /// A root.
  case root(String)
  /// A root over so many events.
  case rootOver(String, Int)
  /// A root, for something was changed within these events.
  case changeWithin(root: String, Int, Int)
  /// The name of a log.
  case origin(String)
  /// An identity that an earlier event has.
  case identity(String, of: Int)
  /// So many bytes.
  case bytes(Int)
  /// No more than so many bytes.
  case bytesAtMost(Int)
  /// The end of the file after so many bytes of a line.
  case endAfter(Int)
  /// No more lines, for this event begins the next file.
  case endBefore(Int)
  /// The line of this file, or nothing.
  case lineOfFile(String)
  /// What makes a line no event.
  case notAnEvent(LineError.Kind)
  /// What makes a checkpoint none.
  case notACheckpoint(CheckpointError)
  /// A fact, and how much is torn: so many bytes from a byte on.
  indirect case torn(LogFact, bytes: Int64, from: Int64)
}

extension LogFact {
  /// The facts that need no more than a few words.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    case nothing
    case fewer
    case end = "the end"
    case nextEvent = "the next event"
    case eventAfter = "the event after it"
    case otherEvents = "other events"
    case anEvent = "an event"
    case noEvent = "no event"
    case noLine = "no line"
    case noSuchLine = "no such line"
    case otherLine = "another line"
    case moreLines = "more lines"
    case wholeLines = "whole lines"
    case halfALine = "half a line"
    case lineOfNoEvent = "a line that is no event"
    case lineFeed = "a line feed"
    case wholeBatch = "a whole batch"
    case moreOfBatch = "more of it to come"
    case ownIdentity = "an identity of its own"
    case canonicalForm = "the canonical form"
    case otherForm = "another form"
    case newerFields = "fields of a newer program"
    case noSuchFile = "no such file"
    case noPart = "something that is no part"
    case noSegment = "a file that is no segment"
    case sealedSegment = "a sealed segment, for others follow"
    case nothingBesideSealed = "nothing, for the segment is sealed"
    case secondCopy = "a second copy"
    case checkpoint = "the checkpoint"
    case partsOfCheckpoint = "origin, size and root"
  }
}

extension LogFact: CustomStringConvertible {
  /// A few English words; the same for ever, since programs read them in JSON.
  public var description: String {
    switch self {
    case .plain(let text): text
    case .word(let word): word.rawValue
    case .recorded(let time): "recorded \(time)"
    case .recordedWithBatch(let time): "recorded \(time), as the batch"
    case .recordedOrLater(let time): "recorded \(time) or later"
    case .clock(let time): "clock \(time)"
    case .clockBefore(let time): "clock before \(time), where it is kept"
    case .clockOrLater(let time): "a clock at \(time) or later"
    case .leaf(let hash): "leaf \(hash)"
    case .leaves(let count): "\(count) leaf hashes"
    case .root(let root): "root \(root)"
    case .rootOver(let root, let count): "root \(root) over \(count) events"
    case .changeWithin(let root, let first, let last):
      "\(root): a change within the events \(first) to \(last)"
    case .origin(let origin): "origin \(origin)"
    case .identity(let id, let first): "\(id), which event \(first) has"
    case .bytes(let count): "\(count) bytes"
    case .bytesAtMost(let count): "at most \(count) bytes"
    case .endAfter(let count): "the end after \(count) bytes"
    case .endBefore(let event): "the end, before event \(event)"
    case .lineOfFile(let name): "the line of \(name), or nothing"
    case .notAnEvent(let kind): "\(kind)"
    case .notACheckpoint(let error): "\(error)"
    case .torn(let fact, let bytes, let offset): "\(fact); \(bytes) bytes from byte \(offset) on"
    default: eventDescription
    }
  }

  /// The words of facts that are about events by their numbers.
  private var eventDescription: String {
    switch self {
    case .event(let event): "event \(event)"
    case .eventOrEnd(let event): "event \(event), or the end"
    case .eventAgain(let event): "event \(event) again"
    case .eventOf(let event, let count): "event \(event) of \(count)"
    case .eventWithLeaf(let event, let leaf): "event \(event), leaf \(leaf)"
    case .eventAtEnd(let event): "event \(event) in the last line"
    case .events(let first, let last):
      first == last ? "event \(first)" : "the events \(first) to \(last)"
    case .lineClaiming(let event): "a line that says event \(event)"
    case .segmentOf(let event): "the segment of event \(event)"
    case .noneBefore(let name): "none before \(name)"
    case .eventsOrMore(let count): "\(count) events or more"
    case .eventsOfCheckpoint(let count): "\(count) events, as the checkpoint says"
    case .log(let origin, let count, let orMore):
      "\(origin) with \(count)\(orMore ? " events or more" : "")"
    case .batchPlace(let place, let count): "batch \(place)/\(count.map(String.init) ?? "n")"
    case .batchEnd(let event): "the end of a batch at event \(event)"
    case .batchBegun(let count): "its first \(count) events"
    default: ""
    }
  }
}
