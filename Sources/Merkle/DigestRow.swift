import CSHA256

/// Hashes that stand side by side: of leaves, or of the subtrees of one height.
///
/// Many are computed with one call, two at a time where the processor has instructions for it.
public struct DigestRow: Sendable {
  /// The hashes, 32 bytes each, one after another.
  public private(set) var bytes: [UInt8]

  /// No hashes.
  public init() {
    bytes = []
  }

  /// The hashes of leaves.
  ///
  /// - Parameters:
  ///   - lines: Where the bytes of the leaves stand.
  ///   - bounds: For each leaf the place of its first byte, and the place behind its last one.
  public init(leaves lines: Span<UInt8>, bounds: [Int]) {
    self.init(leaves: lines, bounds: bounds, portable: false)
  }

  /// The same; `portable` leaves the processor's SHA instructions unused, so that tests can compare.
  init(leaves lines: Span<UInt8>, bounds: [Int], portable: Bool) {
    let count = bounds.count / 2
    for place in 0..<count {
      let (start, end) = (bounds[2 * place], bounds[2 * place + 1])
      precondition(0 <= start && start <= end && end <= lines.count, "A leaf is not in the bytes")
    }
    bytes = [UInt8](repeating: 0, count: count * Digest.byteCount)
    guard count > 0 else { return }
    unsafe lines.withUnsafeBufferPointer { lines in
      unsafe bounds.withUnsafeBufferPointer { bounds in
        unsafe bytes.withUnsafeMutableBufferPointer { digests in
          guard let digests = digests.baseAddress else { return }
          unsafe csha256_hash_runs(
            0, lines.baseAddress, bounds.baseAddress, 0, count, portable, digests)
        }
      }
    }
  }

  /// How many hashes there are.
  public var count: Int { bytes.count / Digest.byteCount }

  /// The hash at a place, `nil` where there is none.
  public subscript(place: Int) -> Digest? {
    Digest(bytes: bytes.span, at: place * Digest.byteCount)
  }

  /// The first hashes, at most so many.
  public func prefix(_ count: Int) -> DigestRow {
    guard count < self.count else { return self }
    var row = DigestRow()
    row.bytes = Array(bytes.prefix(count * Digest.byteCount))
    return row
  }

  /// Adds some hashes of another row behind.
  ///
  /// - Parameters:
  ///   - other: The other row.
  ///   - range: Which of its hashes.
  public mutating func append(_ other: DigestRow, _ range: Range<Int>) {
    bytes +=
      other.bytes[
        range.lowerBound * Digest.byteCount..<range.upperBound * Digest.byteCount]
  }

  /// Adds a hash in front.
  mutating func prepend(_ digest: Digest) {
    bytes.insert(contentsOf: digest.bytes, at: 0)
  }

  /// Takes the last hash away where their number is odd.
  mutating func removeOdd() -> Digest? {
    guard count % 2 == 1, let last = self[count - 1] else { return nil }
    bytes.removeLast(Digest.byteCount)
    return last
  }

  /// The hashes of the nodes over neighbours.
  ///
  /// REQUIRES: there is an even number of them.
  func parents() -> DigestRow {
    var row = DigestRow()
    let pairs = count / 2
    guard pairs > 0 else { return row }
    row.bytes = [UInt8](repeating: 0, count: pairs * Digest.byteCount)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe row.bytes.withUnsafeMutableBufferPointer { digests in
        guard let bytes = bytes.baseAddress, let digests = digests.baseAddress else { return }
        unsafe csha256_hash_runs(1, bytes, nil, 2 * Digest.byteCount, pairs, false, digests)
      }
    }
    return row
  }
}
