/// Some of the first events of a log, one bit an event.
package struct EventSet: Sendable {
  private var words: [UInt64]
  /// How many events there are to choose from.
  private let size: Int

  /// None of so many events.
  package init(of size: Int) {
    self.size = max(0, size)
    words = [UInt64](repeating: 0, count: self.size / 64 + 1)
  }

  /// Takes an event in; one that is not there is left out.
  package mutating func insert(_ seq: Int) {
    guard seq >= 1, seq <= size else { return }
    words[seq / 64] |= 1 << UInt64(seq % 64)
  }

  /// Whether an event is one of them.
  package func contains(_ seq: Int) -> Bool {
    seq >= 1 && seq <= size && words[seq / 64] & 1 << UInt64(seq % 64) != 0
  }

  /// Those behind an event.
  package func events(after seq: Int) -> Set<Int> {
    guard seq < size else { return [] }
    return Set((max(seq, 0) + 1...size).filter(contains))
  }
}
