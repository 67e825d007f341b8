import EventLog
import Platform
import TestSupport

/// Lines about their own number: enough for an index to be made of.
struct NumberDescriber: LineDescribing {
  static let version: UInt32 = 1

  mutating func describe(_ line: Span<UInt8>, seq: Int) -> LineDescription {
    var description = LineDescription()
    description.entries = [
      LineDescription.Entry(topic: [UInt8(seq % 3)], claim: .each, isDated: false)
    ]
    return description
  }
}

extension CachePolicy {
  /// Files of an event or two, joined soon: a small log has many.
  static var tiny: CachePolicy {
    var policy = CachePolicy(version: NumberDescriber.version)
    policy.smallest = 1
    policy.fan = 2
    return policy
  }
}

extension Desk {
  /// Extends the caches in `derived/` as far as the disk lets itself be written to.
  func cache() throws {
    let log = try LogSnapshot(opening: Place.log, on: storage, .tiny)
    _ = IndexKeeping(log.contents, log.checkpoint, .tiny, NumberDescriber.self)
      .extend(least: 1, most: 4)
  }
}

extension LogSnapshot {
  /// What the caches answer, which must be what the lines say.
  ///
  /// - Returns: The first answer that is another, in words; `nil` where there is none.
  static func difference(withCachesOn disk: SimulatedDisk) throws -> String? {
    let plain = try LogSnapshot(opening: Desk.Place.log, on: disk)
    let cached = try LogSnapshot(opening: Desk.Place.log, on: disk, .tiny)
    guard cached.checkpoint == plain.checkpoint, cached.evidence == plain.evidence else {
      return "with caches, the log is another"
    }
    // The size itself asks for an event that is not there.
    let ids = Set((1...plain.size + 1).map { Desk.identity(of: $0) })
    guard try cached.contents.positions(of: ids) == plain.contents.positions(of: ids) else {
      return "with caches, events stand elsewhere"
    }
    for seq in 0...plain.size {
      guard try cached.contents.line(at: seq) == plain.contents.line(at: seq),
        try cached.root(ofFirst: seq) == plain.root(ofFirst: seq)
      else { return "with caches, event \(seq) or the root over it is another" }
    }
    return nil
  }
}
