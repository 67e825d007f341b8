import Merkle
import Platform

/// The body of an index file: pages of 4,096 bytes, each with its own checksum.
///
/// A page ends with the SHA-256 of the file's header hash, the number of the page and its other
/// bytes: a page that was damaged, moved, or came from another file is not believed.
struct IndexPages {
  private static let size = 4096
  private static let payload = size - Digest.byteCount

  /// The path of the file.
  let path: String
  /// The hash of the file's header.
  let header: Digest
  /// The first byte of the body in the file.
  let start: Int64
  /// How many bytes the body has, the checksums not counted.
  let length: Int

  /// The bytes of all pages.
  static func encode(_ body: [UInt8], header: Digest) -> [UInt8] {
    var pages: [UInt8] = []
    pages.reserveCapacity((body.count / payload + 1) * size)
    var offset = 0
    while offset < body.count {
      let end = min(offset + payload, body.count)
      let first = pages.count
      pages += body[offset..<end]
      pages += repeatElement(0, count: payload - (end - offset))
      let sum = checksum(
        header, offset / payload, pages.span.extracting(first..<first + payload))
      sum.append(to: &pages)
      offset = end
    }
    return pages
  }

  private static func checksum(
    _ header: Digest, _ number: Int, _ content: Span<UInt8>
  ) -> Digest {
    var hasher = SHA256()
    hasher.update(header)
    for shift in stride(from: 0, to: 64, by: 8) {
      hasher.update(UInt8(truncatingIfNeeded: number >> shift))
    }
    hasher.update(content)
    return hasher.finalize()
  }

  /// A part of the body, `nil` where a page is damaged or cannot be read.
  func read(_ range: Range<Int>, from file: borrowing StorageFile) -> [UInt8]? {
    guard range.lowerBound >= 0, range.upperBound <= length else { return nil }
    guard !range.isEmpty else { return [] }
    let pages = range.lowerBound / Self.payload...(range.upperBound - 1) / Self.payload
    guard let stored = pageBytes(pages, file) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for page in pages {
      let place = (page - pages.lowerBound) * Self.size
      let content = stored.span.extracting(place..<place + Self.payload)
      guard
        Digest(bytes: stored.span, at: place + Self.payload)
          == Self.checksum(header, page, content)
      else { return nil }
      let first = page * Self.payload
      let wanted = max(range.lowerBound, first)..<min(range.upperBound, first + Self.payload)
      bytes += stored[place + wanted.lowerBound - first..<place + wanted.upperBound - first]
    }
    return bytes
  }

  private func pageBytes(
    _ pages: ClosedRange<Int>, _ file: borrowing StorageFile
  ) -> [UInt8]? {
    var stored = [UInt8](repeating: 0, count: pages.count * Self.size)
    var count = 0
    let offset = start + Int64(pages.lowerBound * Self.size)
    while count < stored.count {
      guard let read = try? file.read(at: offset + Int64(count), into: &stored, from: count),
        read > 0
      else { return nil }
      count += read
    }
    return stored
  }

  /// Whether every page is what was written.
  func isWhole(_ file: borrowing StorageFile) -> Bool {
    guard
      (try? file.size()) == start + Int64((length + Self.payload - 1) / Self.payload * Self.size)
    else { return false }
    var offset = 0
    while offset < length {
      let end = min(offset + 64 * Self.payload, length)
      guard read(offset..<end, from: file) != nil else { return false }
      offset = end
    }
    return true
  }
}
