import Canonical
import EventLog
import RenjaModel

/// One line of a file of events: an event that is yet to be recorded.
struct EventObject: Sendable {
  /// The event's own identity; nil where it has none.
  let id: EventID?
  /// The day it is to be in force.
  let effective: Day
  /// The office, where the line names one.
  let pd: String?
  /// Who answers for it, where the line says so.
  let actor: String?
  /// The basis it stands on.
  let dasar: String?
  /// Where it stands in a document.
  let provenance: Provenance?
  /// What is to happen.
  let event: PlanEvent

  /// What is wrong with a line, and at which column.
  struct Fault: Error {
    let cause: ImportProblem.Cause
    var column = 1

    init(_ fault: ImportProblem.EventFault, column: Int = 1) {
      cause = .badEvent(fault)
      self.column = column
    }

    init(_ cause: ImportProblem.Cause, column: Int = 1) {
      self.cause = cause
      self.column = column
    }
  }

  /// No event in the log has more bytes.
  static let longest = EventLine.maximumLength

  private static let keys: Set<String> = [
    "id", "effective", "type", "v", "pd", "actor", "dasar", "data",
  ]

  /// Reads a line in whatever form JSON allows.
  ///
  /// - Throws: `Fault`.
  init(_ line: [UInt8]) throws(Fault) {
    let object = try Self.object(line)
    if let key = object.keys.first(where: { !Self.keys.contains($0) }) {
      throw Fault(.foreignKey(key))
    }
    guard let type = try Self.text("type", object) else { throw Fault(.missing("type")) }
    guard let day = try Self.text("effective", object) else { throw Fault(.missing("effective")) }
    guard let effective = Day(day) else { throw Fault(.wrongKind("effective")) }
    guard case .object(let data) = object["data"] else { throw Fault(.missing("data")) }
    let decoded = try Self.decode(data, type, try Self.version(object))
    let id = try Self.text("id", object)
    if let id, Hex.decode(id)?.count != 16 { throw Fault(.wrongKind("id")) }
    self.id = id.flatMap(EventID.init)
    self.effective = effective
    pd = try Self.text("pd", object)
    actor = try Self.text("actor", object)
    dasar = try Self.text("dasar", object)
    provenance = decoded.provenance
    event = decoded.event
  }

  private static func object(_ line: [UInt8]) throws(Fault) -> JSONObject {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: line)
    } catch {
      let before = line.prefix(error.offset)
      guard String(validating: line, as: UTF8.self) != nil else {
        throw Fault(ImportProblem.Cause.notUTF8, column: before.count { $0 & 0xC0 != 0x80 } + 1)
      }
      throw Fault(.notJSON, column: before.count { $0 & 0xC0 != 0x80 } + 1)
    }
    guard case .object(let object) = value else { throw Fault(.notAnObject) }
    return object
  }

  private static func version(_ object: JSONObject) throws(Fault) -> Int {
    guard let written = object["v"] else { return 1 }
    guard let number = written.integer, (1...999).contains(number) else {
      throw Fault(.wrongKind("v"))
    }
    return Int(number)
  }

  private static func decode(
    _ data: JSONObject, _ type: String, _ version: Int
  ) throws(Fault) -> PlanEventCodec.Decoded {
    let decoded: PlanEventCodec.Decoded
    do throws(CodecError) {
      decoded = try PlanEventCodec.current.decode(data, type: type, version: version)
    } catch {
      throw Fault(ImportProblem.EventFault(error))
    }
    if case .unknown = decoded.event {
      throw Fault(.unknownType(allowed: PlanEvent.payloadTypes.map { $0.type }))
    }
    if let key = decoded.unknownKeys.first { throw Fault(.foreignKey("data." + key)) }
    return decoded
  }

  private static func text(_ key: String, _ object: JSONObject) throws(Fault) -> String? {
    guard let value = object[key] else { return nil }
    guard case .string(let text) = value else { throw Fault(.wrongKind(key)) }
    return text
  }
}

extension ImportProblem.EventFault {
  fileprivate init(_ error: CodecError) {
    switch error {
    case .missing(let key): self = .missing("data." + key)
    case .wrongKind(let key, _): self = .wrongKind("data." + key)
    case .contradiction(let keys): self = .contradiction(keys)
    case .noneOf(let keys): self = .missing("data." + keys.joined(separator: "|"))
    case .newerVersion(let type, let version, let known):
      self = .newerVersion(type: type, version: version, known: known)
    case .notAnObject: self = .notAnObject
    }
  }
}
