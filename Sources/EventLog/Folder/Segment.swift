import Platform

/// One file of a log's lines.
public struct Segment: Hashable, Sendable {
  /// The number of its first event.
  public let first: Int
  /// Whether it is complete and will not change any more.
  public let isSealed: Bool

  /// Its path below the log's folder.
  public var name: String {
    isSealed ? LogLayout.sealedName(first: first) : LogLayout.activeName(first: first)
  }
}

extension Segment {
  /// Opens the file for reading, also where a writer has sealed it since it was listed.
  func open(
    on storage: any Storage, _ layout: LogLayout
  ) throws(StorageError) -> StorageFile {
    do throws(StorageError) {
      return try storage.open(layout.path(name), .reading)
    } catch {
      guard error.isMissing, !isSealed else { throw error }
      return try storage.open(layout.path(LogLayout.sealedName(first: first)), .reading)
    }
  }
}
