extension SubtreeHashes {
  /// The bytes of a tile of hashes.
  ///
  /// - Parameter path: The tile; its width decides how many hashes there are.
  /// - Returns: `nil` for a bundle of entries, and for a tile that goes beyond the last leaf.
  /// - Throws: What fetching a hash throws.
  public func tile(_ path: TilePath) throws(Failure) -> [UInt8]? {
    guard case .hashes(let level) = path.content else { return nil }
    let height = UInt64(8 * level)
    let available = height < UInt64.bitWidth ? size >> height : 0
    let (first, tooFar) = path.index.multipliedReportingOverflow(by: UInt64(TilePath.fullWidth))
    let (end, over) = first.addingReportingOverflow(UInt64(path.width))
    guard !tooFar, !over, end <= available else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.width * Digest.byteCount)
    for index in first..<end {
      try subtree(level: Int(height), index: index).append(to: &bytes)
    }
    return bytes
  }
}

/// The content of a tile of entries, as `c2sp.org/tlog-tiles` wants it.
public enum EntryBundle {
  /// The longest entry that a bundle can hold.
  public static let maximumEntry = Int(UInt16.max)

  /// Appends an entry: its length in two bytes, then its bytes.
  ///
  /// - Parameters:
  ///   - entry: The bytes that the leaf hash is taken of, without 0x00.
  ///   - bundle: The bundle so far.
  /// - Returns: `false`, with nothing appended, if the entry is longer than ``maximumEntry``.
  @discardableResult
  public static func append(_ entry: Span<UInt8>, to bundle: inout [UInt8]) -> Bool {
    guard let length = UInt16(exactly: entry.count) else { return false }
    bundle.append(UInt8(length >> 8))
    bundle.append(UInt8(length & 0xFF))
    for place in entry.indices { bundle.append(entry[place]) }
    return true
  }
}
