/// The fingerprints of identities in an index file: in order, each with its event.
enum IndexIdentities {
  static let width = 12
  /// Every so many fingerprints one is fenced.
  static let fenceDistance = 512

  /// The parts of the file that tell of identities.
  static func encode(
    _ identities: [(fingerprint: UInt64, place: UInt32)]
  ) -> (entries: [UInt8], fences: [UInt8]) {
    var entries = IndexWriter()
    var fences = IndexWriter()
    let order = identities.sorted { ($0.fingerprint, $0.place) < ($1.fingerprint, $1.place) }
    for (rank, identity) in order.enumerated() {
      if rank.isMultiple(of: fenceDistance) { fences.number(identity.fingerprint) }
      entries.number(identity.fingerprint)
      entries.number(identity.place)
    }
    return (entries.bytes, fences.bytes)
  }
}

/// Looks fingerprints up in one file, in increasing order: what was read is read once.
struct IdentityLookup {
  private let fences: [UInt64]
  private let count: Int
  private var chunk = -1
  private var bytes: [UInt8] = []

  /// Reads the fences.
  init?(_ file: borrowing IndexFile) {
    guard let bytes = file.read(.identityFences) else { return nil }
    let span = bytes.span
    fences = stride(from: 0, to: bytes.count - 7, by: 8).map { IndexNumber.eight(span, $0) }
    count = file.count(.identities) / IndexIdentities.width
  }

  /// The places of the events with a fingerprint, `nil` where the file cannot be read.
  mutating func places(of fingerprint: UInt64, _ file: borrowing IndexFile) -> [Int]? {
    // Equal fingerprints may begin in the chunk before the fence that equals them.
    let from = max(0, Self.first(in: fences.indices) { fences[$0] >= fingerprint } - 1)
    var places: [Int] = []
    var number = from
    while number < fences.count, number == from || fences[number] <= fingerprint {
      guard load(number, file) else { return nil }
      collect(fingerprint, into: &places)
      number += 1
    }
    return places
  }

  private mutating func load(_ number: Int, _ file: borrowing IndexFile) -> Bool {
    guard number != chunk else { return true }
    let first = number * IndexIdentities.fenceDistance
    let last = min(first + IndexIdentities.fenceDistance, count)
    let range = first * IndexIdentities.width..<last * IndexIdentities.width
    guard let read = file.read(.identities, range) else { return false }
    bytes = read
    chunk = number
    return true
  }

  private func collect(_ fingerprint: UInt64, into places: inout [Int]) {
    let span = bytes.span
    let width = IndexIdentities.width
    let all = 0..<bytes.count / width
    var index = Self.first(in: all) { IndexNumber.eight(span, $0 * width) >= fingerprint }
    while index < all.upperBound, IndexNumber.eight(span, index * width) == fingerprint {
      places.append(Int(IndexNumber.four(span, index * width + 8)))
      index += 1
    }
  }

  /// The first index of which something holds that holds of all later ones.
  private static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
