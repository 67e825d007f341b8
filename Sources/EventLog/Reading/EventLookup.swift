/// Finds events by their identity.
///
/// It asks the index and reads only what that does not cover; without one it reads from the start.
struct EventLookup {
  let contents: LogContents

  /// The numbers of those events that the log holds.
  ///
  /// - Parameter ids: The identities to look for.
  /// - Returns: The number of the first event of each identity that occurs.
  /// - Throws: ``LogError``.
  func positions(of ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    guard !ids.isEmpty else { return [:] }
    var (found, first) = try indexed(ids)
    guard found.count < ids.count else { return found }
    try contents.forEachLine(from: first) { seq, line in
      guard let id = Self.id(of: line), ids.contains(id), found[id] == nil
      else { return .goOn }
      found[id] = seq
      return found.count == ids.count ? .stop : .goOn
    }
    return found
  }

  /// What the index knows of the identities, and the first event that it does not cover.
  private func indexed(
    _ ids: Set<EventID>
  ) throws(LogError) -> (found: [EventID: Int], first: Int) {
    guard let index = contents.index, let candidates = index.candidates(for: ids) else {
      return ([:], 1)
    }
    var found: [EventID: Int] = [:]
    for seq in candidates {
      guard let line = try contents.line(at: seq), let id = Self.id(of: line.span),
        ids.contains(id), found[id] == nil
      else { continue }
      found[id] = seq
    }
    return (found, index.last + 1)
  }

  /// The identity of the event in a line, `nil` where it holds none.
  static func id(of line: Span<UInt8>) -> EventID? {
    CanonicalLine.id(line) ?? (try? EventLine.read(line))?.id
  }
}
