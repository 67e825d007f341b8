internal import Canonical

/// Reads the data of an event from a JSON object, strict about what it knows and silent about what
/// it does not: unknown keys stay in the line.
struct DataReader: FieldVisitor {
  let object: JSONObject

  mutating func required<Value: FieldValue>(
    _ key: String, _ value: inout Value
  ) throws(CodecError) {
    guard let json = object[key] else { throw .missing(key: key) }
    value = try read(key, json)
  }

  mutating func optional<Value: FieldValue>(
    _ key: String, _ value: inout Value?
  ) throws(CodecError) {
    guard let json = object[key], json != .null else {
      value = nil
      return
    }
    value = try read(key, json) as Value
  }

  mutating func nullable<Value: FieldValue>(
    _ key: String, _ value: inout Value?
  ) throws(CodecError) {
    guard let json = object[key] else { throw .missing(key: key) }
    value = json == .null ? nil : try read(key, json) as Value
  }

  mutating func list<Value: FieldValue>(
    _ key: String, _ values: inout [Value]
  ) throws(CodecError) {
    guard let json = object[key] else { throw .missing(key: key) }
    guard case .array(let items) = json else { throw .wrongKind(key: key, found: json.shape) }
    values = []
    for item in items { values.append(try read(key, item)) }
  }

  private func read<Value: FieldValue>(_ key: String, _ json: JSONValue) throws(CodecError) -> Value
  {
    guard let value = Value(json: json) else { throw .wrongKind(key: key, found: json.shape) }
    return value
  }
}

extension JSONValue {
  /// A short form of the value for messages.
  fileprivate var shape: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.literal
    case .string(let text): "\"\(text.prefix(40))\""
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
