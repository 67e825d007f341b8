import Merkle
import Platform

/// Puts the stored leaf hashes right.
struct LeafFiles {
  let contents: LogContents

  /// Computes what is missing, or what was never made durable, from the lines.
  ///
  /// - Parameter known: Up to which event the stored hashes are whole where they are there.
  /// - Throws: ``LogError``.
  func complete(trusting known: Int) throws(LogError) {
    for place in contents.segments.indices {
      let numbers = contents.numbers(of: place)
      guard try !isWhole(contents.segments[place], numbers, known) else { continue }
      try rebuild(contents.segments[place], numbers)
    }
  }

  /// Computes the hashes of the last segments from the lines, whatever stands there.
  ///
  /// - Parameter count: Of how many segments.
  /// - Throws: ``LogError``.
  func rebuild(last count: Int) throws(LogError) {
    for place in contents.segments.indices.suffix(count) {
      try rebuild(contents.segments[place], contents.numbers(of: place))
    }
  }

  private func isWhole(
    _ segment: Segment, _ numbers: Range<Int>, _ known: Int
  ) throws(LogError) -> Bool {
    guard numbers.upperBound <= known + 1 else { return false }
    let path = contents.layout.path(LogLayout.leavesName(first: segment.first))
    do throws(StorageError) {
      let entry = try contents.storage.entry(path)
      guard !numbers.isEmpty else { return entry == nil || entry?.size == 0 }
      return entry?.kind == .file && entry?.size == Int64(numbers.count * Digest.byteCount)
    } catch {
      throw .storage(error)
    }
  }

  private func rebuild(_ segment: Segment, _ numbers: Range<Int>) throws(LogError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * Digest.byteCount)
    if !numbers.isEmpty {
      try contents.forEachLine(from: numbers.lowerBound, through: numbers.upperBound - 1) {
        _, line in
        RFC6962.leafHash(line).append(to: &bytes)
        return .goOn
      }
    }
    do throws(StorageError) {
      try contents.storage.replaceFile(
        contents.layout.path(LogLayout.leavesName(first: segment.first)), with: bytes,
        temporary: contents.layout.nextLeaves, isDurable: true)
    } catch {
      throw .storage(error)
    }
  }
}
