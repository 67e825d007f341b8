import Canonical
import EventLog
import Merkle

/// The public half of a key, as people who check signatures keep it: `name+hash+key`.
public struct VerifierKey: Hashable, Sendable {
  /// What a key signs, by the number that stands for it.
  public enum Algorithm: UInt8, Hashable, Sendable {
    /// The text of a note, with Ed25519.
    case ed25519 = 0x01
    /// The time and the text of a checkpoint, with Ed25519: a witness
    /// (`c2sp.org/tlog-cosignature`).
    case cosignatureV1 = 0x04
  }

  /// The name of the key.
  public let name: String
  /// What it signs.
  public let algorithm: Algorithm
  /// The 32 bytes of the public key (RFC 8032).
  public let publicKey: [UInt8]

  /// The key with these parts.
  ///
  /// - Throws: ``EvidenceError``, `key`.
  public init(
    name: String, algorithm: Algorithm, publicKey: [UInt8]
  ) throws(EvidenceError) {
    guard Self.isName(name) else { throw .key(line: nil, .badName(name)) }
    guard publicKey.count == 32 else { throw .key(line: nil, .badLength(publicKey.count)) }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
  }

  /// Whether a text can name a key: not empty, no space, plus, or control character.
  public static func isName(_ text: String) -> Bool {
    Checkpoint.isOrigin(text)
  }

  /// The number that, with the name, tells which key it is.
  public var keyID: UInt32 {
    let content = Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey
    return SHA256.hash(content).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension VerifierKey: CustomStringConvertible {
  /// The text `name+hash+key`, in the form of the note specification.
  public var description: String {
    "\(name)+\(Hex.encode(keyID.bigEndianBytes))+\(Base64.encode([algorithm.rawValue] + publicKey))"
  }

  /// Reads what ``description`` writes, and nothing else.
  ///
  /// - Throws: ``EvidenceError``, `key`.
  public init(parsing text: String) throws(EvidenceError) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]), let hash = String(parts[1]),
      let encoded = String(parts[2]), let content = Base64.decode(encoded),
      let type = content.first
    else { throw .key(line: nil, .badShape) }
    guard let algorithm = Algorithm(rawValue: type) else {
      throw .key(line: nil, .unknownType(type))
    }
    try self.init(name: name, algorithm: algorithm, publicKey: Array(content.dropFirst()))
    let expected = Hex.encode(keyID.bigEndianBytes)
    guard hash == expected else {
      throw .key(line: nil, .otherHash(expected: expected, found: hash))
    }
  }
}
