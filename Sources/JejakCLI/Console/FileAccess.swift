import Platform

/// The few things the command line does with files that are not a log's.
protocol FileAccess {
  /// The folder one stands in, as an absolute path.
  var currentFolder: String { get }

  /// Whether a regular file stands at `path`.
  func isFile(_ path: String) -> Bool

  /// Whether a folder stands at `path`, or a link to one.
  func isFolder(_ path: String) -> Bool

  /// The names in a folder, in any order.
  func names(in folder: String) throws(StorageError) -> [String]

  /// Makes a folder where there is none; the one above it exists.
  func makeFolder(_ path: String) throws(OutputError)

  /// The bytes of a file that the user named.
  func read(_ path: String) throws(UserFileError) -> [UInt8]

  /// A file that the user named, to be read at any place.
  func source(_ path: String) throws(UserFileError) -> UserSource

  /// Begins a file that takes the place of the one at `path` when it is complete.
  func replacement(for path: String) throws(OutputError) -> any FileReplacement
}

/// A file being written beside its place; it takes the place whole, or never.
protocol FileReplacement: AnyObject {
  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(OutputError)
  /// Makes what was written durable and puts it in its place.
  func commit() throws(OutputError)
  /// Forgets what was written.
  func discard()
}
