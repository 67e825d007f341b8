import Merkle
import Platform

/// One index file as its header tells of it.
struct IndexRun: Sendable {
  let path: String
  let header: IndexHeader
  let hash: Digest
  /// How many bytes the header has.
  let headerLength: Int

  /// The events that it covers.
  var events: ClosedRange<Int> { header.events }

  /// Reads the header of a file; `nil` where there is none that can be believed.
  init?(_ path: String, on storage: any Storage) {
    guard let file = try? storage.open(path, .reading) else { return nil }
    var bytes = [UInt8](repeating: 0, count: IndexHeader.limit)
    guard let count = try? file.read(at: 0, into: &bytes),
      let found = IndexHeader.read(Array(bytes[..<count]))
    else { return nil }
    self.path = path
    header = found.header
    hash = found.hash
    headerLength = found.length
  }

  /// Opens the file to read from its body; `nil` where it is gone.
  func open(on storage: any Storage) -> IndexFile? {
    guard let file = try? storage.open(path, .reading) else { return nil }
    return IndexFile(self, file)
  }
}

/// An index file that is open for reading.
struct IndexFile: ~Copyable {
  let run: IndexRun
  private let pages: IndexPages
  private let file: StorageFile

  fileprivate init(_ run: IndexRun, _ file: consuming StorageFile) {
    self.run = run
    self.file = file
    pages = IndexPages(
      path: run.path, header: run.hash, start: Int64(run.headerLength),
      length: run.header.parts.last?.upperBound ?? 0)
  }

  /// How many bytes a part has.
  borrowing func count(_ part: IndexHeader.Part) -> Int { run.header.parts[part.rawValue].count }

  /// Bytes of a part; `nil` where they are damaged or not there.
  borrowing func read(_ part: IndexHeader.Part, _ range: Range<Int>? = nil) -> [UInt8]? {
    let whole = run.header.parts[part.rawValue]
    guard let range else { return pages.read(whole, from: file) }
    guard range.lowerBound >= 0, range.upperBound <= whole.count else { return nil }
    return pages.read(
      whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound, from: file)
  }

  /// Whether every byte is what was written.
  borrowing func isWhole() -> Bool { pages.isWhole(file) }
}
