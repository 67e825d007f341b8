/// A text and the signatures of those who stand behind it (`c2sp.org/signed-note`).
///
/// ```
/// renja.example/3201
/// 8
/// Xcnaeac…QyYg=
///
/// — renja.example/3201 NMin0hx8…SeQY=
/// — inspektorat.example/w1 X5xwXgAAAAB…UWhCw==
/// ```
///
/// That it can be read says nothing: only ``Signers/vouchers(for:)`` tells whether a signature
/// fits.
public struct SignedNote: Hashable, Sendable {
  /// The longest note that is read, in bytes.
  public static let maximumLength = 1_000_000
  /// The most signatures that are read; the specification asks for at least 16.
  public static let maximumSignatures = 100

  /// What is signed, with its last line feed.
  public let text: String
  /// The signatures in the order of their lines.
  public private(set) var signatures: [NoteSignature]

  /// A note of parts that fit together: the text ends with a line feed.
  init(text: String, signatures: [NoteSignature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The whole note.
  public var written: String {
    text + "\n" + signatures.map(\.line).joined()
  }

  /// Adds a signature; one by the same key gives way to it.
  mutating func add(_ signature: NoteSignature) {
    signatures.removeAll {
      $0.keyID == signature.keyID && $0.name.utf8.elementsEqual(signature.name.utf8)
    }
    signatures.append(signature)
  }
}

extension SignedNote {
  /// Reads what ``written`` writes, and nothing else.
  ///
  /// The last empty line separates text and signatures: the text may have empty lines too.
  ///
  /// - Throws: ``EvidenceError``, `note`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= Self.maximumLength else { throw .note(.tooLong(bytes: bytes.count)) }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .note(.notUTF8) }
    if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0A }) {
      throw .note(.controlCharacter(offset: offset))
    }
    guard bytes.last == 0x0A else { throw .note(.unterminated) }
    let feeds = bytes.indices.dropFirst().last { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
    guard let feeds else { throw .note(.noSeparator) }
    let text = bytes[..<feeds]
    let lines = bytes[bytes.index(after: feeds)...].dropLast()
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    guard text.count > 1, feeds + 1 < bytes.count else { throw .note(.empty) }
    guard lines.count <= Self.maximumSignatures else {
      throw .note(.tooManySignatures(lines.count))
    }
    let linesAbove = text.count { $0 == 0x0A } + 1
    var signatures: [NoteSignature] = []
    for (place, line) in lines.enumerated() {
      guard let signature = NoteSignature(parsing: String(decoding: line, as: UTF8.self)) else {
        throw .note(.badSignature(line: linesAbove + place + 1))
      }
      signatures.append(signature)
    }
    self.init(text: String(decoding: text, as: UTF8.self), signatures: signatures)
  }
}
