import Canonical
import EventLog
import Merkle
import Platform

/// What a witness remembers: of each log the last checkpoint that it signed.
struct WitnessState: Sendable {
  private let folder: String
  private let storage: any Storage

  /// How many folders above the state are searched for a log around it.
  private static let levels = 64

  /// Uses a folder, creating it if needed.
  ///
  /// - Throws: ``EvidenceError``: `stateInsideLog` where the log could change what the witness
  ///   remembers of it, or `storage`.
  init(folder: String, on storage: any Storage) throws(EvidenceError) {
    self.folder = folder
    self.storage = storage
    let log: String?
    do throws(StorageError) {
      log = try Self.logAround(folder, on: storage)
      if log == nil, try storage.entry(folder) == nil {
        try storage.createDirectory(folder)
      }
      if log == nil { try storage.settleName(of: folder) }
    } catch {
      throw .storage(error)
    }
    if let log { throw .stateInsideLog(log) }
  }

  /// Nobody else changes the memory until the file is closed.
  func lock() throws(EvidenceError) -> StorageFile {
    try FolderLock.take("\(folder)/lock", on: storage)
  }

  /// The last checkpoint of the log with this name, `nil` where it was never seen.
  func last(of origin: String) throws(EvidenceError) -> Checkpoint? {
    let content: [UInt8]?
    do throws(StorageError) {
      guard try storage.entry(path(of: origin)) != nil else { return nil }
      content = try storage.contents(of: path(of: origin), limit: SignedNote.maximumLength)
    } catch {
      throw .storage(error)
    }
    let kept = try CheckpointNote(parsing: content ?? []).checkpoint
    guard kept.names(origin) else {
      throw .inconsistent(.otherLog(expected: origin, found: kept.origin))
    }
    return kept
  }

  /// Remembers a checkpoint: when this returns, it is on the disk.
  func remember(_ checkpoint: Checkpoint) throws(EvidenceError) {
    do throws(StorageError) {
      try storage.replaceFile(
        path(of: checkpoint.origin), with: Array(checkpoint.text.utf8),
        temporary: "\(folder)/next.tmp")
    } catch {
      throw .storage(error)
    }
  }

  /// A name for people, and enough of a hash that two logs never share it.
  private func path(of origin: String) -> String {
    let readable = origin.unicodeScalars.map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? Character(scalar) : "_"
    }
    let hash = SHA256.hash(Array(origin.utf8)).hex.prefix(16)
    return "\(folder)/\(String(readable.prefix(100)))-\(hash)"
  }

  /// The folder of a log around this one, `nil` where there is none.
  private static func logAround(
    _ folder: String, on storage: any Storage
  ) throws(StorageError) -> String? {
    // The folder itself may not exist yet: its parent does, and `..` leads on from there.
    var around = try storage.entry(folder) == nil ? Path.parent(of: folder) : folder
    for _ in 0..<levels {
      if try storage.entry("\(around)/log.json") != nil { return around }
      around += "/.."
    }
    return nil
  }
}
