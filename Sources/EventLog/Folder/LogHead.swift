import Platform

/// The identity and checkpoint of a log as they stand on disk.
struct LogHead {
  /// What `log.json` says.
  let identity: LogIdentity
  /// The checkpoint, `nil` where there is none that can be believed.
  private(set) var checkpoint: Checkpoint?
  /// Why there is none.
  private(set) var fault: LogFault?
  /// What the file of the checkpoint holds, as far as it is text.
  private(set) var checkpointText = ""

  /// Neither file of a sound log is longer.
  private static let limit = 1 << 20

  /// Reads both.
  ///
  /// - Parameters:
  ///   - storage: The disk.
  ///   - layout: Where the log stands.
  /// - Throws: ``LogError``: `noSuchPath`, `notALog`, `halfALog`, `newerFormat`, `badIdentity` or
  ///   `storage`.
  init(on storage: any Storage, _ layout: LogLayout) throws(LogError) {
    try Self.checkPath(storage, layout)
    guard let bytes = try Self.read(layout.identity, storage) else {
      throw try Self.absence(storage, layout)
    }
    identity = try LogIdentity(parsing: bytes, path: layout.identity)
    guard let bytes = try Self.read(layout.checkpoint, storage) else {
      fault = LogFault(
        .checkpointMissing, "checkpoint", expected: .word(.checkpoint), found: .word(.nothing))
      return
    }
    checkpointText = String(decoding: bytes, as: UTF8.self)
    do throws(CheckpointError) {
      let found = try Checkpoint(parsing: checkpointText)
      if found.origin == identity.origin {
        checkpoint = found
      } else {
        unreadable(.origin(identity.origin), .origin(found.origin))
      }
    } catch {
      unreadable(.word(.partsOfCheckpoint), .notACheckpoint(error))
    }
  }

  private mutating func unreadable(_ expected: LogFact, _ found: LogFact) {
    fault = LogFault(.checkpointUnreadable, "checkpoint", expected: expected, found: found)
  }

  private static func checkPath(
    _ storage: any Storage, _ layout: LogLayout
  ) throws(LogError) {
    let isFolder: Bool
    let isThere: Bool
    do throws(StorageError) {
      isFolder = try storage.entry(layout.path("."))?.kind == .directory
      isThere = try storage.entry(layout.root) != nil
    } catch {
      throw .storage(error)
    }
    guard isThere else { throw .noSuchPath(layout.root) }
    guard isFolder else { throw .notALog(layout.root) }
  }

  /// Whether the folder is no log at all, or a log without its identity.
  private static func absence(
    _ storage: any Storage, _ layout: LogLayout
  ) throws(LogError) -> LogError {
    do throws(StorageError) {
      for name in ["checkpoint", "segments", "active"]
      where try storage.entry(layout.path(name)) != nil {
        return .halfALog(layout.root, missing: "log.json")
      }
      return .notALog(layout.root)
    } catch {
      throw .storage(error)
    }
  }

  /// The content of a small file, `nil` where it is missing.
  private static func read(
    _ path: String, _ storage: any Storage
  ) throws(LogError) -> [UInt8]? {
    do throws(StorageError) {
      return try storage.contents(of: path, limit: limit) ?? []
    } catch {
      if error.isMissing { return nil }
      throw .storage(error)
    }
  }
}
