import EventLog
import Evidence

extension Context {
  /// Opens the log that is meant, as it is; damage that opening shows is said on standard error.
  func openSnapshot() throws -> LogSnapshot {
    let folder = try LogLocation(console: console).folder(named: invocation.value(.log))
    let log = try LogSnapshot(opening: folder)
    if !log.evidence.isEmpty {
      try remark(
        Bilingual(
          id: "jejak: log ini tidak utuh; 'jejak verify' menunjukkan di mana",
          en: "jejak: this log is not whole; 'jejak verify' shows where"))
    }
    return log
  }

  /// The checkpoint that somebody kept: in the file of that name, or in its short form itself.
  func keptCheckpoint(_ text: String) throws -> CheckpointNote {
    let isShort = text.contains(" ") && !console.files.isFile(text)
    let bytes = isShort ? Array(text.utf8) : try read(text)
    do throws(EvidenceError) {
      return try CheckpointNote(kept: bytes)
    } catch {
      throw EvidenceFileError(path: isShort ? "OLD" : text, role: .kept, error: error)
    }
  }

  /// The checkpoint of `--checkpoint`, if it was given.
  func keptCheckpoint() throws -> CheckpointNote? {
    try invocation.value(.heldCheckpoint).map(keptCheckpoint)
  }

  /// The keys of `--signers`, if it was given.
  func signers() throws -> Signers? {
    guard let path = invocation.value(.signers) else { return nil }
    let bytes = try read(path)
    let openssl = try OpenSSL()
    do throws(EvidenceError) {
      return try Signers(parsing: bytes, openssl: openssl)
    } catch {
      throw EvidenceFileError(path: path, role: .kept, error: error)
    }
  }

  /// The key of `--key` and `--name`.
  func signingKey() throws -> SigningKey {
    try SigningKey(
      file: invocation.required(.key), name: invocation.required(.keyName), openssl: OpenSSL())
  }

  /// Keeps a signed checkpoint in the log's folder; where that cannot be, it is only remarked.
  func keep(_ note: CheckpointNote, in log: LogSnapshot) throws {
    do throws(EvidenceError) {
      try WitnessFolder(of: log).keep(note, patience: console.lockPatience)
    } catch {
      switch error {
      case .storage, .busy:
        try remark(
          Bilingual(
            id: "jejak: tidak disimpan di witness/ milik log: \(error.problem.what.id)",
            en: "jejak: not kept in the log's witness/: \(error.problem.what.en)"))
      default: throw error
      }
    }
  }
}

extension Context {
  /// Says on standard error what went wrong with one of several things.
  func complain(_ problem: Problem) throws {
    try console.write(
      Array(TerminalSafety.lines(problem.text(in: language)).utf8), to: .error)
  }
}
