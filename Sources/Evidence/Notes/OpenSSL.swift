public import Platform

/// Why the `openssl` command gave no answer.
public enum OpenSSLFault: Hashable, Sendable {
  /// No such command is there.
  case missing(command: String)
  /// It is not OpenSSL 3.0 or later, which signs with Ed25519.
  case tooOld(found: String)
  /// The key file cannot be read as a private key; with what the command says.
  case unreadableKey(path: String, message: String)
  /// The key is of another kind than Ed25519.
  case notEd25519(path: String)
  /// The command failed; with what it says.
  case failed(status: Int, message: String)
  /// The command did not run to its end.
  case notFinished(SubprocessError)
}

/// Signs and checks with Ed25519 by running the `openssl` command.
///
/// The private key never enters this process: the command reads its file. What is signed stands in
/// a file that only this user may read and that is removed afterwards, since OpenSSL 3.0 signs no
/// standard input.
public struct OpenSSL: Sendable {
  /// The name or path of the command.
  public let command: String
  /// What it says of itself, such as `OpenSSL 3.0.19 27 Jan 2026`.
  public let version: String

  /// The bytes before the public key in its DER form (RFC 8410).
  private static let publicKeyPrefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// Finds the command.
  ///
  /// - Parameter command: Its name, looked up in `PATH`, or its path.
  /// - Throws: ``EvidenceError``, `openssl` where it is missing or too old.
  public init(command: String = "openssl") throws(EvidenceError) {
    self.command = command
    let outcome = try Self.run(command, ["version"])
    let lines = outcome.output.split(separator: 0x0A)
    version = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard outcome.status == 0, Self.isRecent(version) else {
      throw .openssl(.tooOld(found: version))
    }
  }

  /// Whether a version can sign with Ed25519 by `pkeyutl -rawin`.
  static func isRecent(_ version: String) -> Bool {
    let words = version.split(separator: " ")
    guard words.count >= 2, words[0] == "OpenSSL",
      let major = words[1].split(separator: ".").first.flatMap({ Int($0) })
    else { return false }
    return major >= 3
  }

  /// The public half of a key.
  ///
  /// - Parameter keyFile: The file of the private key.
  /// - Returns: Its 32 bytes.
  /// - Throws: ``EvidenceError``, `openssl`.
  public func publicKey(of keyFile: String) throws(EvidenceError) -> [UInt8] {
    let outcome = try Self.run(command, ["pkey", "-in", keyFile, "-pubout", "-outform", "DER"])
    guard outcome.status == 0 else {
      throw .openssl(.unreadableKey(path: keyFile, message: outcome.errors))
    }
    let prefix = Self.publicKeyPrefix
    guard outcome.output.count == prefix.count + 32, outcome.output.starts(with: prefix) else {
      throw .openssl(.notEd25519(path: keyFile))
    }
    return Array(outcome.output.dropFirst(prefix.count))
  }

  /// Signs.
  ///
  /// - Parameters:
  ///   - message: What to sign; not empty.
  ///   - keyFile: The file of the private key.
  /// - Returns: The 64 bytes of the signature.
  /// - Throws: ``EvidenceError``, `openssl` or `storage`.
  func sign(_ message: [UInt8], with keyFile: String) throws(EvidenceError) -> [UInt8] {
    let outcome = try withFiles([message]) { (paths) throws(EvidenceError) in
      try Self.run(
        command, ["pkeyutl", "-sign", "-rawin", "-inkey", keyFile, "-in", paths[0]])
    }
    guard outcome.status == 0, outcome.output.count == 64 else {
      throw .openssl(.failed(status: outcome.status, message: outcome.errors))
    }
    return outcome.output
  }

  /// Whether a signature fits.
  ///
  /// - Parameters:
  ///   - message: What was signed.
  ///   - signature: The signature; one that has not 64 bytes never fits.
  ///   - publicKey: The 32 bytes of the public key.
  /// - Returns: `false` for a signature that does not fit.
  /// - Throws: ``EvidenceError``, `openssl` or `storage`, where nobody could tell.
  func verify(
    _ message: [UInt8], _ signature: [UInt8], by publicKey: [UInt8]
  ) throws(EvidenceError) -> Bool {
    guard signature.count == 64 else { return false }
    let files = [message, signature, Self.publicKeyPrefix + publicKey]
    let outcome = try withFiles(files) { (paths) throws(EvidenceError) in
      try Self.run(
        command,
        [
          "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", paths[2],
          "-sigfile", paths[1], "-in", paths[0],
        ])
    }
    if outcome.status == 0 { return true }
    let said = String(decoding: outcome.output, as: UTF8.self)
    guard said.hasPrefix("Signature Verification Failure") else {
      throw .openssl(.failed(status: outcome.status, message: outcome.errors))
    }
    return false
  }

  private static func run(
    _ command: String, _ arguments: [String]
  ) throws(EvidenceError) -> Subprocess.Outcome {
    do throws(SubprocessError) {
      return try Subprocess.run(command, arguments)
    } catch {
      guard case .notFound = error else { throw .openssl(.notFinished(error)) }
      throw .openssl(.missing(command: command))
    }
  }

  private func withFiles<Value>(
    _ contents: [[UInt8]], _ body: ([String]) throws(EvidenceError) -> Value
  ) throws(EvidenceError) -> Value {
    let result: Result<Value, EvidenceError>
    do throws(StorageError) {
      var files = try PrivateFiles()
      var paths: [String] = []
      for (place, content) in contents.enumerated() {
        paths.append(try files.write(content, to: String(place)))
      }
      result = Result { () throws(EvidenceError) in try body(paths) }
      files.remove()
    } catch {
      throw .storage(error)
    }
    return try result.get()
  }
}
