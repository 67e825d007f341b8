extension LogWriter {
  /// Where the events of some identities stand.
  ///
  /// - Parameter ids: The identities.
  /// - Returns: The numbers of those that the log holds.
  /// - Throws: ``LogError``, `storage` or `evidence`.
  public func positions(of ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    try contents.positions(of: ids)
  }
}

extension LogWriter {
  /// After so many identities it pays to know those of all events.
  private static let fewIdentities = 64

  /// Where the events of some identities stand; quick where a writer asks often.
  mutating func recall(_ ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    lookedUp += ids.count
    if identities == nil, lookedUp > Self.fewIdentities {
      identities = try KnownIdentities(of: contents)
    }
    guard let identities else { return try contents.positions(of: ids) }
    return try contents.positions(of: ids.filter(identities.mayHold))
  }
}

extension LogContents {
  /// Where the events of some identities stand.
  ///
  /// - Parameter ids: The identities.
  /// - Returns: The numbers of those that are among the events.
  /// - Throws: ``LogError``, `storage` or `evidence`.
  public func positions(of ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    try EventLookup(contents: self).positions(of: ids)
  }
}
