#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for files that another program is to read, and nobody else: removed with what is in it.
///
/// The folder has mode 0700, its files 0600.
public struct PrivateFiles: ~Copyable {
  /// The path of the folder.
  public let path: String
  private var names: [String] = []

  /// Creates an empty folder below `TMPDIR`, else below `/tmp`.
  ///
  /// - Throws: ``StorageError``.
  public init() throws(StorageError) {
    let parent = Machine.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/jejak-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let start = buffer.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard isMade else { throw StorageError(.createDirectory, parent, errno: errno) }
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder and what is in it, as happens anyway when it goes out of use: this says
  /// until when it must be there.
  public consuming func remove() {}

  deinit {
    for name in names { try? SystemCalls.removeEntry("\(path)/\(name)") }
    _ = unsafe path.withCString { unsafe rmdir($0) }
  }

  /// Stores a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - name: Its name, new in this folder.
  /// - Returns: Its path.
  /// - Throws: ``StorageError``.
  public mutating func write(_ bytes: [UInt8], to name: String) throws(StorageError) -> String {
    let file = try RealDisk().open("\(path)/\(name)", .creating)
    names.append(name)
    try RealDisk().changeMode(file.path, 0o600)
    try file.writeAll(bytes.span)
    let stored = file.path
    try file.close()
    return stored
  }
}
