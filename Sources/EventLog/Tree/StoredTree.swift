import Merkle
import Platform

/// Compares the stored leaf hashes with those of lines that were found to be right.
struct StoredTree {
  let contents: LogContents

  /// What differs or is missing, once for each run of hashes.
  ///
  /// - Parameter hashes: The hash over the leaf hashes of each segment, as computed.
  /// - Returns: The faults in order.
  /// - Throws: ``LogError``.
  func faults(_ hashes: [Digest]) throws(LogError) -> [LogFault] {
    var faults: [LogFault] = []
    for (place, hash) in zip(contents.segments.indices, hashes) {
      faults += try self.faults(place, hash)
    }
    return faults
  }

  private func faults(_ place: Int, _ hash: Digest) throws(LogError) -> [LogFault] {
    let segment = contents.segments[place]
    let numbers = contents.numbers(of: place)
    let name = LogLayout.leavesName(first: segment.first)
    let stored: [UInt8]
    do throws(StorageError) {
      let path = contents.layout.path(name)
      // Twice the segment is room for any number of leaves that it can have.
      let limit = max(numbers.count * Digest.byteCount * 2, 1 << 20)
      stored = try contents.storage.contents(of: path, limit: limit) ?? []
    } catch {
      guard error.isMissing else { throw .storage(error) }
      guard !numbers.isEmpty else { return [] }
      return [
        LogFault(
          .treeIncomplete, name, expected: .leaves(numbers.count), found: .word(.noSuchFile))
      ]
    }
    let wanted = numbers.count * Digest.byteCount
    guard stored.count >= wanted else {
      return [
        LogFault(
          .treeIncomplete, name, expected: .leaves(numbers.count),
          found: .plain("\(stored.count / Digest.byteCount)"))
      ]
    }
    if stored.count > wanted, contents.endsWithin(place) {
      return [
        LogFault(
          .treeDiffers, name, offset: Int64(wanted), expected: .leaves(numbers.count),
          found: .bytes(stored.count))
      ]
    }
    guard SHA256.hash(stored.span.extracting(..<wanted)) != hash else { return [] }
    return try differences(stored, numbers, name)
  }

  private func differences(
    _ stored: [UInt8], _ numbers: Range<Int>, _ name: String
  ) throws(LogError) -> [LogFault] {
    var faults: [LogFault] = []
    try contents.forEachLine(from: numbers.lowerBound, through: numbers.upperBound - 1) {
      seq, line in
      let index = seq - numbers.lowerBound
      let leaf = RFC6962.leafHash(line)
      let found = Digest(bytes: stored.span, at: index * Digest.byteCount)
      if found != leaf {
        faults.append(
          LogFault(
            .treeDiffers, name, line: index + 1, offset: Int64(index * Digest.byteCount),
            expected: .plain(leaf.hex), found: found.map { .plain($0.hex) } ?? .word(.nothing)))
      }
      return .goOn
    }
    return faults
  }
}
