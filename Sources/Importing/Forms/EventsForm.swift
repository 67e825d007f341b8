import Canonical
import RenjaModel

/// Events as such, one JSON object a line: the way from one log to another.
struct EventsForm: FormReader {
  let name = "events"
  let stageUse = StageUse.optional
  var isDocument: Bool { false }

  private static let keys: Set<String> = [
    "id", "effective", "type", "v", "pd", "actor", "dasar", "data",
  ]

  func plan(_ request: ImportRequest, by importer: Importer) throws(ImportFailure) -> ImportPlan {
    let text: TableText
    do throws(ImportProblem) {
      text = try TableText(request.bytes)
    } catch {
      throw ImportFailure([error])
    }
    var plan = ImportPlan(
      entries: [], dok: nil, isNewVersion: false, rows: 0, warnings: [], goneRows: [],
      newIndicators: [], rewordedIndicators: [], pilihan: [])
    var problems: [ImportProblem] = []
    var ids: Set<String> = []
    var line = 0
    for bytes in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      guard plan.entries.count < RecordReader.recordLimit else {
        problems.append(
          ImportProblem(
            .tooManyRows(limit: RecordReader.recordLimit), at: TablePlace(line: line, column: 1)))
        break
      }
      do throws(EventFault) {
        let entry = try EventsForm.entry(Array(bytes), line: line)
        if let id = entry.envelope?.id, !ids.insert(id).inserted { throw EventFault(.idTwice) }
        plan.entries.append(entry)
      } catch {
        problems.append(
          ImportProblem(
            error.cause, at: TablePlace(line: line, column: error.column),
            excerpt: String(decoding: bytes, as: UTF8.self)))
      }
    }
    guard problems.isEmpty else { throw ImportFailure(problems) }
    guard !plan.entries.isEmpty else { throw ImportFailure([ImportProblem(.noRows)]) }
    plan.rows = plan.entries.count
    return plan
  }

  /// What is wrong with a line, and at which column.
  private struct EventFault: Error {
    let cause: ImportProblem.Cause
    var column = 1

    init(_ fault: ImportProblem.EventFault, column: Int = 1) {
      cause = .badEvent(fault)
      self.column = column
    }

    init(_ cause: ImportProblem.Cause) {
      self.cause = cause
    }
  }

  private static func entry(
    _ bytes: [UInt8], line: Int
  ) throws(EventFault) -> ImportPlan.Entry {
    guard bytes.count <= 65_535 else { throw EventFault(.tooLong) }
    let object = try object(bytes)
    if let key = object.keys.first(where: { !keys.contains($0) }) {
      throw EventFault(.foreignKey(key))
    }
    guard let type = try text("type", object) else { throw EventFault(.missing("type")) }
    guard let day = try text("effective", object) else { throw EventFault(.missing("effective")) }
    guard let effective = Day(day) else { throw EventFault(.wrongKind("effective")) }
    guard case .object(let data) = object["data"] else { throw EventFault(.missing("data")) }
    var version = 1
    if let written = object["v"] {
      guard let number = written.integer, (1...999).contains(number) else {
        throw EventFault(.wrongKind("v"))
      }
      version = Int(number)
    }
    let decoded: PlanEventCodec.Decoded
    do throws(CodecError) {
      decoded = try PlanEventCodec.current.decode(data, type: type, version: version)
    } catch {
      throw EventFault(ImportProblem.EventFault(error))
    }
    if case .unknown = decoded.event {
      throw EventFault(.unknownType(allowed: PlanEvent.payloadTypes.map { $0.type }))
    }
    if let key = decoded.unknownKeys.first { throw EventFault(.foreignKey("data." + key)) }
    let id = try text("id", object)
    if let id, Hex.decode(id)?.count != 16 { throw EventFault(.wrongKind("id")) }
    let envelope = ImportPlan.Envelope(
      line: line, id: id, pd: try text("pd", object), actor: try text("actor", object),
      dasar: try text("dasar", object))
    return ImportPlan.Entry(
      event: decoded.event, provenance: decoded.provenance, effective: effective,
      envelope: envelope)
  }

  private static func object(_ bytes: [UInt8]) throws(EventFault) -> JSONObject {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      let before = bytes.prefix(error.offset).count { $0 & 0xC0 != 0x80 }
      throw EventFault(.notJSON, column: before + 1)
    }
    guard case .object(let object) = value else { throw EventFault(.notAnObject) }
    return object
  }

  private static func text(_ key: String, _ object: JSONObject) throws(EventFault) -> String? {
    guard let value = object[key] else { return nil }
    guard case .string(let text) = value else { throw EventFault(.wrongKind(key)) }
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
