import Merkle
import Platform

extension VerificationPass {
  /// The same pass on all processors.
  ///
  /// - Parameters:
  ///   - sharing: How the work is shared.
  ///   - progress: Told now and then how many lines have been read.
  /// - Returns: The pass; `nil` where a line is out of order or in another form than the canonical
  ///   one, or the log is too small for it to be worth it. Who reads line by line finds out more.
  func shared(_ sharing: ReadSharing, _ progress: @Sendable (Int) -> Void) -> VerificationPass? {
    guard contents.size > 0, let last = contents.segments.last, last.first <= contents.size + 1,
      let chunks = contents.chunks(through: contents.size, of: sharing.chunk),
      chunks.count > sharing.worthless
    else { return nil }
    let contents = contents
    var start: VerificationPass? = self
    start?.start()
    var pass = Parallel.inOrder(
      chunks.count, threads: sharing.threads, into: start,
      worker: { LineAudit(contents) },
      work: { audit, item in audit.read(chunks[item]) },
      take: { pass, item, finding in
        guard pass?.take(finding, of: chunks[item]) ?? false else {
          pass = nil
          return false
        }
        progress(Int(clamping: pass?.frontier.size ?? 0))
        return true
      })
    if last.first > contents.size { pass?.takeEmptySegment() }
    return pass
  }
}
