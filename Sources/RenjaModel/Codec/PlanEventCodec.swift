public import Canonical

/// Turns the data of log lines into the plan's events and back.
public struct PlanEventCodec: Sendable {
  /// What a line's data says.
  public struct Decoded: Sendable {
    /// The event.
    public let event: PlanEvent
    /// Where it stands in a document, if it was born from one.
    public let provenance: Provenance?
    /// Keys that this version does not know; they stay in the line.
    public let unknownKeys: [String]
  }

  private let payloads: [String: any EventPayload.Type]
  private let keys: [String: Set<String>]
  private let upcasting: Upcasting

  /// The codec of everything this version knows.
  public static let current = PlanEventCodec()

  /// No type has an older version yet; the first step added here lifts it.
  static let steps: [Upcasting.Step] = []

  private init() {
    let types = PlanEvent.payloadTypes
    payloads = Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
    keys = Dictionary(
      uniqueKeysWithValues: types.map { ($0.type, Set($0.fields.map(\.key))) })
    do {
      upcasting = try Upcasting(
        steps: PlanEventCodec.steps,
        current: Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0.version) }))
    } catch {
      preconditionFailure("The chain of upcasters has a fault: \(error)")
    }
  }

  /// Reads the data of a line.
  ///
  /// - Parameters:
  ///   - data: the value of the line's key `data`.
  ///   - type: the line's type.
  ///   - version: the line's `v`.
  /// - Returns: the event, of the current version; `unknown` for a type this version does not know.
  /// - Throws: `CodecError`, naming the key or the version needed.
  public func decode(
    _ data: JSONObject, type: String, version: Int
  ) throws(CodecError) -> Decoded {
    guard let payload = payloads[type] else {
      let event = PlanEvent.unknown(UnknownEvent(type: type, version: version, data: data))
      return Decoded(event: event, provenance: nil, unknownKeys: [])
    }
    let lifted = try upcasting.lifted(data, type: type, version: version)
    let event = try payload.init(object: lifted).event
    let isDocument = type == DocumentRegistered.type
    let provenance = isDocument ? nil : try PlanEventCodec.provenance(in: lifted)
    let known = keys[type] ?? []
    let unknown = lifted.keys.filter { key in
      !known.contains(key) && (isDocument || (key != "dok" && key != "baris"))
    }
    return Decoded(event: event, provenance: provenance, unknownKeys: unknown)
  }

  /// Writes the data of an event in its canonical form, with its place in a document at the end.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - provenance: where it stands in a document, if it was born from one.
  /// - Returns: the bytes of one JSON object.
  public func encode(_ event: PlanEvent, provenance: Provenance? = nil) -> [UInt8] {
    var writer = DataWriter()
    writer.json.beginObject()
    if let payload = event.payload {
      payload.write(to: &writer)
    } else if case .unknown(let unknown) = event {
      for member in unknown.data {
        writer.json.key(member.key)
        writer.json.value(member.value)
      }
    }
    if let provenance {
      writer.json.key("dok")
      writer.json.string(provenance.dok)
      writer.json.key("baris")
      writer.json.integer(Int64(provenance.baris))
    }
    writer.json.endObject()
    return writer.json.bytes
  }

  private static func provenance(in data: JSONObject) throws(CodecError) -> Provenance? {
    var reader = DataReader(object: data)
    var dok: String?
    var baris: Int?
    try reader.optional("dok", &dok)
    try reader.optional("baris", &baris)
    guard let dok, let baris else { return nil }
    return Provenance(dok: dok, baris: baris)
  }
}
