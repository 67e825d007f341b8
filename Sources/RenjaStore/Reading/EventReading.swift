import Canonical
import EventLog
import RenjaModel

/// Turns lines of the log into the plan's events: the one place where that happens.
///
/// Texts that repeat from line to line (office, actor, user, basis) are made once.
struct EventReading {
  private var pd = LastText()
  private var actor = LastText()
  private var user = LastText()
  private var dasar = LastText()
  private var type = LastText()
  private var memory = LineMemory()
  private var decoding: CanonicalDecoding

  /// Reads events of these years, and of others those that matter beyond their year; nil reads all.
  init(years: Set<Int>? = nil) {
    decoding = CanonicalDecoding(years: years)
  }

  /// The event of a line.
  ///
  /// - Parameters:
  ///   - line: the stored bytes without the line feed.
  ///   - seq: the number of the event, by its place.
  /// - Returns: the event, of the current version of its type; nil where it is one of another year.
  /// - Throws: `StoreError` where the line is no event this program can read.
  mutating func eventOfYears(
    in line: Span<UInt8>, seq: Int
  ) throws(StoreError) -> RecordedEvent? {
    guard EventLine.readHead(line, &memory) else {
      return try generalEvent(in: line, seq: seq)
    }
    let type = type.text(memory.event.type, in: line)
    let outcome = decoding.decode(
      line.extracting(memory.event.data), type: type, version: memory.event.version)
    switch outcome {
    case .event(let event, let provenance):
      return recorded(memory.event, line, seq, event, provenance)
    case .otherYear: return nil
    case .unsure: return try generalEvent(in: line, seq: seq)
    }
  }

  /// The event of a line, whatever its year.
  mutating func event(in line: Span<UInt8>, seq: Int) throws(StoreError) -> RecordedEvent {
    if let event = try eventOfYears(in: line, seq: seq) { return event }
    return try generalEvent(in: line, seq: seq)
  }

  /// The event of a line, by the reader that knows all forms.
  mutating func generalEvent(
    in line: Span<UInt8>, seq: Int
  ) throws(StoreError) -> RecordedEvent {
    let envelope: EventEnvelope
    do throws(LineError) {
      envelope = try EventLine.read(line)
    } catch {
      throw .unreadableLine(seq: seq, error)
    }
    let type = type.text(envelope.type, in: line)
    let decoded = try decode(line.extracting(envelope.data), type, envelope.version, seq)
    return recorded(envelope, line, seq, decoded.event, decoded.provenance)
  }

  private mutating func recorded(
    _ envelope: EventEnvelope, _ line: Span<UInt8>, _ seq: Int, _ event: PlanEvent,
    _ provenance: Provenance?
  ) -> RecordedEvent {
    RecordedEvent(
      seq: seq, recorded: envelope.recorded, effective: envelope.effective,
      pd: pd.text(envelope.pd, in: line), actor: actor.text(envelope.actor, in: line),
      user: user.text(envelope.user, in: line),
      dasar: envelope.dasar.map { dasar.text($0, in: line) }, provenance: provenance,
      event: event)
  }

  private func decode(
    _ data: Span<UInt8>, _ type: String, _ version: Int, _ seq: Int
  ) throws(StoreError) -> PlanEventCodec.Decoded {
    do throws(CodecError) {
      guard let object = (try? JSONValue(parsing: data))?.object else {
        throw CodecError.notAnObject
      }
      return try PlanEventCodec.current.decode(object, type: type, version: version)
    } catch {
      throw .unreadableData(seq: seq, type: type, error)
    }
  }
}
