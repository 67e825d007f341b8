/// Why bytes are not the JSON that this module reads, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// The byte at which the fault begins, counted from the start of the bytes given.
  public let offset: Int

  /// What is wrong there.
  public let kind: Kind

  /// The ways in which bytes fail to be strict JSON.
  public enum Kind: Hashable, Sendable {
    /// There is nothing but white space.
    case emptyInput
    /// The text begins with a byte-order mark.
    case byteOrderMark
    /// The bytes end inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// Not `true`, `false` or `null`; also `NaN` and `Infinity`.
    case badLiteral
    /// Not a number: a leading zero, a lone minus, a missing digit, a leading plus.
    case badNumber
    /// A backslash before something that is no escape.
    case badEscape
    /// A `\u` escape of half a surrogate pair.
    case loneSurrogate
    /// A byte below 0x20 inside a string.
    case controlCharacter(UInt8)
    /// Bytes that are no UTF-8: overlong, a surrogate, beyond U+10FFFF, or cut off.
    case invalidUTF8
    /// An object has this key twice, escapes resolved.
    case duplicateKey(String)
    /// Arrays and objects are nested deeper than the caller allows.
    case tooDeep(maximum: Int)
    /// Something follows the value.
    case trailingContent
    /// An object was asked for and something else stands here.
    case notAnObject
    /// An array was asked for and something else stands here.
    case notAnArray
  }

  init(_ kind: Kind, at offset: Int) {
    self.offset = offset
    self.kind = kind
  }
}
