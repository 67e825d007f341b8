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
///
/// Nothing in it has to be counted when it is copied: it is looked at for every line of a log.
struct DataShape: Sendable {
  /// One key and its value.
  struct Field: Sendable {
    /// The bracket or comma, the key, the colon.
    let key: ExpectedBytes
    let kind: Kind
    /// Where the names stand that the value may be, where it is a name.
    let names: Range<Int>
    let presence: FieldDescription.Presence
    /// Whether the key says of which stage or period the event is.
    let isPhase: Bool
  }

  /// A ``ValueShape`` without its names.
  enum Kind: Sendable {
    case text, whole, kode, stage, name, unsure
  }

  /// The type, in the order of its bytes.
  let type: ExpectedBytes
  let version: Int
  /// Where its keys stand among those of all types.
  let fields: Range<Int>
  /// Whether exactly one of the keys `tahapan` and `periode` must be there.
  let hasPhase: Bool
}

/// The shapes of some types, their keys and names one after another.
struct DataShapes: Sendable {
  private(set) var all: [DataShape] = []
  private(set) var fields: [DataShape.Field] = []
  private(set) var names: [ExpectedBytes] = []

  /// Adds the shape of a type, taken from the one description of its data.
  mutating func add<Payload: EventPayload>(_ payload: Payload.Type) {
    var collector = ShapeCollector()
    var example = payload.unread
    // Collecting reads no value, so nothing can be wrong with one.
    try? example.visit(&collector)
    let first = fields.count
    for field in collector.fields {
      let start = names.count
      names += field.value.names
      let mark = fields.count == first ? "{" : ","
      fields.append(
        DataShape.Field(
          key: ExpectedBytes("\(mark)\"\(field.key)\":"), kind: field.value.kind,
          names: start..<names.count, presence: field.presence,
          isPhase: field.key == "periode" || field.key == "tahapan"))
    }
    let keys = collector.fields.map(\.key)
    all.append(
      DataShape(
        type: ExpectedBytes(payload.type), version: payload.version, fields: first..<fields.count,
        hasPhase: keys.contains("periode") && keys.contains("tahapan")))
  }
}

/// Collects the keys of an event's data with the shapes of their values.
private struct ShapeCollector: FieldVisitor {
  var fields: [(key: String, value: ValueShape, presence: FieldDescription.Presence)] = []

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    fields.append((key, Value.shape, .required))
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    fields.append((key, Value.shape, .optional))
  }

  mutating func nullable<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    fields.append((key, Value.shape, .nullable))
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    fields.append((key, .unsure, .list))
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
