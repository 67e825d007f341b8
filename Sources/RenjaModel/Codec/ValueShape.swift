public import Canonical

/// What bytes look like that are surely a value of some kind, in the canonical form of the log.
///
/// Bytes of another look may be such a value too: an amount with sen, a text with an escape. They
/// are left to the reader that makes values.
public enum ValueShape: Sendable {
  /// A text without escapes.
  case text
  /// A whole number without sign, of at most 15 digits.
  case whole
  /// A code of the nomenclature.
  case kode
  /// A stage of planning.
  case stage
  /// One of a few names.
  case name([ExpectedBytes])
  /// Nothing is known.
  case unsure
}

/// What the data of one type of event looks like, key by key in the order of the format.
struct DataShape: Sendable {
  /// One key and its value.
  struct Field: Sendable {
    /// The bracket or comma, the key, the colon.
    let key: ExpectedBytes
    let kind: Kind
    /// The names that the value may be, where it is a name.
    let names: [ExpectedBytes]
    let presence: FieldDescription.Presence
    /// Whether the key says of which stage or period the event is.
    let isPhase: Bool
  }

  /// A ``ValueShape`` without its names, which would have to be copied with it.
  enum Kind: Sendable {
    case text, whole, kode, stage, name, unsure
  }

  /// The type, in the order of its bytes.
  let type: ExpectedBytes
  let version: Int
  let fields: [Field]
  /// Whether exactly one of the keys `tahapan` and `periode` must be there.
  let hasPhase: Bool

  /// The shape of a type, taken from the one description of its data.
  init<Payload: EventPayload>(of payload: Payload.Type) {
    var collector = ShapeCollector()
    var example = payload.unread
    // Collecting reads no value, so nothing can be wrong with one.
    try? example.visit(&collector)
    type = ExpectedBytes(payload.type)
    version = payload.version
    fields = collector.fields
    hasPhase = collector.keys.contains("periode") && collector.keys.contains("tahapan")
  }
}

/// Collects the keys of an event's data with the shapes of their values.
private struct ShapeCollector: FieldVisitor {
  var fields: [DataShape.Field] = []
  var keys: [String] = []

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    add(key, Value.shape, .required)
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    add(key, Value.shape, .optional)
  }

  mutating func nullable<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    add(key, Value.shape, .nullable)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    add(key, .unsure, .list)
  }

  private mutating func add(
    _ key: String, _ value: ValueShape, _ presence: FieldDescription.Presence
  ) {
    let mark = keys.isEmpty ? "{" : ","
    keys.append(key)
    fields.append(
      DataShape.Field(
        key: ExpectedBytes("\(mark)\"\(key)\":"), kind: value.kind, names: value.names,
        presence: presence, isPhase: key == "periode" || key == "tahapan"))
  }
}

extension ValueShape {
  fileprivate var kind: DataShape.Kind {
    switch self {
    case .text: .text
    case .whole: .whole
    case .kode: .kode
    case .stage: .stage
    case .name: .name
    case .unsure: .unsure
    }
  }

  fileprivate var names: [ExpectedBytes] {
    if case .name(let names) = self { names } else { [] }
  }
}
