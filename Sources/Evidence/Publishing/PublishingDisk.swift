import Platform

/// Stores published files: each whole or not at all, and all durable before the last one.
struct PublishingDisk {
  let storage: any Storage
  /// Where a file stands until it is whole; on the same disk as all that is stored.
  private let temporary: String
  /// The folders whose entries may not be on the disk yet.
  private var touched: Set<String> = []
  /// The folders that were looked at.
  private var seen: Set<String> = []

  /// Starts with nothing stored; the folder of the log is created where it is missing.
  init(_ storage: any Storage, _ layout: PublicationLayout) throws(EvidenceError) {
    self.storage = storage
    temporary = layout.next
    do throws(StorageError) {
      try storage.makeFolder(layout.log)
    } catch {
      throw .storage(error)
    }
    seen = [layout.root, layout.log]
  }

  /// Creates a folder and those above it where they are missing.
  ///
  /// Also of one that stands there the name is made durable: a run that was killed may have left it.
  private mutating func makeFolder(_ path: String) throws(EvidenceError) {
    guard seen.insert(path).inserted else { return }
    let parent = Path.parent(of: path)
    try makeFolder(parent)
    do throws(StorageError) {
      if try storage.entry(path + "/.") == nil { try storage.createDirectory(path) }
    } catch {
      throw .storage(error)
    }
    touched.insert(parent)
  }

  /// A file that stands there already becomes durable too: a run that was killed may have left it.
  mutating func confirm(_ path: String) {
    touched.insert(Path.parent(of: path))
  }

  /// Stores a file; its name is on the disk after ``settle()``.
  mutating func store(_ bytes: [UInt8], at path: String) throws(EvidenceError) {
    try store(at: path) { (write) throws(EvidenceError) in try write(bytes.span) }
  }

  /// Stores a file that is written in pieces.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Gets a function that appends to it.
  /// - Throws: ``EvidenceError``: what `body` throws, or `storage`; then nothing changed.
  mutating func store(
    at path: String,
    _ body: ((Span<UInt8>) throws(EvidenceError) -> Void) throws(EvidenceError) -> Void
  ) throws(EvidenceError) {
    let folder = Path.parent(of: path)
    try makeFolder(folder)
    do throws(StorageError) {
      if try storage.entry(temporary) != nil { try storage.remove(temporary) }
    } catch {
      throw .storage(error)
    }
    do throws(EvidenceError) {
      try write(temporary, body)
    } catch {
      try? storage.remove(temporary)
      throw error
    }
    do throws(StorageError) {
      try storage.rename(temporary, to: path)
    } catch {
      throw .storage(error)
    }
    touched.insert(folder)
  }

  private func write(
    _ temporary: String,
    _ body: ((Span<UInt8>) throws(EvidenceError) -> Void) throws(EvidenceError) -> Void
  ) throws(EvidenceError) {
    let file: StorageFile
    do throws(StorageError) {
      file = try storage.open(temporary, .creating)
    } catch {
      throw .storage(error)
    }
    try body { (bytes) throws(EvidenceError) in
      do throws(StorageError) {
        try file.writeAll(bytes)
      } catch {
        throw .storage(error)
      }
    }
    do throws(StorageError) {
      try file.sync()
      try file.close()
    } catch {
      throw .storage(error)
    }
  }

  /// Makes the names of all stored files durable.
  mutating func settle() throws(EvidenceError) {
    do throws(StorageError) {
      for folder in touched.sorted() { try storage.syncDirectory(folder) }
    } catch {
      throw .storage(error)
    }
    touched = []
  }
}
