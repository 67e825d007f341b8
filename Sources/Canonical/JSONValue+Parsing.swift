extension JSONValue {
  /// Reads one JSON value (RFC 8259, UTF-8) that fills the bytes, white space around it apart.
  ///
  /// Stricter than the standard asks: a key twice in an object, half a surrogate pair and a
  /// byte-order mark are refused.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - maximumDepth: How many arrays and objects may be open at once; above 512 counts as 512.
  /// - Throws: ``JSONError`` with the place of the first fault.
  /// - Complexity: Linear in the number of bytes.
  public init(parsing bytes: Span<UInt8>, maximumDepth: Int = 64) throws(JSONError) {
    var scanner = JSONScanner(at: 0)
    scanner.skipWhiteSpace(bytes)
    guard scanner.offset < bytes.count else { throw JSONError(.emptyInput, at: 0) }
    self = try scanner.value(bytes, in: JSONNesting(maximum: maximumDepth))
    try scanner.finish(bytes)
  }

  /// Reads one JSON value that fills the bytes; see ``init(parsing:maximumDepth:)-(Span<UInt8>,_)``.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - maximumDepth: How many arrays and objects may be open at once; above 512 counts as 512.
  /// - Throws: ``JSONError`` with the place of the first fault.
  public init(parsing bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) {
    try self.init(parsing: bytes.span, maximumDepth: maximumDepth)
  }

  /// Reads one JSON value that fills the text; offsets in errors count UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - maximumDepth: How many arrays and objects may be open at once; above 512 counts as 512.
  /// - Throws: ``JSONError`` with the place of the first fault.
  public init(parsing text: String, maximumDepth: Int = 64) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), maximumDepth: maximumDepth)
  }
}

extension JSONScanner {
  /// Nothing but white space may follow.
  mutating func finish(_ bytes: Span<UInt8>) throws(JSONError) {
    skipWhiteSpace(bytes)
    guard offset == bytes.count else { throw JSONError(.trailingContent, at: offset) }
  }

  /// Reads the value here, inside `nesting`.
  fileprivate mutating func value(
    _ bytes: Span<UInt8>, in nesting: JSONNesting
  ) throws(JSONError) -> JSONValue {
    switch try kind(bytes) {
    case .string:
      return .string(try string(bytes).string(in: bytes))
    case .number:
      return .number(JSONNumber(scanned: String(scanned: bytes, try number(bytes))))
    case .true:
      try literal("true", bytes)
      return .bool(true)
    case .false:
      try literal("false", bytes)
      return .bool(false)
    case .null:
      try literal("null", bytes)
      return .null
    case .array:
      return .array(try elements(bytes, in: nesting.deeper(at: offset)))
    case .object:
      return .object(JSONObject(unique: try members(bytes, in: nesting.deeper(at: offset))))
    }
  }

  private mutating func elements(
    _ bytes: Span<UInt8>, in nesting: JSONNesting
  ) throws(JSONError) -> [JSONValue] {
    guard try open(bytes, close: UInt8(ascii: "]")) else { return [] }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try value(bytes, in: nesting))
    } while try continues(bytes, close: UInt8(ascii: "]"))
    return elements
  }

  private mutating func members(
    _ bytes: Span<UInt8>, in nesting: JSONNesting
  ) throws(JSONError) -> [JSONObject.Member] {
    guard try open(bytes, close: UInt8(ascii: "}")) else { return [] }
    var members: [JSONObject.Member] = []
    var seen = SeenKeys()
    repeat {
      let key = try key(bytes, notIn: &seen).string(in: bytes)
      members.append(JSONObject.Member(key, try value(bytes, in: nesting)))
    } while try continues(bytes, close: UInt8(ascii: "}"))
    return members
  }
}
