internal import Canonical

/// Writes the data of an event in its canonical form.
struct DataWriter: FieldVisitor {
  var json = JSONWriter()

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    json.key(key)
    value.write(to: &json)
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    guard let value else { return }
    json.key(key)
    value.write(to: &json)
  }

  mutating func nullable<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    json.key(key)
    if let value {
      value.write(to: &json)
    } else {
      json.null()
    }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    json.key(key)
    json.beginArray()
    for value in values { value.write(to: &json) }
    json.endArray()
  }
}
