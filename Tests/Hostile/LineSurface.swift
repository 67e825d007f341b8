import Canonical
import EventLog
import RenjaModel

/// Lines of a log.
enum LineSurface {
  static func exercise(_ bytes: [UInt8]) -> String? {
    let envelope: EventEnvelope
    do throws(LineError) {
      envelope = try EventLine.read(bytes.span)
    } catch {
      return error.offset <= bytes.count ? nil : "a fault beyond the line, at \(error.offset)"
    }
    guard bytes.count <= EventLine.maximumLength else { return "a line too long was read" }
    guard let value = try? JSONValue(parsing: bytes.span), let object = value.object else {
      return "a line was read that is no JSON object"
    }
    if envelope.isCanonical, !isWritten(value, as: bytes) {
      return "a line counts as canonical that is not written so"
    }
    let draft = EventLine.draft(envelope, in: bytes.span)
    guard object["type"]?.string == draft.type, object["actor"]?.string == draft.actor,
      object["seq"]?.integer == Int64(envelope.seq)
    else { return "the reader and JSON disagree about a field" }
    return decode(draft)
  }

  /// Whether the line is what its own members give, without white space.
  private static func isWritten(_ value: JSONValue, as bytes: [UInt8]) -> Bool {
    value.canonical == bytes
  }

  /// What is decoded is encoded to the same meaning.
  private static func decode(_ draft: EventDraft) -> String? {
    guard let object = (try? JSONValue(parsing: draft.data.span))?.object else {
      return "the data of a line is no object"
    }
    let codec = PlanEventCodec.current
    guard
      let decoded = try? codec.decode(object, type: draft.type, version: draft.version)
    else { return nil }
    let bytes = codec.encode(decoded.event, provenance: decoded.provenance)
    guard let again = (try? JSONValue(parsing: bytes.span))?.object,
      let twice = try? codec.decode(again, type: draft.type, version: draft.version)
    else { return "what was encoded cannot be decoded: \(draft.type)" }
    return twice.event == decoded.event ? nil : "an event changed by encoding: \(draft.type)"
  }
}
