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
