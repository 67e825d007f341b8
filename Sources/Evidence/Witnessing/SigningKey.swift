package import EventLog

/// A private key in a file, and the name under which its signatures are known.
public struct SigningKey: Sendable {
  /// The name of the key.
  public let name: String
  /// The file of the private key; it is never read by this process.
  public let file: String
  /// Its public half.
  public let publicKey: [UInt8]

  private let openssl: OpenSSL

  /// Finds the public half of a key.
  ///
  /// - Parameters:
  ///   - file: A private Ed25519 key that `openssl` can read.
  ///   - name: The name of the key: not empty, no space, no plus; for a log its origin.
  ///   - openssl: Signs.
  /// - Throws: ``EvidenceError``: `key` or `openssl`.
  public init(file: String, name: String, openssl: OpenSSL) throws(EvidenceError) {
    guard VerifierKey.isName(name) else { throw .key(line: nil, .badName(name)) }
    self.name = name
    self.file = file
    self.openssl = openssl
    publicKey = try openssl.publicKey(of: file)
  }

  /// What others need to check the signatures of this key on logs' checkpoints.
  public var verifierKey: VerifierKey {
    get throws(EvidenceError) {
      try VerifierKey(name: name, algorithm: .ed25519, publicKey: publicKey)
    }
  }

  /// What others need to check the signatures of this key as a witness.
  public var witnessKey: VerifierKey {
    get throws(EvidenceError) {
      try VerifierKey(name: name, algorithm: .cosignatureV1, publicKey: publicKey)
    }
  }

  /// Signs a checkpoint as its log does.
  package func sign(_ checkpoint: Checkpoint) throws(EvidenceError) -> NoteSignature {
    let bytes = try openssl.sign(Array(checkpoint.text.utf8), with: file)
    return try NoteSignature(name: name, keyID: verifierKey.keyID, bytes: bytes)
  }

  /// Signs a checkpoint as a witness does.
  ///
  /// - Parameters:
  ///   - checkpoint: The checkpoint.
  ///   - time: Seconds since 1970, not negative.
  /// - Returns: The signature.
  /// - Throws: ``EvidenceError``: `key` or `openssl`.
  func cosign(_ checkpoint: Checkpoint, time: Int64) throws(EvidenceError) -> NoteSignature {
    let signature = try openssl.sign(
      Cosignature.message(checkpoint.text, time: time), with: file)
    let bytes = Cosignature(time: time, signature: signature).bytes
    return try NoteSignature(name: name, keyID: witnessKey.keyID, bytes: bytes)
  }
}
