public import EventLog

/// Checkpoints that people kept, to hold a log against.
///
/// A log that was rolled back to an older valid state, or rewritten as a whole, is consistent in
/// itself: only a checkpoint kept elsewhere shows it.
public struct KeptCheckpoints: Sendable {
  /// A file that somebody kept.
  public struct File: Hashable, Sendable {
    /// Its name, for the report.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// Keeps both.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What a kept checkpoint says about the log.
  public struct Verdict: Hashable, Sendable {
    /// The name of the file.
    public let name: String
    /// What was found.
    public let outcome: Outcome

    /// Whether the log, or the file, is not as it must be.
    public var isFault: Bool {
      if case .consistent = outcome { false } else { true }
    }
  }

  /// How a kept checkpoint and a log stand to each other.
  public enum Outcome: Hashable, Sendable {
    /// The log extends the checkpoint; these trusted keys signed it.
    case consistent(Checkpoint, signers: [Signatory])
    /// The log contradicts the checkpoint.
    case contradicted(Checkpoint, Inconsistency)
    /// The file is no checkpoint, or a trusted key's signature on it is wrong.
    case unreadable(EvidenceError)
  }

  private let files: [File]

  /// Takes the checkpoints of these files: three lines, one line, or a signed note each.
  public init(_ files: [File]) {
    self.files = files
  }

  /// Takes the checkpoints that a log keeps itself, and those of other files.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - files: More files.
  /// - Throws: ``EvidenceError``, `storage`.
  public init(of log: LogSnapshot, and files: [File] = []) throws(EvidenceError) {
    let folder = WitnessFolder(of: log)
    var all = files
    for name in try folder.names() {
      guard let bytes = try folder.bytes(name) else { continue }
      all.append(File(name: name, bytes: bytes))
    }
    self.files = all
  }

  /// Holds the log against each of them.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - signers: Keys that the caller trusts: where one of them signed, the signature must fit.
  /// - Returns: One verdict a file, in order.
  /// - Throws: ``EvidenceError``: `log`, or `openssl` where nobody could tell.
  public func verdicts(
    on log: LogSnapshot, signers: Signers? = nil
  ) throws(EvidenceError) -> [Verdict] {
    let tree = try log.tree()
    var verdicts: [Verdict] = []
    for file in files {
      verdicts.append(Verdict(name: file.name, outcome: try outcome(file, tree, log, signers)))
    }
    return verdicts
  }

  private func outcome(
    _ file: File, _ tree: DiskTree, _ log: LogSnapshot, _ signers: Signers?
  ) throws(EvidenceError) -> Outcome {
    let kept: CheckpointNote
    var found: [Signatory] = []
    do throws(EvidenceError) {
      kept = try CheckpointNote(kept: file.bytes)
      if let signers, let note = kept.note { found = try signers.vouchers(for: note) }
    } catch {
      switch error {
      case .note, .checkpoint: return .unreadable(error)
      default: throw error
      }
    }
    if let how = try tree.contradiction(of: kept.checkpoint, to: log.checkpoint) {
      return .contradicted(kept.checkpoint, how)
    }
    return .consistent(kept.checkpoint, signers: found)
  }
}
