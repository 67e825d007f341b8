/// Why a file that the user named cannot be read.
public enum UserFileError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case notFound(path: String)
  /// A folder stands there.
  case isDirectory(path: String)
  /// A FIFO, socket or device stands there.
  case notRegular(path: String)
  /// The user may not read it.
  case noPermission(path: String)
  /// It is longer than this program reads.
  case tooLarge(path: String, limit: Int)
  /// It was changed while it was read.
  case changed(path: String)
  /// The disk failed.
  case failed(StorageError)
}

/// Reads the files that the user names on the command line.
public enum UserFile {
  /// The whole content of the file at `path`; symbolic links are followed.
  ///
  /// - Parameters:
  ///   - path: As the user wrote it.
  ///   - limit: The most bytes that are read.
  /// - Returns: The bytes of the file.
  /// - Throws: ``UserFileError``.
  public static func read(_ path: String, limit: Int) throws(UserFileError) -> [UInt8] {
    let file = try open(path)
    return try ByteStream.whole(file.number, path, limit: limit)
  }

  /// The file at `path`, to be read at any place; symbolic links are followed.
  ///
  /// - Parameter path: As the user wrote it.
  /// - Returns: The file, which stays open as long as it is used.
  /// - Throws: ``UserFileError``.
  public static func source(_ path: String) throws(UserFileError) -> UserSource {
    let file = try open(path)
    do throws(StorageError) {
      return try UserSource(file)
    } catch {
      throw .failed(error)
    }
  }

  private static func open(_ path: String) throws(UserFileError) -> StorageFile {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try SystemCalls.openFile(path, SystemCalls.readFlags, followingLinks: true)
    } catch {
      throw reason(StorageError(.open, path, error))
    }
    let file = StorageFile(number: descriptor, path: path, storage: RealDisk())
    switch try kind(of: file) {
    case .file: return file
    case .directory: throw .isDirectory(path: path)
    case .symbolicLink, .special: throw .notRegular(path: path)
    }
  }

  /// All of standard input.
  ///
  /// - Parameter limit: The most bytes that are read.
  /// - Returns: The bytes up to the end of the input.
  /// - Throws: ``UserFileError``, `tooLarge` or `failed`.
  public static func standardInput(limit: Int) throws(UserFileError) -> [UInt8] {
    try ByteStream.whole(0, "-", limit: limit)
  }

  private static func kind(of file: borrowing StorageFile) throws(UserFileError) -> EntryKind {
    do throws(SystemError) {
      return try SystemCalls.facts(of: file.number).kind
    } catch {
      throw .failed(StorageError(.examine, file.path, error))
    }
  }

  private static func reason(_ error: StorageError) -> UserFileError {
    if error.isMissing { return .notFound(path: error.path) }
    if error.isRefused { return .noPermission(path: error.path) }
    return .failed(error)
  }
}

/// Reads what has no size beforehand: pipes, terminals, files of the kernel.
enum ByteStream {
  static func whole(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(UserFileError) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count: Int
      do throws(SystemError) {
        count = try SystemCalls.readStream(descriptor, into: &chunk)
      } catch {
        throw .failed(StorageError(.read, path, error))
      }
      if count == 0 { return content }
      guard content.count + count <= limit else { throw .tooLarge(path: path, limit: limit) }
      content.append(contentsOf: chunk[..<count])
    }
  }
}
