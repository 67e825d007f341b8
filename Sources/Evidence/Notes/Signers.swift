public import Canonical

/// A key whose signature on a note was checked and fits.
public struct Signatory: Hashable, Sendable {
  /// The key.
  public let key: VerifierKey
  /// When it signed, for a witness.
  public let time: Instant?
}

/// The keys that somebody trusts, and the means to check what they signed.
public struct Signers: Sendable {
  /// The keys.
  public let keys: [VerifierKey]

  private let openssl: OpenSSL

  /// Trusts these keys.
  ///
  /// - Parameters:
  ///   - keys: The keys.
  ///   - openssl: Checks the signatures.
  public init(_ keys: [VerifierKey], openssl: OpenSSL) {
    self.keys = keys
    self.openssl = openssl
  }

  /// Reads a file of keys: one a line; empty lines and those that begin with `#` say nothing.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - openssl: Checks the signatures.
  /// - Throws: ``EvidenceError``, `key` with the line.
  public init(parsing bytes: [UInt8], openssl: OpenSSL) throws(EvidenceError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .key(line: nil, .badShape)
    }
    var keys: [VerifierKey] = []
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      guard let content = String(line)?.trimmed, !content.isEmpty, !content.hasPrefix("#") else {
        continue
      }
      do throws(EvidenceError) {
        keys.append(try VerifierKey(parsing: content))
      } catch .key(_, let fault) {
        throw .key(line: place + 1, fault)
      }
    }
    guard !keys.isEmpty else { throw .key(line: nil, .noKeys) }
    self.init(keys, openssl: openssl)
  }

  /// Who of them signed a note.
  ///
  /// A signature of another key is passed over; one that claims to be of a known key must fit.
  ///
  /// - Parameter note: The note.
  /// - Returns: Each key that signed, once, in the order of the signatures; perhaps none.
  /// - Throws: ``EvidenceError``: `note` where a known key's signature is wrong, or `openssl`.
  public func vouchers(for note: SignedNote) throws(EvidenceError) -> [Signatory] {
    var found: [Signatory] = []
    for signature in note.signatures {
      for key in keys where signature.isBy(key) {
        let signatory = try check(signature, of: key, on: note.text)
        if !found.contains(where: { $0.key == key }) { found.append(signatory) }
      }
    }
    return found
  }

  private func check(
    _ signature: NoteSignature, of key: VerifierKey, on text: String
  ) throws(EvidenceError) -> Signatory {
    switch key.algorithm {
    case .ed25519:
      guard try openssl.verify(Array(text.utf8), signature.bytes, by: key.publicKey) else {
        throw .note(.wrongSignature(name: key.name))
      }
      return Signatory(key: key, time: nil)
    case .cosignatureV1:
      guard let cosignature = Cosignature(signature.bytes),
        try openssl.verify(
          Cosignature.message(text, time: cosignature.time), cosignature.signature,
          by: key.publicKey)
      else { throw .note(.wrongSignature(name: key.name)) }
      return Signatory(key: key, time: Instant(clamping: cosignature.time))
    }
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    return String(rest.reversed().drop { $0.isWhitespace }.reversed())
  }
}
