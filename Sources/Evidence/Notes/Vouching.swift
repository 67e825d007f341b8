public import EventLog

/// Who stands behind a root besides the file that it was read from.
///
/// A proof leads to a root. That the root is the log's, and not made up for the occasion, only a
/// checkpoint kept earlier or a trusted signature can tell.
public struct Vouching: Hashable, Sendable {
  /// The checkpoint that the caller kept, where it is the same one.
  public let kept: Checkpoint?
  /// The trusted keys that signed.
  public let signers: [Signatory]
  /// The checkpoint that the caller kept, where it is of another size and so says nothing here.
  public let unrelated: Checkpoint?

  /// Whether anybody vouches.
  public var isVouched: Bool { kept != nil || !signers.isEmpty }

  /// Asks the kept checkpoint and the signers about another.
  ///
  /// - Parameters:
  ///   - head: The checkpoint in question.
  ///   - kept: What the caller kept, if anything.
  ///   - signers: Whom the caller trusts, if anybody.
  /// - Throws: ``EvidenceError``: `inconsistent` where both cannot be true, `note` where a known
  ///   key's signature is wrong, on either of them.
  init(
    for head: CheckpointNote, kept: CheckpointNote?, signers: Signers?
  ) throws(EvidenceError) {
    if let kept {
      let mine = kept.checkpoint
      guard mine.names(head.checkpoint.origin) else {
        throw .inconsistent(.otherLog(expected: mine.origin, found: head.checkpoint.origin))
      }
      guard mine.size != head.checkpoint.size || mine.root == head.checkpoint.root else {
        throw .inconsistent(.splitView(kept: mine, found: head.checkpoint))
      }
      if let note = kept.note { _ = try signers?.vouchers(for: note) }
    }
    let isSame = kept?.checkpoint == head.checkpoint
    self.kept = isSame ? kept?.checkpoint : nil
    unrelated = isSame ? nil : kept?.checkpoint
    self.signers = if let note = head.note { try signers?.vouchers(for: note) ?? [] } else { [] }
  }
}
