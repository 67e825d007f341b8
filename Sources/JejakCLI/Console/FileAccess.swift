/// The few things the command line does with files that are not a log's.
protocol FileAccess {
  /// The folder one stands in, as an absolute path.
  var currentFolder: String { get }

  /// What stands at `path`; `nil` if nothing, or nothing one may see.
  func kind(of path: String) -> FileKind?

  /// The names in a folder, without `.` and `..`, in any order.
  func names(in folder: String) throws(FileAccessError) -> [String]

  /// The bytes of a file.
  func read(_ path: String) throws(FileAccessError) -> [UInt8]

  /// Begins a file that takes the place of the one at `path` when it is complete.
  func replacement(for path: String) throws(FileAccessError) -> any FileReplacement
}

/// What stands at a path.
enum FileKind: Hashable, Sendable {
  case file
  case folder
  case other
}

/// A file being written beside its place; it takes the place whole, or never.
protocol FileReplacement: AnyObject {
  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(FileAccessError)
  /// Makes what was written durable and puts it in its place.
  func commit() throws(FileAccessError)
  /// Forgets what was written.
  func discard()
}

/// What can go wrong with a file.
enum FileAccessError: Error, Hashable, Sendable {
  case missing(path: String)
  case isFolder(path: String)
  case unreadable(path: String, reason: String)
  case notCreated(path: String, reason: String)
  case writeFailed(path: String, reason: String)
}
