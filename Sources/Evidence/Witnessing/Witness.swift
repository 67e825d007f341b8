public import EventLog
public import Platform

/// Confirms that a log only grew since the last time this witness saw it.
///
/// What it saw last stands in a folder of its own, outside the log, and is on the disk before a
/// signature is shown: so it never signs two views that contradict each other.
public struct Witness: Sendable {
  private let key: SigningKey
  private let state: WitnessState
  private let clock: any WallClock

  /// A witness.
  ///
  /// - Parameters:
  ///   - key: Signs; its name is the witness's.
  ///   - stateFolder: Where it remembers what it saw; created if its parent exists.
  ///   - storage: The disk of that folder.
  ///   - clock: Tells the time that is signed.
  /// - Throws: ``EvidenceError``: `stateInsideLog` or `storage`.
  public init(
    key: SigningKey, stateFolder: String, on storage: any Storage = RealDisk(),
    clock: any WallClock = SystemClock()
  ) throws(EvidenceError) {
    self.key = key
    self.clock = clock
    state = try WitnessState(folder: stateFolder, on: storage)
  }

  /// What a witness confirms.
  public struct Statement: Hashable, Sendable {
    /// The line that the witness adds to the checkpoint, with its line feed.
    public let line: String
    /// The checkpoint with this and all earlier signatures.
    public let note: CheckpointNote
    /// What the witness had seen before, `nil` where this is the first time.
    public let previous: Checkpoint?
  }

  /// Signs the checkpoint of a log, if the log consistently extends what this witness saw last.
  ///
  /// Nothing is stored in the log: ``WitnessFolder/keep(_:patience:)`` does that, where the witness may
  /// write.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - size: The size to sign; `nil` takes that of the sealed segments.
  ///   - signers: Keys of which one must have signed the checkpoint.
  /// - Returns: The statement; the memory of the witness is then on the disk.
  /// - Throws: ``EvidenceError``: `inconsistent`, `unsigned`, `note`, `outside`, `log`, `busy`,
  ///   `openssl`, `storage`; then nothing was signed.
  public func cosign(
    _ log: LogSnapshot, size: Int? = nil, signers: Signers? = nil
  ) throws(EvidenceError) -> Statement {
    guard log.evidence.isEmpty else { throw .log(.evidence(log.evidence)) }
    let lock = try state.lock()
    let previous = try state.last(of: log.identity.origin)
    let prover = try Prover(log, size: size ?? log.sealedSize)
    if let previous { _ = try prover.consistency(from: previous) }
    try log.refuseContradictions()
    let statement = try sign(prover.head, previous, signers)
    try FolderLock.release(lock)
    return statement
  }

  /// Signs the later checkpoint of a consistency proof, without the log.
  ///
  /// - Parameters:
  ///   - request: The proof, from what this witness saw last; from size 0 for the first time.
  ///   - signers: Keys of which one must have signed the checkpoint.
  /// - Returns: The statement; the memory of the witness is then on the disk.
  /// - Throws: ``EvidenceError`` as ``cosign(_:size:signers:)``, and `proof`.
  public func cosign(
    _ request: ConsistencyProof, signers: Signers? = nil
  ) throws(EvidenceError) -> Statement {
    let lock = try state.lock()
    let origin = request.head.checkpoint.origin
    let previous = try state.last(of: origin)
    let start = if let previous { previous } else { try Checkpoint.empty(origin: origin) }
    _ = try request.check(extending: CheckpointNote(start))
    let statement = try sign(request.head, previous, signers)
    try FolderLock.release(lock)
    return statement
  }

  private func sign(
    _ head: CheckpointNote, _ previous: Checkpoint?, _ signers: Signers?
  ) throws(EvidenceError) -> Statement {
    if let signers {
      let found = if let note = head.note { try signers.vouchers(for: note) } else { [Signatory]() }
      guard !found.isEmpty else { throw .unsigned(head.checkpoint) }
    }
    let signature = try key.cosign(head.checkpoint, time: max(0, clock.secondsSince1970()))
    try state.remember(head.checkpoint)
    return Statement(line: signature.line, note: head.adding(signature), previous: previous)
  }
}
