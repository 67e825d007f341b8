/// The steps of walking an object or array, shared by skipping and building.
extension JSONScanner {
  /// Moves past the opening bracket here and says whether anything is inside; if not, the closing
  /// bracket is passed too.
  mutating func open(_ bytes: Span<UInt8>, close: UInt8) throws(JSONError) -> Bool {
    offset += 1
    skipWhiteSpace(bytes)
    guard try peek(bytes) == close else { return true }
    offset += 1
    return false
  }

  /// Moves past the comma, or the closing bracket, after a value and says whether another follows.
  mutating func continues(_ bytes: Span<UInt8>, close: UInt8) throws(JSONError) -> Bool {
    skipWhiteSpace(bytes)
    let byte = try peek(bytes)
    guard byte == close || byte == UInt8(ascii: ",") else { throw unexpected(byte) }
    offset += 1
    if byte == close { return false }
    skipWhiteSpace(bytes)
    return true
  }

  /// Moves past a key and its colon to the value.
  mutating func key(
    _ bytes: Span<UInt8>, notIn seen: inout SeenKeys
  ) throws(JSONError) -> JSONText {
    let start = offset
    let first = try peek(bytes)
    guard first == UInt8(ascii: "\"") else { throw unexpected(first) }
    let text = try string(bytes)
    guard seen.insert(text, in: bytes) else {
      throw JSONError(.duplicateKey(text.string(in: bytes)), at: start)
    }
    skipWhiteSpace(bytes)
    let colon = try peek(bytes)
    guard colon == UInt8(ascii: ":") else { throw unexpected(colon) }
    offset += 1
    skipWhiteSpace(bytes)
    return text
  }

  /// Moves past the value here, inside `nesting`.
  mutating func skipValue(
    _ bytes: Span<UInt8>, in nesting: JSONNesting
  ) throws(JSONError) -> JSONKind {
    let kind = try kind(bytes)
    switch kind {
    case .string: _ = try string(bytes)
    case .number: _ = try number(bytes)
    case .true: try literal("true", bytes)
    case .false: try literal("false", bytes)
    case .null: try literal("null", bytes)
    case .array:
      let nesting = try nesting.deeper(at: offset)
      guard try open(bytes, close: UInt8(ascii: "]")) else { break }
      repeat {
        _ = try skipValue(bytes, in: nesting)
      } while try continues(bytes, close: UInt8(ascii: "]"))
    case .object:
      let nesting = try nesting.deeper(at: offset)
      guard try open(bytes, close: UInt8(ascii: "}")) else { break }
      var seen = SeenKeys()
      repeat {
        _ = try key(bytes, notIn: &seen)
        _ = try skipValue(bytes, in: nesting)
      } while try continues(bytes, close: UInt8(ascii: "}"))
    }
    return kind
  }

  /// What kind of value begins here.
  func kind(_ bytes: Span<UInt8>) throws(JSONError) -> JSONKind {
    let byte = try peek(bytes)
    switch byte {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"): return .true
    case UInt8(ascii: "f"): return .false
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "+"), UInt8(ascii: "."): throw JSONError(.badNumber, at: offset)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      throw JSONError(.badLiteral, at: offset)
    default: throw unexpected(byte)
    }
  }
}

/// The kind of a JSON value, as its first byte tells it.
public enum JSONKind: Hashable, Sendable {
  /// `null`.
  case null
  /// `true`.
  case `true`
  /// `false`.
  case `false`
  /// A number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
}

/// How many arrays and objects are open, and how many may be.
struct JSONNesting {
  /// Building, comparing and freeing a value recurse once a level; this much fits any stack.
  static let limit = 512

  private var depth = 0
  private let maximum: Int

  init(maximum: Int) {
    self.maximum = min(maximum, Self.limit)
  }

  /// One level more, opened at `offset`.
  func deeper(at offset: Int) throws(JSONError) -> Self {
    guard depth < maximum else { throw JSONError(.tooDeep(maximum: maximum), at: offset) }
    var result = self
    result.depth += 1
    return result
  }
}
