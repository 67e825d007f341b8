extension LogWriter {
  /// Where the events of some identities stand.
  ///
  /// - Parameter ids: The identities.
  /// - Returns: The numbers of those that the log holds.
  /// - Throws: ``LogError``, `storage` or `evidence`.
  public func positions(of ids: Set<EventID>) throws(LogError) -> [EventID: Int] {
    try EventLookup(contents: contents).positions(of: ids)
  }
}
