import Platform

extension Segment {
  /// The line that ends a file.
  struct LastLine {
    /// Whether a line feed ends it.
    let isTerminated: Bool
    /// The event it holds, `nil` where it is none.
    let event: EventEnvelope?
  }

  /// Reads the last line without reading the file; `nil` for an empty file.
  func lastLine(on storage: any Storage, _ layout: LogLayout) throws(StorageError) -> LastLine? {
    let file = try open(on: storage, layout)
    let size = try file.size()
    guard size > 0 else { return nil }
    // Most lines are short; the second attempt holds the longest line with both line feeds.
    for length in [4096, EventLine.maximumLength + 2] {
      let start = max(0, size - Int64(length))
      var buffer = [UInt8](repeating: 0, count: Int(size - start))
      var count = 0
      while count < buffer.count {
        let read = try file.read(at: start + Int64(count), into: &buffer, from: count)
        guard read > 0 else { break }
        count += read
      }
      let isTerminated = buffer[count - 1] == 0x0A
      let line = buffer[..<(count - (isTerminated ? 1 : 0))]
      let feed = line.lastIndex(of: 0x0A)
      guard feed != nil || start == 0 || length > 4096 else { continue }
      let bytes = Array(line[(feed.map { $0 + 1 } ?? 0)...])
      return LastLine(isTerminated: isTerminated, event: try? EventLine.read(bytes.span))
    }
    return nil
  }
}
