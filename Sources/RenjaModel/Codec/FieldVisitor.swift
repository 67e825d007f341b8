public import Canonical

/// One walk over the data of an event, key by key in the order of the format.
///
/// Each event describes its data once, in `visit`; writing, reading and describing it to other
/// engines are three visitors over the same description, so they cannot drift apart.
public protocol FieldVisitor {
  /// A key that is always there.
  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value)
    throws(CodecError)

  /// A key that is missing where it says nothing.
  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?)
    throws(CodecError)

  /// A key that is always there and `null` where the document shows an empty cell.
  mutating func nullable<Value: FieldValue>(_ key: String, _ value: inout Value?)
    throws(CodecError)

  /// An array, always there, possibly empty.
  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value])
    throws(CodecError)
}

extension FieldVisitor {
  /// The stage or the period: the key `tahapan` or the key `periode`, exactly one of them.
  mutating func phase(_ phase: inout Phase) throws(CodecError) {
    var tahapan: Tahapan?
    var periode: Periode?
    switch phase {
    case .tahapan(let value): tahapan = value
    case .periode(let value): periode = value
    }
    try optional("tahapan", &tahapan)
    try optional("periode", &periode)
    switch (tahapan, periode) {
    case (let value?, nil): phase = .tahapan(value)
    case (nil, let value?): phase = .periode(value)
    case (nil, nil): phase = .tahapan(.renstra)  // Only a visitor that describes leaves both open.
    case (.some, .some): throw .contradiction(keys: ["tahapan", "periode"])
    }
  }
}

/// A value that can stand under a key of an event's data.
public protocol FieldValue: Hashable, Sendable {
  /// What kind of value it is, for engines that need a type.
  static var kind: FieldKind { get }

  /// A value that stands for nothing yet, to be read into.
  static var unread: Self { get }

  /// What bytes in canonical form are surely a value of this kind.
  static var shape: ValueShape { get }

  /// The value a JSON value says, or nil where it says none of this kind.
  init?(json: JSONValue)

  /// The value that stands next in canonical bytes, or nil where the general reader must look.
  init?(canonical data: inout CanonicalData)

  /// Writes the value in its canonical form.
  func write(to writer: inout JSONWriter)
}

extension FieldValue {
  /// No bytes are: the general reader must look.
  public static var shape: ValueShape { .unsure }

  /// Leaves the value to the general reader.
  public init?(canonical data: inout CanonicalData) { nil }
}

/// The kinds of values that stand in the data of events.
public enum FieldKind: Hashable, Sendable {
  /// A text.
  case text
  /// A whole number.
  case integer
  /// An exact amount of money in rupiah, with at most two decimals.
  case amount
  /// An exact decimal.
  case decimal
  /// A calendar date.
  case day
  /// One source as a text, or several as objects.
  case sumber
  /// A truth value.
  case flag
  /// An object with these keys.
  case record([FieldDescription])
}

/// One key of an event's data, as other engines need to know it.
public struct FieldDescription: Hashable, Sendable {
  /// How a key may be missing or empty.
  public enum Presence: Hashable, Sendable {
    /// Always there.
    case required
    /// Missing where it says nothing.
    case optional
    /// Always there, `null` where blank.
    case nullable
    /// Always there, an array.
    case list
  }

  /// The key.
  public let key: String
  /// What stands under it.
  public let kind: FieldKind
  /// How it may be missing or empty.
  public let presence: Presence
}

/// Why the data of a line is not an event of its type.
public enum CodecError: Error, Hashable, Sendable {
  /// A required key is missing.
  case missing(key: String)
  /// The value under a key is not of its kind.
  case wrongKind(key: String, found: String)
  /// Two keys exclude each other.
  case contradiction(keys: [String])
  /// At least one of these keys is needed.
  case noneOf(keys: [String])
  /// The type is known, its version is from the future.
  case newerVersion(type: String, version: Int, known: Int)
  /// The data is not an object.
  case notAnObject
}
