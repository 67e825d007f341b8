public import EventLog
import Platform

/// The signed checkpoints that a log keeps: files named by size in its folder `witness/`.
///
/// Each later verification checks the log against all of them.
public struct WitnessFolder: Sendable {
  private let layout: LogLayout
  private let origin: String
  private let storage: any Storage

  /// The folder of a log.
  public init(of log: LogSnapshot) {
    layout = log.contents.layout
    storage = log.contents.storage
    origin = log.identity.origin
  }

  /// The name of the file for a size, below the folder of the log.
  static func name(size: Int) -> String {
    let digits = String(size)
    return "witness/" + String(repeating: "0", count: max(0, 20 - digits.count)) + digits + ".note"
  }

  /// The names of all files, below the folder of the log, smallest size first.
  ///
  /// - Throws: ``EvidenceError``, `storage`.
  public func names() throws(EvidenceError) -> [String] {
    do throws(StorageError) {
      guard try storage.entry(layout.witness) != nil else { return [] }
      return try storage.list(layout.witness).filter { $0.hasSuffix(".note") }.sorted()
        .map { "witness/\($0)" }
    } catch {
      throw .storage(error)
    }
  }

  /// The content of a file, `nil` where it is missing.
  ///
  /// - Parameter name: Its name below the folder of the log.
  /// - Returns: The bytes.
  /// - Throws: ``EvidenceError``: `storage`, or `note` where it is too long.
  public func bytes(_ name: String) throws(EvidenceError) -> [UInt8]? {
    let content: [UInt8]?
    do throws(StorageError) {
      guard try storage.entry(layout.path(name)) != nil else { return nil }
      content = try storage.contents(of: layout.path(name), limit: SignedNote.maximumLength)
    } catch {
      throw .storage(error)
    }
    guard let content else { throw .note(.tooLong(bytes: SignedNote.maximumLength + 1)) }
    return content
  }

  /// The checkpoint kept for a size, `nil` where there is none.
  ///
  /// - Parameter size: How many events.
  /// - Returns: The checkpoint with its signatures.
  /// - Throws: ``EvidenceError``: `storage`, `note`, `checkpoint`, or `inconsistent` where it is of
  ///   another log.
  public func note(size: Int) throws(EvidenceError) -> CheckpointNote? {
    guard let bytes = try bytes(Self.name(size: size)) else { return nil }
    let note = try CheckpointNote(parsing: bytes)
    guard note.checkpoint.names(origin), note.checkpoint.size == size else {
      throw .inconsistent(.otherLog(expected: origin, found: note.checkpoint.origin))
    }
    return note
  }

  /// Keeps a checkpoint, together with the signatures kept before for the same one.
  ///
  /// - Parameters:
  ///   - note: The checkpoint with its signatures.
  ///   - patience: How long to wait for somebody who writes to the log, in milliseconds.
  /// - Returns: What is kept now.
  /// - Throws: ``EvidenceError``: `inconsistent` where another root is kept for that size, `busy`
  ///   where somebody writes to the log, or `storage`; then nothing changed.
  @discardableResult
  public func keep(
    _ note: CheckpointNote, patience: Int = 5000
  ) throws(EvidenceError) -> CheckpointNote {
    let lock = try FolderLock.take(layout.lock, on: storage, patience: patience)
    let size = note.checkpoint.size
    var kept = note
    if let before = try self.note(size: size) {
      guard before.checkpoint == note.checkpoint else {
        throw .inconsistent(.splitView(kept: before.checkpoint, found: note.checkpoint))
      }
      kept = before.adding(signaturesOf: note)
    }
    do throws(StorageError) {
      if try storage.entry(layout.witness) == nil {
        try storage.createDirectory(layout.witness)
      }
      // Also where it stood there: who created it may have been killed before its name was durable.
      try storage.syncDirectory(layout.root)
      try storage.replaceFile(
        layout.path(Self.name(size: size)), with: Array(kept.text.utf8),
        temporary: "\(layout.witness)/next.tmp")
      try lock.close()
    } catch {
      throw .storage(error)
    }
    return kept
  }
}
