extension LogIndex {
  /// The events that may have one of some identities.
  ///
  /// - Parameter ids: The identities.
  /// - Returns: Numbers in increasing order, each of an event that has one of them or, rarely,
  ///   another; `nil` where the index cannot be read.
  func candidates(for ids: Set<EventID>) -> [Int]? {
    let wanted = ids.map(KnownIdentities.fingerprint).sorted()
    var found: [Int] = []
    for run in runs {
      guard let file = run.open(on: storage), var lookup = IdentityLookup(file) else {
        distrust()
        return nil
      }
      for fingerprint in wanted {
        guard let places = lookup.places(of: fingerprint, file) else {
          distrust()
          return nil
        }
        found += places.map { run.events.lowerBound + $0 }
      }
    }
    return Set(found).sorted()
  }

  /// Calls `body` with the fingerprint of every identity; `false` where some cannot be read.
  func forEachFingerprint(_ body: (UInt64) -> Void) -> Bool {
    for run in runs {
      guard let file = run.open(on: storage), let bytes = file.read(.identities) else {
        distrust()
        return false
      }
      let span = bytes.span
      for place in stride(from: 0, to: bytes.count, by: IndexIdentities.width) {
        body(IndexNumber.eight(span, place))
      }
    }
    return true
  }
}
