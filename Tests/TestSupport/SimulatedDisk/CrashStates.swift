import Synchronization

/// What may stand on a simulated disk after the power failed at one moment.
public struct CrashStates: Sendable {
  private let start: DiskImage
  private let past: [(change: DiskChange, isDurable: Bool)]
  private let fates: [[Fate]]

  /// How many states there are, `Int.max` where they are beyond counting.
  public let total: Int

  /// The states after so many changes and syncs.
  public init(of disk: SimulatedDisk, at moment: Int) {
    let state = disk.state.withLock { $0 }
    start = state.start
    past = state.past.filter { $0.moment < moment }.map { past in
      (past.change, past.durable.map { $0 < moment } ?? false)
    }
    fates = past.filter { !$0.isDurable }.map(\.change.fates)
    total = fates.reduce(1) { product, fates in
      let (next, isTooLarge) = product.multipliedReportingOverflow(by: fates.count)
      return isTooLarge ? .max : next
    }
  }

  /// One of the states, by its number from 0 to ``total``.
  public subscript(number: Int) -> DiskImage {
    var rest = number
    return image { fates in
      defer { rest /= fates.count }
      return fates[rest % fates.count]
    }
  }

  /// The state in which everything is lost that was not synced.
  public var least: DiskImage { image { _ in .lost } }

  /// The state in which nothing is lost.
  public var most: DiskImage { image { _ in .whole } }

  /// A state that the generator draws.
  ///
  /// Real disks lose little or nearly everything; so how much gets lost is drawn first.
  public func drawn(by generator: inout SeededGenerator) -> DiskImage {
    let luck = Int.random(in: 0...4, using: &generator)
    return image { fates in
      let draw = Int.random(in: 0..<4, using: &generator)
      if draw < luck, fates.contains(.whole) { return .whole }
      return fates[Int.random(in: 0..<fates.count, using: &generator)]
    }
  }

  /// Calls `body` with all states where they are at most `limit`, else with so many drawn ones.
  ///
  /// The two ends are always among them: nothing of what was not synced, and everything.
  public func forEach(
    atMost limit: Int, seed: UInt64, _ body: (DiskImage) throws -> Void
  ) rethrows {
    guard total > limit else {
      for number in 0..<total { try body(self[number]) }
      return
    }
    try body(least)
    try body(most)
    var generator = SeededGenerator(seed: seed)
    for _ in 2..<max(limit, 2) { try body(drawn(by: &generator)) }
  }

  /// A created file without a name does no harm, so that a creation is never lost.
  private func image(_ choose: ([Fate]) -> Fate) -> DiskImage {
    var image = start
    var next = 0
    for (change, isDurable) in past {
      guard !isDurable else {
        image.apply(change)
        continue
      }
      if let left = change.suffering(choose(fates[next])) { image.apply(left) }
      next += 1
    }
    return image
  }
}
