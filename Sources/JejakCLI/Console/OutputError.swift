import Platform

/// An output that cannot go where it was asked to.
enum OutputError: Error, Hashable, Sendable {
  /// Something else than a regular file stands in its place.
  case notRegular(path: String)
  /// The file cannot be created.
  case notCreated(path: String, StorageError)
  /// The file cannot be written to its end, or not put in its place.
  case failed(path: String, StorageError)
}
