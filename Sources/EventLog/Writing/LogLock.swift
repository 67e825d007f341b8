import Canonical
import Platform

/// Takes the right to write to a log.
enum LogLock {
  private static let interval = 20

  /// Waits for the lock as long as the options say.
  ///
  /// - Returns: The open lock file; closing it gives the lock back.
  /// - Throws: ``LogError``, `locked` or `storage`.
  static func take(
    on storage: any Storage, _ layout: LogLayout, _ options: WriterOptions
  ) throws(LogError) -> StorageFile {
    let since = Instant(clamping: options.clock.secondsSince1970())
    let holder = LockHolder.current(user: options.user, since: since)
    let start = Stopwatch.nanoseconds
    while true {
      let attempt: LockAttempt
      do throws(StorageError) {
        attempt = try storage.lock(layout.lock, as: holder.text)
      } catch {
        throw .storage(error)
      }
      switch consume attempt {
      case .taken(let file): return file
      case .busy(let other):
        guard (Stopwatch.nanoseconds - start) / 1_000_000 < UInt64(max(0, options.patience)) else {
          throw .locked(by: LockHolder(reading: other))
        }
        Stopwatch.pause(milliseconds: interval)
      }
    }
  }
}
