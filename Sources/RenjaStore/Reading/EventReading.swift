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

  /// The event of a line.
  ///
  /// - Parameters:
  ///   - line: the stored bytes without the line feed.
  ///   - seq: the number of the event, by its place.
  /// - Returns: the event, of the current version of its type.
  /// - Throws: `StoreError` where the line is no event this program can read.
  mutating func event(in line: Span<UInt8>, seq: Int) throws(StoreError) -> RecordedEvent {
    let envelope: EventEnvelope
    do throws(LineError) {
      envelope = try EventLine.read(line)
    } catch {
      throw .unreadableLine(seq: seq, error)
    }
    let type = type.text(envelope.type, in: line)
    let decoded = try decode(line.extracting(envelope.data), type, envelope.version, seq)
    return RecordedEvent(
      seq: seq, recorded: envelope.recorded, effective: envelope.effective,
      pd: pd.text(envelope.pd, in: line), actor: actor.text(envelope.actor, in: line),
      user: user.text(envelope.user, in: line),
      dasar: envelope.dasar.map { dasar.text($0, in: line) }, provenance: decoded.provenance,
      event: decoded.event)
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

/// The text that stood at the same place in the line before: most lines repeat it.
private struct LastText {
  private var last = ""

  mutating func text(_ text: LineText, in line: Span<UInt8>) -> String {
    if !text.equals(last, in: line) { last = text.string(in: line) }
    return last
  }
}
