/// Walks the members of one object, or the elements of one array, and says where they stand.
///
/// It builds no strings and takes no memory for an object of up to sixteen keys without escapes,
/// and is as strict as ``JSONValue/init(parsing:maximumDepth:)-(Span<UInt8>,_)``: what it passes is
/// valid to the last byte. Every step must be given the same bytes.
///
/// ```swift
/// var cursor = JSONCursor()
/// try cursor.beginObject(in: line)
/// while let member = try cursor.nextMember(in: line) {
///   if member.isKey("data", in: line) { data = member.value }
/// }
/// try cursor.finish(in: line)
/// ```
public struct JSONCursor {
  private enum Place {
    case outside, beforeFirst, afterValue
  }

  private var scanner: JSONScanner
  private var seen = SeenKeys()
  private var nesting: JSONNesting
  private var place = Place.outside

  /// The next byte to be read; after the last member, the one after the closing bracket.
  public var offset: Int { scanner.offset }

  /// Starts at a byte, white space before a value allowed.
  ///
  /// - Parameters:
  ///   - offset: Where to start; outside of the bytes is an unexpected end.
  ///   - maximumDepth: How many arrays and objects may be open at once, the one that is walked
  ///     included; above 512 counts as 512.
  public init(at offset: Int = 0, maximumDepth: Int = 64) {
    scanner = JSONScanner(at: offset < 0 ? .max : offset)
    nesting = JSONNesting(maximum: maximumDepth)
  }

  /// Enters the object that stands here.
  ///
  /// - Throws: ``JSONError``, `notAnObject` if something else stands here.
  public mutating func beginObject(in bytes: Span<UInt8>) throws(JSONError) {
    try begin(.object, or: .notAnObject, in: bytes)
    seen = SeenKeys()
  }

  /// Enters the array that stands here.
  ///
  /// - Throws: ``JSONError``, `notAnArray` if something else stands here.
  public mutating func beginArray(in bytes: Span<UInt8>) throws(JSONError) {
    try begin(.array, or: .notAnArray, in: bytes)
  }

  /// The next member of the object, its value read over and checked.
  ///
  /// - Returns: `nil` once, after the last member; the closing bracket is then behind the cursor.
  /// - Throws: ``JSONError``; the cursor is of no use afterwards.
  public mutating func nextMember(in bytes: Span<UInt8>) throws(JSONError) -> JSONMember? {
    guard try advance(in: bytes, close: UInt8(ascii: "}")) else { return nil }
    let key = try scanner.key(bytes, notIn: &seen)
    let element = try element(in: bytes)
    return JSONMember(key: key, element: element)
  }

  /// The next element of the array, read over and checked.
  ///
  /// - Returns: `nil` once, after the last element; the closing bracket is then behind the cursor.
  /// - Throws: ``JSONError``; the cursor is of no use afterwards.
  public mutating func nextElement(in bytes: Span<UInt8>) throws(JSONError) -> JSONElement? {
    guard try advance(in: bytes, close: UInt8(ascii: "]")) else { return nil }
    return try element(in: bytes)
  }

  /// Makes sure that only white space follows.
  ///
  /// - Throws: ``JSONError`` of kind `trailingContent`.
  public mutating func finish(in bytes: Span<UInt8>) throws(JSONError) {
    try scanner.finish(bytes)
  }

  private mutating func begin(
    _ kind: JSONKind, or fault: JSONError.Kind, in bytes: Span<UInt8>
  ) throws(JSONError) {
    scanner.skipWhiteSpace(bytes)
    guard try scanner.kind(bytes) == kind else { throw JSONError(fault, at: scanner.offset) }
    nesting = try nesting.deeper(at: scanner.offset)
    place = .beforeFirst
  }

  private mutating func advance(in bytes: Span<UInt8>, close: UInt8) throws(JSONError) -> Bool {
    let more: Bool
    switch place {
    case .outside: return false
    case .beforeFirst: more = try scanner.open(bytes, close: close)
    case .afterValue: more = try scanner.continues(bytes, close: close)
    }
    place = more ? .afterValue : .outside
    return more
  }

  private mutating func element(in bytes: Span<UInt8>) throws(JSONError) -> JSONElement {
    let start = scanner.offset
    let kind = try scanner.skipValue(bytes, in: nesting)
    return JSONElement(range: start..<scanner.offset, kind: kind)
  }
}
