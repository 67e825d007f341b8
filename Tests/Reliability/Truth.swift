import EventLog
import Evidence
import Merkle
import TestSupport

/// What a sound log holds, to hold a damaged copy of it against.
struct Truth {
  private let lines: [[UInt8]]
  /// The root over the first so many events, from 0 on.
  private let roots: [Digest]
  private let identity: LogIdentity

  init(of disk: SimulatedDisk) throws {
    let log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    let lines = try log.allLines()
    var frontier = TreeFrontier()
    roots =
      [frontier.root]
      + lines.map { line in
        frontier.append(RFC6962.leafHash(line.span))
        return frontier.root
      }
    self.lines = lines
    identity = log.identity
  }

  /// Where verification finds nothing, all must be as it was, and go on; where it finds evidence, no
  /// writer makes it disappear; what is only to be repaired, the next writer repairs.
  func examine(_ disk: SimulatedDisk) throws {
    let before: LogVerification
    do throws(LogError) {
      before = try verify(disk)
    } catch {
      if case .storage = error { throw error }
      // Refused as a whole: nobody writes to it either.
      return try require(!write(disk), "a writer opens what a reader refuses: \(error)")
    }
    if before.ok { try expectPrefix(disk, before) }
    try expectRoots(disk, before)
    guard try write(disk) else {
      return try require(!before.ok, "no writer opens a sound log")
    }
    let after = try verify(disk)
    if before.severity == .evidence {
      return try require(after.severity == .evidence, "evidence is gone: \(before.faults)")
    }
    let isTreeOnly = before.faults.allSatisfy { $0.kind == .treeDiffers }
    try require(after.ok || isTreeOnly, "not repaired: \(before.faults) → \(after.faults)")
    try expectPrefix(disk, after, more: 1)
  }

  /// The log's own rules and the checkpoints it keeps.
  private func verify(_ disk: SimulatedDisk) throws(LogError) -> LogVerification {
    try LogVerification.run(Desk.Place.log, on: disk)
  }

  /// Whether a writer opens the log and appends an event.
  private func write(_ disk: SimulatedDisk) throws -> Bool {
    let desk = Desk(disk, Ledger(of: disk))
    do {
      try desk.write([1])
      return true
    } catch let error as LogError {
      if case .storage = error { throw error }
      return false
    }
  }

  /// The lines are those that were written, from the first on.
  private func expectPrefix(
    _ disk: SimulatedDisk, _ verification: LogVerification, more: Int = 0
  ) throws {
    let log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    try require(log.identity == identity, "another log.json is believed")
    let found = try log.allLines()
    let old = found.dropLast(more)
    try require(old.elementsEqual(lines.prefix(old.count)), "other lines are believed")
    guard more == 0 else { return }
    try require(verification.root == roots[verification.size], "another root is believed")
  }

  /// The root of any prefix is the right one, or is refused, whatever the stored hashes say.
  private func expectRoots(_ disk: SimulatedDisk, _ verification: LogVerification) throws {
    guard verification.severity != .evidence else { return }
    let log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    let difference = try LogSnapshot.difference(withCachesOn: disk)
    try require(difference == nil, difference ?? "")
    for size in 0...log.size {
      try require(try log.root(ofFirst: size) == roots[size], "the root over \(size) is another")
    }
  }

  private func require(_ condition: Bool, _ words: @autoclosure () -> String) throws {
    guard !condition else { return }
    throw Broken(description: words())
  }
}

extension LogSnapshot {
  fileprivate func allLines() throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try contents.forEachLine { _, line in
      lines.append(line.indices.map { line[$0] })
      return .goOn
    }
    return lines
  }
}
