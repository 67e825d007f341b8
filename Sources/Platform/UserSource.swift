/// What the user gave to be read, at any place and again and again: a file, or bytes in memory.
public final class UserSource: Sendable {
  private enum Content: ~Copyable, Sendable {
    case file(StorageFile)
    case bytes([UInt8])
  }

  /// As the user wrote it; `-` for standard input.
  public let path: String
  /// How many bytes it has.
  public let size: Int64
  private let content: Content

  /// Bytes that stand in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: What they are called.
  public init(_ bytes: [UInt8], path: String) {
    self.path = path
    size = Int64(bytes.count)
    content = .bytes(bytes)
  }

  /// A file, which stays open.
  init(_ file: consuming StorageFile) throws(StorageError) {
    path = file.path
    size = try file.size()
    content = .file(file)
  }

  /// Reads the bytes of a range, in place of what the buffer held.
  ///
  /// - Parameters:
  ///   - range: The bytes; fewer are read where the source ends before.
  ///   - buffer: Where they go.
  /// - Throws: ``UserFileError``, `failed`.
  public func read(
    _ range: Range<Int64>, into buffer: inout [UInt8]
  ) throws(UserFileError) {
    switch content {
    case .bytes(let bytes):
      let whole = Int64(0)..<size
      let found = range.clamped(to: whole)
      buffer.removeAll(keepingCapacity: true)
      buffer += bytes[Int(found.lowerBound)..<Int(found.upperBound)]
    case .file(let file):
      let missing = range.count - buffer.count
      if missing > 0 {
        buffer.append(contentsOf: repeatElement(0, count: missing))
      } else {
        buffer.removeLast(-missing)
      }
      var held = 0
      do throws(StorageError) {
        while held < buffer.count {
          let count = try file.read(
            at: range.lowerBound + Int64(held), into: &buffer, from: held)
          guard count > 0 else { break }
          held += count
        }
      } catch {
        throw .failed(error)
      }
      buffer.removeLast(buffer.count - held)
    }
  }
}
