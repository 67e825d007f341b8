public import EventLog
import Merkle

/// Makes proofs from a log, all of them to one checkpoint.
public struct Prover: Sendable {
  /// The checkpoint that the proofs lead to.
  public let head: CheckpointNote

  let tree: DiskTree
  private let log: LogSnapshot

  /// Proves to the head of the log, or to the checkpoint of an earlier size.
  ///
  /// Where a signed checkpoint of that size is kept in the log's folder, the proofs carry it.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - size: How many events the tree has; `nil` takes all.
  /// - Throws: ``EvidenceError``: `outside` where the log is smaller, `log`, or `inconsistent`
  ///   where the kept checkpoint of that size has another root.
  public init(_ log: LogSnapshot, size: Int? = nil) throws(EvidenceError) {
    let tree = try log.tree()
    let size = size ?? log.size
    let bare = try Self.checkpoint(of: log, tree, size)
    let signed = try WitnessFolder(of: log).note(size: size)
    if let signed, signed.checkpoint != bare {
      throw .inconsistent(.splitView(kept: signed.checkpoint, found: bare))
    }
    self.init(log, tree, signed ?? CheckpointNote(bare))
  }

  /// Proves to a checkpoint that somebody holds.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - held: The checkpoint, of the log's size or smaller; with its signatures, if any.
  /// - Throws: ``EvidenceError``: `inconsistent` where the log does not extend it, or `log`.
  public init(_ log: LogSnapshot, to held: CheckpointNote) throws(EvidenceError) {
    let tree = try log.tree()
    if let contradiction = try tree.contradiction(of: held.checkpoint, to: log.checkpoint) {
      throw .inconsistent(contradiction)
    }
    self.init(log, tree, held)
  }

  private init(_ log: LogSnapshot, _ tree: DiskTree, _ head: CheckpointNote) {
    self.log = log
    self.tree = tree
    self.head = head
  }

  /// Proves that an event is in the log.
  ///
  /// - Parameter seq: The number of the event.
  /// - Returns: The proof, with the event's line.
  /// - Throws: ``EvidenceError``: `outside` where the event is beyond the checkpoint, or `log`.
  public func proof(of seq: Int) throws(EvidenceError) -> OfflineProof {
    let size = head.checkpoint.size
    guard seq >= 1, seq <= size,
      let hashes = try tree.inclusionProof(index: UInt64(seq - 1), size: UInt64(size))
    else { throw .outside(asked: seq, size: size) }
    let line: [UInt8]?
    do throws(LogError) {
      line = try log.contents.line(at: seq)
    } catch {
      throw .log(error)
    }
    return OfflineProof(line: line, index: seq - 1, hashes: hashes, head: head)
  }

  /// Proves that the log only grew since a checkpoint.
  ///
  /// - Parameter old: What somebody kept.
  /// - Returns: The proof.
  /// - Throws: ``EvidenceError``: `inconsistent` where it did not, or `log`.
  public func consistency(from old: Checkpoint) throws(EvidenceError) -> ConsistencyProof {
    if let contradiction = try tree.contradiction(of: old, to: head.checkpoint) {
      throw .inconsistent(contradiction)
    }
    let hashes = try tree.consistencyProof(
      oldSize: UInt64(old.size), newSize: UInt64(head.checkpoint.size))
    return ConsistencyProof(oldSize: old.size, hashes: hashes ?? [], head: head)
  }

  private static func checkpoint(
    of log: LogSnapshot, _ tree: DiskTree, _ size: Int
  ) throws(EvidenceError) -> Checkpoint {
    guard size >= 0, let root = try tree.root(ofFirst: size) else {
      throw .outside(asked: size, size: log.size)
    }
    do throws(CheckpointError) {
      return try Checkpoint(origin: log.identity.origin, size: size, root: root)
    } catch {
      throw .checkpoint(error)
    }
  }
}

extension DiskTree {
  /// How a log, whose tree this is, contradicts a checkpoint kept earlier, if it does.
  func contradiction(
    of kept: Checkpoint, to now: Checkpoint
  ) throws(EvidenceError) -> Inconsistency? {
    if let plain = kept.contradiction(to: now) { return plain }
    guard let root = try root(ofFirst: kept.size), root != kept.root else { return nil }
    return .rewritten(kept: kept, found: now, root: root)
  }
}
