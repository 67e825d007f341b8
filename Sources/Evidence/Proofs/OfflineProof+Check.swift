public import EventLog
import Merkle

extension OfflineProof {
  /// What a proof shows.
  public struct Finding: Hashable, Sendable {
    /// The number of the event.
    public let seq: Int
    /// Its line, without the line feed.
    public let line: [UInt8]
    /// The checkpoint of the log that it is part of.
    public let checkpoint: Checkpoint
    /// Who vouches for that checkpoint; perhaps nobody.
    public let vouching: Vouching
  }

  /// Checks that the event is in the log that the checkpoint stands for.
  ///
  /// - Parameters:
  ///   - kept: A checkpoint that the caller kept. One of the same size must be the same; one of
  ///     another size neither confirms nor contradicts the proof.
  ///   - signers: Keys that the caller trusts.
  /// - Returns: What is shown, and who vouches for it.
  /// - Throws: ``EvidenceError``: `format` where the event is missing, `proof` where the hashes
  ///   lead elsewhere, `otherNumber`, `inconsistent`, `note`, `openssl`.
  public func check(
    kept: CheckpointNote? = nil, signers: Signers? = nil
  ) throws(EvidenceError) -> Finding {
    guard let line else { throw .format(.noEvent) }
    let checkpoint = head.checkpoint
    do throws(ProofError) {
      try RFC6962.verifyInclusion(
        leaf: RFC6962.leafHash(line), index: UInt64(clamping: index),
        size: UInt64(clamping: checkpoint.size), proof: hashes, root: checkpoint.root)
    } catch {
      throw .proof(error)
    }
    let number = try? EventLine.read(line.span).seq
    guard number == seq else { throw .otherNumber(proven: seq, inLine: number) }
    return Finding(
      seq: seq, line: line, checkpoint: checkpoint,
      vouching: try Vouching(for: head, kept: kept, signers: signers))
  }
}
