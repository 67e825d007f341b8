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

  /// What a file says, before the log is looked at.
  public struct Reading: Hashable, Sendable {
    /// The name of the file.
    public let name: String
    /// The checkpoint, `nil` where the file is none or a trusted key's signature on it is wrong.
    public let checkpoint: Checkpoint?
    /// The trusted keys that signed it.
    public let signers: [Signatory]
    /// Why there is no checkpoint.
    public let fault: EvidenceError?
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

  /// Reads all files; what `LogVerification` is to compare a log with, which may be
  /// damaged.
  ///
  /// - Parameter signers: Keys that the caller trusts: where one of them signed, the signature must
  ///   fit.
  /// - Returns: One reading a file, in order.
  /// - Throws: ``EvidenceError``, `openssl` or `storage`, where nobody could tell.
  public func readings(signers: Signers? = nil) throws(EvidenceError) -> [Reading] {
    var readings: [Reading] = []
    for file in files { readings.append(try reading(file, signers)) }
    return readings
  }

  private func reading(_ file: File, _ signers: Signers?) throws(EvidenceError) -> Reading {
    do throws(EvidenceError) {
      let kept = try CheckpointNote(kept: file.bytes)
      var found: [Signatory] = []
      if let signers, let note = kept.note { found = try signers.vouchers(for: note) }
      return Reading(name: file.name, checkpoint: kept.checkpoint, signers: found, fault: nil)
    } catch {
      switch error {
      case .note, .checkpoint:
        return Reading(name: file.name, checkpoint: nil, signers: [], fault: error)
      default: throw error
      }
    }
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
    for reading in try readings(signers: signers) {
      let outcome = try outcome(reading, tree, log.checkpoint)
      verdicts.append(Verdict(name: reading.name, outcome: outcome))
    }
    return verdicts
  }

  private func outcome(
    _ reading: Reading, _ tree: DiskTree, _ now: Checkpoint
  ) throws(EvidenceError) -> Outcome {
    guard let kept = reading.checkpoint else {
      return .unreadable(reading.fault ?? .checkpoint(.badShape))
    }
    if let how = try tree.contradiction(of: kept, to: now) { return .contradicted(kept, how) }
    return .consistent(kept, signers: reading.signers)
  }
}
