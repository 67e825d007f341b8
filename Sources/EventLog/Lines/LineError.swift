public import Canonical

/// Why a line is not an event, and where in the line.
public struct LineError: Error, Hashable, Sendable {
  /// The byte at which reading failed, from the start of the line.
  public let offset: Int
  /// What is wrong.
  public let kind: Kind

  /// The ways in which a line is no event.
  public enum Kind: Hashable, Sendable {
    /// It has no bytes.
    case empty
    /// It has more than 65,535 bytes.
    case tooLong(Int)
    /// It is not strict JSON.
    case json(JSONError.Kind)
    /// This field is missing.
    case missing(String)
    /// The value of this field is of no use.
    case badValue(String)
  }

  init(_ kind: Kind, at offset: Int) {
    self.offset = offset
    self.kind = kind
  }
}

extension LineError.Kind: CustomStringConvertible {
  /// A few English words.
  public var description: String {
    switch self {
    case .empty: "an empty line"
    case .tooLong(let length): "\(length) bytes"
    case .json(let kind): Self.words(kind)
    case .missing(let field): "no field \"\(field)\""
    case .badValue(let field): "a value of \"\(field)\" that is none"
    }
  }

  private static func words(_ kind: JSONError.Kind) -> String {
    switch kind {
    case .emptyInput: "white space only"
    case .byteOrderMark: "a byte-order mark"
    case .unexpectedEnd: "the end of the line within a value"
    case .unexpectedByte(let byte): "byte 0x\(Hex.encode([byte])) where it cannot stand"
    case .badLiteral: "a word that is no JSON"
    case .badNumber: "a number that is no JSON"
    case .badEscape: "a wrong escape"
    case .loneSurrogate: "half a surrogate pair"
    case .controlCharacter(let byte): "control character 0x\(Hex.encode([byte]))"
    case .invalidUTF8: "bytes that are no UTF-8"
    case .duplicateKey: "a key twice"
    case .tooDeep(let maximum): "values nested more than \(maximum) deep"
    case .trailingContent: "something after the object"
    case .notAnObject: "a value that is no object"
    case .notAnArray: "a value that is no array"
    }
  }
}
