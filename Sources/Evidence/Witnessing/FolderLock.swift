import Canonical
import Platform

/// Takes the lock of a folder that several processes may write to.
enum FolderLock {
  private static let interval = 20

  /// Waits until the lock is free.
  ///
  /// - Parameters:
  ///   - path: The lock file.
  ///   - storage: Its disk.
  ///   - patience: How long to wait, in milliseconds.
  /// - Returns: The open lock file; closing it gives the lock back.
  /// - Throws: ``EvidenceError``, `busy` or `storage`.
  static func take(
    _ path: String, on storage: any Storage, patience: Int = 5000
  ) throws(EvidenceError) -> StorageFile {
    var holder = ""
    for _ in 0...max(0, patience / interval) {
      let attempt: LockAttempt
      do throws(StorageError) {
        attempt = try storage.lock(path, as: own)
      } catch {
        throw .storage(error)
      }
      switch consume attempt {
      case .taken(let file): return file
      case .busy(let other): holder = other
      }
      Stopwatch.pause(milliseconds: interval)
    }
    throw .busy(path: path, holder: holder)
  }

  /// Gives the lock back.
  static func release(_ lock: consuming StorageFile) throws(EvidenceError) {
    do throws(StorageError) {
      try lock.close()
    } catch {
      throw .storage(error)
    }
  }

  /// What a lock file says of this process, in the form that the log's lock has too.
  private static var own: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("pid")
    writer.integer(Machine.processNumber)
    let since = Instant(clamping: SystemClock().secondsSince1970())
    let texts = [
      ("host", Machine.hostName), ("boot", Machine.bootIdentifier), ("user", Machine.userName),
      ("since", since.description),
    ]
    for (key, text) in texts {
      writer.key(key)
      writer.string(text)
    }
    writer.endObject()
    return writer.text
  }
}
