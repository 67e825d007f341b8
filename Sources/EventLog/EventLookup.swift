/// Finds events by their identity.
///
/// It reads the log from the start; an index may answer instead, for the answer is the same.
struct EventLookup {
  let contents: LogContents

  /// The numbers of those events that the log holds.
  ///
  /// - Parameter ids: The identities to look for.
  /// - Returns: The number of the first event of each identity that occurs.
  /// - Throws: ``LogError``.
  func positions(of ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    guard !ids.isEmpty else { return [:] }
    var found: [EventID: Int] = [:]
    try contents.forEachLine { seq, line in
      guard let id = Self.id(of: line), ids.contains(id), found[id] == nil
      else { return .goOn }
      found[id] = seq
      return found.count == ids.count ? .stop : .goOn
    }
    return found
  }

  /// The identity of the event in a line, `nil` where it holds none.
  static func id(of line: Span<UInt8>) -> EventID? {
    CanonicalLine.id(line) ?? (try? EventLine.read(line))?.id
  }
}
