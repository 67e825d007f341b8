import Canonical
import Merkle
public import Platform

/// Makes new logs.
public enum LogCreation {
  /// Makes an empty log in a folder that is new or empty.
  ///
  /// The identity is written last: a folder is a log, or it is none. A creation that a crash
  /// interrupted can be made again.
  ///
  /// - Parameters:
  ///   - path: The folder; missing parents are created too.
  ///   - identity: What the log is called and how it is kept.
  ///   - storage: The disk.
  /// - Throws: ``LogError``: `unusable`, `group`, `notEmpty` or `storage`.
  public static func create(
    _ path: String, _ identity: LogIdentity, on storage: any Storage = RealDisk()
  ) throws(LogError) {
    try create(path, identity, holding: nil, on: storage)
  }

  /// Makes a log that begins with the events of another one.
  static func create(
    _ path: String, _ identity: LogIdentity, holding prefix: LogContents?,
    on storage: any Storage
  ) throws(LogError) {
    try check(identity)
    let layout = LogLayout(root: path)
    let storage = identity.disk(storage)
    do throws(StorageError) {
      try storage.makeFolder(path)
    } catch {
      throw .storage(error)
    }
    guard try isFree(layout, on: storage) else { throw .notEmpty(path) }
    if let group = identity.group { try GroupSetup.apply(group, to: path, on: storage) }
    var frontier = TreeFrontier()
    do throws(StorageError) {
      for folder in LogLayout.folders where try storage.entry(layout.path(folder)) == nil {
        try storage.createDirectory(layout.path(folder))
      }
      try storage.syncDirectory(path)
    } catch {
      throw .storage(error)
    }
    if let prefix { frontier = try SegmentCopy(prefix, to: layout, on: storage).run() }
    do throws(StorageError) {
      let checkpoint = Checkpoint(of: identity, frontier)
      try storage.replaceFile(
        layout.checkpoint, with: Array(checkpoint.text.utf8), temporary: layout.nextCheckpoint)
      try storage.replaceFile(
        layout.identity, with: identity.bytes, temporary: layout.nextIdentity)
      // Created now, while nobody waits for it, so that the first member's umask shuts nobody out.
      if identity.group != nil { _ = try storage.lock(layout.lock, as: "") }
    } catch {
      throw .storage(error)
    }
  }

  /// Asks whether a log could be made here; nothing is written.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - identity: What the log is to be called and how it is to be kept.
  ///   - storage: The disk.
  /// - Throws: ``LogError``: `unusable`, `notEmpty` or `storage`.
  public static func rehearse(
    _ path: String, _ identity: LogIdentity, on storage: any Storage = RealDisk()
  ) throws(LogError) {
    try check(identity)
    let isThere: Bool
    do throws(StorageError) {
      isThere = try storage.entry(path + "/.") != nil
    } catch {
      throw .storage(error)
    }
    guard isThere, try !isFree(LogLayout(root: path), on: storage) else { return }
    throw .notEmpty(path)
  }

  private static func check(_ identity: LogIdentity) throws(LogError) {
    guard Checkpoint.isOrigin(identity.origin) else {
      throw .unusable(identity.origin, reason: .origin)
    }
    guard !identity.pd.isEmpty else {
      throw .unusable(identity.origin, reason: .office)
    }
    if let group = identity.group { _ = try GroupSetup.number(of: group) }
    guard identity.segmentSize > 0 else {
      throw .unusable(String(identity.segmentSize), reason: .segmentSize)
    }
  }

  /// Whether nothing stands in the folder but what a creation leaves that was interrupted.
  private static func isFree(
    _ layout: LogLayout, on storage: any Storage
  ) throws(LogError) -> Bool {
    for name in try SegmentList.names(in: ".", on: storage, layout) {
      switch name {
      case "checkpoint.tmp", "log.json.tmp", "checkpoint", "lock": continue
      default:
        guard LogLayout.folders.contains(name),
          try SegmentList.names(in: name, on: storage, layout).isEmpty
        else { return false }
      }
    }
    return true
  }
}
