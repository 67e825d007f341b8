public import Projections

extension RenjaLog {
  /// The accounts of some events: what each said, and what it replaced.
  ///
  /// - Parameters:
  ///   - seqs: the numbers of the events; those beyond `size` are passed over.
  ///   - size: how many events of the log count.
  /// - Returns: the accounts in the order of the log.
  /// - Throws: `StoreError` where a line cannot be read.
  /// - Complexity: O(n) in the events that count, twice; memory grows with `seqs` alone.
  public func accounts(
    of seqs: Set<Int>, within size: Int
  ) throws(StoreError) -> [EventAccount] {
    let wanted = seqs.filter { $0 >= 1 && $0 <= size }
    guard let first = wanted.min(), let last = wanted.max() else { return [] }
    var fold = EventAccountFold(wanted)
    try forEachEvent(from: first, through: last) { (event) throws(StoreError) in
      fold.meet(event)
    }
    try forEachEvent(through: size) { (event) throws(StoreError) in fold.apply(event) }
    return fold.accounts()
  }
}
