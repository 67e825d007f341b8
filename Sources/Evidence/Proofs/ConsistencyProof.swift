public import EventLog
public import Merkle

/// Shows that a log only grew since an earlier checkpoint.
///
/// The text form is the body of an `add-checkpoint` request of `c2sp.org/tlog-witness`:
///
/// ```
/// old 5
/// gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
///
/// renja.example/3201
/// 8
/// Xcnaeac…QyYg=
/// ```
public struct ConsistencyProof: Hashable, Sendable {
  /// How many events the earlier checkpoint has.
  public let oldSize: Int
  /// The hashes between the two trees.
  public let hashes: [Digest]
  /// The later checkpoint.
  public let head: CheckpointNote

  /// The proof as a file.
  public var text: String {
    "old \(oldSize)\n" + hashes.map { $0.base64 + "\n" }.joined() + "\n" + head.text
  }
}

extension ConsistencyProof {
  /// Reads what ``text`` writes, and nothing else.
  ///
  /// - Throws: ``EvidenceError``: `format`, `checkpoint` or `note`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    let parts = try ProofText(parsing: bytes)
    guard let first = parts.lines.first, let size = ProofText.number(after: "old", in: first) else {
      throw .format(.badLine(1, expected: .oldSize))
    }
    oldSize = size
    hashes = try parts.hashes(from: 1)
    head = try parts.head()
  }

  /// What the proof shows.
  public struct Finding: Hashable, Sendable {
    /// The earlier checkpoint.
    public let old: Checkpoint
    /// The later one, of which the earlier is the beginning.
    public let new: Checkpoint
    /// The trusted keys that signed the later one.
    public let signers: [Signatory]
  }

  /// Checks that the later checkpoint extends the one that the caller kept.
  ///
  /// - Parameters:
  ///   - old: The checkpoint that the caller kept, on paper or as a file.
  ///   - signers: Keys that the caller trusts; one of them must have signed the later checkpoint.
  /// - Returns: What is shown.
  /// - Throws: ``EvidenceError``: `inconsistent`, `outside` where the proof starts from another
  ///   size than the kept checkpoint, `proof`, `note`, `unsigned`, `openssl`.
  public func check(
    extending old: CheckpointNote, signers: Signers? = nil
  ) throws(EvidenceError) -> Finding {
    let (before, now) = (old.checkpoint, head.checkpoint)
    if let contradiction = before.contradiction(to: now) { throw .inconsistent(contradiction) }
    guard oldSize == before.size else { throw .outside(asked: before.size, size: oldSize) }
    do throws(ProofError) {
      try RFC6962.verifyConsistency(
        oldSize: UInt64(clamping: before.size), newSize: UInt64(clamping: now.size),
        oldRoot: before.root, newRoot: now.root, proof: hashes)
    } catch {
      throw .proof(error)
    }
    var found: [Signatory] = []
    if let signers {
      if let note = old.note { _ = try signers.vouchers(for: note) }
      if let note = head.note { found = try signers.vouchers(for: note) }
      guard !found.isEmpty else { throw .unsigned(now) }
    }
    return Finding(old: before, new: now, signers: found)
  }
}
