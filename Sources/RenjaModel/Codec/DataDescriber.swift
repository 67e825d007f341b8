/// Collects the keys of an event's data without reading or writing any.
struct DataDescriber: FieldVisitor {
  var fields: [FieldDescription] = []

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    fields.append(FieldDescription(key: key, kind: Value.kind, presence: .required))
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    fields.append(FieldDescription(key: key, kind: Value.kind, presence: .optional))
  }

  mutating func nullable<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    fields.append(FieldDescription(key: key, kind: Value.kind, presence: .nullable))
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    fields.append(FieldDescription(key: key, kind: Value.kind, presence: .list))
  }
}
