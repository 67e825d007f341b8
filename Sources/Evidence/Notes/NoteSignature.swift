import Canonical
import EventLog

/// One line below a signed note: who signed, with which key, and the signature.
public struct NoteSignature: Hashable, Sendable {
  /// The name of the key.
  public let name: String
  /// The number that, with the name, tells which key it was.
  public let keyID: UInt32
  /// What the key's algorithm made of the text.
  public let bytes: [UInt8]

  /// The signature with these parts.
  ///
  /// - Throws: ``EvidenceError``, `key` for a name that no key can have.
  public init(name: String, keyID: UInt32, bytes: [UInt8]) throws(EvidenceError) {
    guard VerifierKey.isName(name) else { throw .key(line: nil, .badName(name)) }
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  /// Reads what ``line`` writes, without the line feed; `nil` for anything else.
  public init?(parsing line: String) {
    let parts = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("\u{2014}".utf8),
      let name = String(parts[1]), VerifierKey.isName(name),
      let text = String(parts[2]), let content = Base64.decode(text), content.count > 4
    else { return nil }
    self.name = name
    keyID = content.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    bytes = Array(content.dropFirst(4))
  }

  /// The line, with its line feed.
  public var line: String {
    let content = keyID.bigEndianBytes + bytes
    return "\u{2014} \(name) \(Base64.encode(content))\n"
  }

  /// Whether this key made it, or claims to have: name and number are those of the key.
  public func isBy(_ key: VerifierKey) -> Bool {
    keyID == key.keyID && name.utf8.elementsEqual(key.name.utf8)
  }
}

extension FixedWidthInteger {
  /// The bytes, most significant first.
  var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }
}
