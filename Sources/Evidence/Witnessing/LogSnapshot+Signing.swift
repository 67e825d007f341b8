public import EventLog

extension LogSnapshot {
  /// The checkpoint of a size, signed; what is kept in `witness/` keeps its signatures.
  ///
  /// Nothing is stored: ``WitnessFolder/keep(_:patience:)`` does that. A log that contradicts a checkpoint
  /// that it keeps is not signed.
  ///
  /// - Parameters:
  ///   - key: Signs.
  ///   - size: How many events; `nil` takes those in sealed segments.
  /// - Returns: The signed note.
  /// - Throws: ``EvidenceError``: `outside`, `inconsistent`, `log`, `openssl`.
  public func signed(
    by key: SigningKey, size: Int? = nil
  ) throws(EvidenceError) -> CheckpointNote {
    guard evidence.isEmpty else { throw .log(.evidence(evidence)) }
    let prover = try Prover(self, size: size ?? sealedSize)
    try refuseContradictions()
    return prover.head.adding(try key.sign(prover.head.checkpoint))
  }

  /// Compares the log with the checkpoints that it keeps.
  ///
  /// - Throws: ``EvidenceError``: `inconsistent` for the first that it contradicts.
  func refuseContradictions() throws(EvidenceError) {
    for verdict in try KeptCheckpoints(of: self).verdicts(on: self) {
      if case .contradicted(_, let how) = verdict.outcome { throw .inconsistent(how) }
      if case .unreadable(let error) = verdict.outcome { throw error }
    }
  }
}
