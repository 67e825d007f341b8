/// Where a value stands among bytes, found by a ``JSONCursor``.
///
/// The methods want the same bytes that the cursor walked.
public struct JSONElement: Hashable, Sendable {
  /// The bytes of the value, quotes and brackets included.
  public let range: Range<Int>

  /// What kind of value it is.
  public let kind: JSONKind

  /// The text, escapes resolved; `nil` if the value is no string.
  public func string(in bytes: Span<UInt8>) -> String? {
    guard kind == .string else { return nil }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    var hasEscapes = false
    for place in inner where bytes[place] == UInt8(ascii: "\\") {
      hasEscapes = true
      break
    }
    return JSONText(range: inner, hasEscapes: hasEscapes).string(in: bytes)
  }

  /// The value of a number without fraction and exponent that fits; otherwise `nil`.
  public func integer(in bytes: Span<UInt8>) -> Int64? {
    guard kind == .number else { return nil }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value: Int64 = 0
    for place in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (shifted, tooFar) = value.multipliedReportingOverflow(by: 10)
      let (next, over) = shifted.subtractingReportingOverflow(Int64(digit))
      guard !tooFar, !over else { return nil }
      value = next
    }
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }
}

/// One member of an object: where its key and its value stand.
public struct JSONMember: Sendable {
  private let text: JSONText

  /// The value.
  public let element: JSONElement

  init(key: JSONText, element: JSONElement) {
    text = key
    self.element = element
  }

  /// The bytes of the key between its quotes, escapes unresolved.
  public var key: Range<Int> { text.range }

  /// The bytes of the value.
  public var value: Range<Int> { element.range }

  /// The kind of the value.
  public var kind: JSONKind { element.kind }

  /// The key, escapes resolved.
  public func key(in bytes: Span<UInt8>) -> String {
    text.string(in: bytes)
  }

  /// Whether the key, escapes resolved, is `name`.
  public func isKey(_ name: String, in bytes: Span<UInt8>) -> Bool {
    guard !text.hasEscapes else { return sameBytes(key(in: bytes), name) }
    let name = name.utf8
    guard name.count == key.count else { return false }
    var place = key.lowerBound
    for byte in name {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
