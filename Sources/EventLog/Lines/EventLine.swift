import Canonical

/// The stored form of an event: one line of canonical JSON.
public enum EventLine {
  /// The most bytes a line has, its line feed not counted.
  public static let maximumLength = 65_535

  /// Appends the canonical line of an event, with its line feed.
  ///
  /// Keys in fixed order; `clock`, `dasar` and `batch` only where they say something.
  static func append(
    _ draft: EventDraft, as stamp: EventStamp, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("seq")
    writer.integer(stamp.seq)
    writer.key("id")
    writer.string(stamp.id.description)
    writer.key("recorded")
    writer.string(stamp.recorded.description)
    if let clock = stamp.clock {
      writer.key("clock")
      writer.string(clock.description)
    }
    writer.key("effective")
    writer.string(draft.effective.description)
    writer.key("type")
    writer.string(draft.type)
    writer.key("v")
    writer.integer(draft.version)
    writer.key("pd")
    writer.string(draft.pd)
    writer.key("actor")
    writer.string(draft.actor)
    writer.key("user")
    writer.string(stamp.user)
    if let dasar = draft.dasar {
      writer.key("dasar")
      writer.string(dasar)
    }
    if stamp.batch.count > 1 {
      writer.key("batch")
      writer.string("\(stamp.batch.number)/\(stamp.batch.count)")
    }
    writer.key("data")
    writer.raw(draft.data)
    writer.endObject()
    writer.endLine()
  }

  /// Reads a line without its line feed.
  ///
  /// Any valid JSON object with the known fields is accepted in any order and spelling;
  /// ``EventEnvelope/isCanonical`` says whether it is the form that the log writes.
  ///
  /// - Parameter line: The stored bytes.
  /// - Returns: What the line says, as places in it.
  /// - Throws: ``LineError`` with the byte at which it ceases to be an event.
  public static func read(_ line: Span<UInt8>) throws(LineError) -> EventEnvelope {
    if let envelope = CanonicalLine.read(line) { return envelope }
    return try GeneralLine.read(line)
  }

  /// The same, quicker where the line before was much like this one.
  static func read(
    _ line: Span<UInt8>, _ memory: inout LineMemory
  ) throws(LineError) -> EventEnvelope {
    if CanonicalLine.read(line, &memory) { return memory.event }
    return try GeneralLine.read(line)
  }

  /// Reads what stands before the data of a canonical line; the data is not looked at.
  ///
  /// For a caller that reads the data anyway and finds every fault there. Where the result is of no
  /// use to it, ``read(_:)`` decides what the line is.
  ///
  /// - Parameters:
  ///   - line: The stored bytes.
  ///   - memory: What the caller's line before this one said; what this one says, with the place
  ///     where the data stands if the line is canonical, is in its ``LineMemory/event`` afterwards.
  /// - Returns: `false` where the line does not begin as the log writes it.
  public static func readHead(_ line: Span<UInt8>, _ memory: inout LineMemory) -> Bool {
    CanonicalLine.readHead(line, &memory)
  }

  /// The same for the line with which some bytes begin, wherever it ends.
  ///
  /// - Parameters:
  ///   - bytes: The line, and what follows it.
  ///   - memory: As for ``readHead(_:_:)``, but of the data only the place is known where it begins.
  /// - Returns: `false` where the line does not begin as the log writes it.
  public static func readStart(_ bytes: Span<UInt8>, _ memory: inout LineMemory) -> Bool {
    CanonicalLine.readStart(bytes, &memory)
  }

  /// Whether a line may hold an event of some type.
  ///
  /// - Parameters:
  ///   - line: The stored bytes.
  ///   - type: The type's name, in ASCII.
  /// - Returns: `false` only where the line surely holds another type, or is no event.
  public static func mayHold(_ line: Span<UInt8>, type: [UInt8]) -> Bool {
    CanonicalLine.mayBe(type, line)
  }

  /// The event of a line as a caller would have handed it over.
  ///
  /// - Parameters:
  ///   - envelope: What ``read(_:)`` found.
  ///   - line: The same bytes.
  /// - Returns: The fields that are the event's content, the data in canonical form.
  public static func draft(_ envelope: EventEnvelope, in line: Span<UInt8>) -> EventDraft {
    EventDraft(
      id: envelope.id, effective: envelope.effective, type: envelope.type.string(in: line),
      version: envelope.version, pd: envelope.pd.string(in: line),
      actor: envelope.actor.string(in: line), dasar: envelope.dasar?.string(in: line),
      data: canonical(line.extracting(envelope.data)))
  }

  /// The canonical form of bytes that are JSON already.
  private static func canonical(_ value: Span<UInt8>) -> [UInt8] {
    guard !CanonicalScanner.isObject(value) else {
      return value.indices.map { value[$0] }
    }
    return (try? JSONValue(parsing: value))?.canonical ?? []
  }
}

/// What the log adds to an event when it stores it.
struct EventStamp {
  var seq: Int
  var id: EventID
  var recorded: Instant
  var clock: Instant?
  var user: String
  var batch: BatchPlace
}
