import Canonical
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
    var pass = Parallel.inOrder(
      chunks.count, threads: sharing.threads, into: Optional(self),
      worker: { LineAudit(ChunkBuffer(contents)) },
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

  /// What is to be said of the events with which the clock began to be behind.
  func clocksBehind() throws(LogError) -> [LogFault] {
    guard let first = behind.first, let last = behind.last else { return [] }
    let behind = Set(behind)
    var findings: [LogFault] = []
    var cursor = contents.lines(from: first, through: last)
    while let seq = try cursor.next() {
      guard behind.contains(seq), let event = cursor.withLine({ try? EventLine.read($0) }),
        let clock = event.clock
      else { continue }
      let position = cursor.position
      findings.append(
        .clockBehind(
          event, clock, position.segment, line: position.line, offset: position.offset))
    }
    return findings
  }
}

extension LogFault {
  /// The clock showed an earlier time than that of the event before.
  static func clockBehind(
    _ event: EventEnvelope, _ clock: Instant, _ segment: String, line: Int, offset: Int64
  ) -> LogFault {
    LogFault(
      .clockBehind, segment, line: line, offset: offset,
      expected: .clockOrLater(event.recorded), found: .plain("\(clock)"))
  }
}
