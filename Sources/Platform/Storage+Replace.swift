extension Storage {
  /// Puts `bytes` in the place of the file at `path`: afterwards the old or the new content stands
  /// there whole, whatever happens in between.
  ///
  /// Temporary file in the same folder, `fdatasync`, rename, `fsync` of the folder. The permissions
  /// of the file that stood there are kept, but that everybody may write it.
  ///
  /// - Parameters:
  ///   - path: The file to create or replace.
  ///   - bytes: Its new content.
  ///   - temporary: A name in the same folder that nobody else uses; a leftover of it is removed.
  ///   - isDurable: `false` leaves out both syncs, for files that may be lost.
  /// - Throws: ``StorageError``; the file at `path` is then the old one, or the new one that may
  ///   not be durable.
  public func replaceFile(
    _ path: String, with bytes: [UInt8], temporary: String, isDurable: Bool = true
  ) throws(StorageError) {
    if try entry(temporary) != nil { try remove(temporary) }
    let file = try open(temporary, .creating)
    do throws(StorageError) {
      try keepMode(of: path, for: temporary)
      try file.writeAll(bytes.span)
      if isDurable { try file.sync() }
      try file.close()
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    if isDurable { try syncDirectory(Path.parent(of: path)) }
  }

  private func keepMode(of path: String, for temporary: String) throws(StorageError) {
    guard let old = try entry(path), old.kind == .file, let new = try entry(temporary) else {
      return
    }
    let mode = old.mode & ~0o002
    if new.mode != mode { try changeMode(temporary, mode) }
  }

  /// Reads a whole small file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that are read.
  /// - Returns: The content, or `nil` where it is longer than `limit`.
  /// - Throws: ``StorageError``.
  public func contents(of path: String, limit: Int) throws(StorageError) -> [UInt8]? {
    let file = try open(path, .reading)
    var buffer = [UInt8](repeating: 0, count: min(limit, 64 * 1024) + 1)
    var count = 0
    while true {
      let read = try file.read(at: Int64(count), into: &buffer, from: count)
      if read == 0 { break }
      count += read
      if count > limit { return nil }
      if count == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: min(count, limit + 1 - count)))
      }
    }
    buffer.removeLast(buffer.count - count)
    return buffer
  }
}

/// Arithmetic on paths as strings.
public enum Path {
  /// The folder that holds `path`.
  public static func parent(of path: String) -> String {
    let trimmed = trimmingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The last part of `path`.
  public static func name(of path: String) -> String {
    let trimmed = trimmingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return String(trimmed) }
    return String(trimmed[trimmed.index(after: slash)...])
  }

  private static func trimmingSlashes(_ path: String) -> Substring {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    return trimmed
  }
}
