import Canonical
import Platform
import Synchronization

/// A clock that stands still until it is set: the library takes its time from whoever opens a log.
final class SteppedClock: WallClock {
  private let seconds = Mutex<Int64>(0)

  func set(to instant: Instant) {
    seconds.withLock { $0 = instant.secondsSince1970 }
  }

  func secondsSince1970() -> Int64 { seconds.withLock { $0 } }
}
