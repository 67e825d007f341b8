import Platform
import RenjaModel
import Reports
import Synchronization

/// A line on a terminal which says that long work goes on, and for how long; gone when it is done.
///
/// It appears after one second and never in a pipe or a file. Beats come from another thread than
/// the answer, so both go through one lock and neither lands in the middle of the other.
final class ProgressLine: Sendable {
  /// How often the line is looked at, in milliseconds.
  static let interval = 250
  /// Work that takes no longer says nothing, in nanoseconds.
  private static let patience: UInt64 = 1_000_000_000
  /// Back to the first column, and nothing behind it.
  private static let erasing = "\r\u{1B}[K"

  private struct State {
    var began: UInt64
    var isShown = false
    var isSilent = false
    var events = 0
  }

  private let state: Mutex<State>
  private let name: String
  private let language: Language
  private let now: @Sendable () -> UInt64
  private let show: @Sendable (String) -> Void

  /// A line that is not shown yet.
  ///
  /// - Parameters:
  ///   - name: What works: `jejak verify`.
  ///   - language: The language of the line.
  ///   - now: A clock that never goes back, in nanoseconds.
  ///   - show: Puts text on the terminal as it is; called on any thread.
  init(
    _ name: String, _ language: Language,
    now: @escaping @Sendable () -> UInt64 = { Stopwatch.nanoseconds },
    show: @escaping @Sendable (String) -> Void
  ) {
    state = Mutex(State(began: now()))
    self.name = name
    self.language = language
    self.now = now
    self.show = show
  }

  /// Shows how long the work has taken, where it has taken long.
  func beat() {
    state.withLock { state in
      let spent = now() - state.began
      guard !state.isSilent, spent >= Self.patience else { return }
      state.isShown = true
      show(Self.erasing + words(seconds: spent / Self.patience, events: state.events))
    }
  }

  /// Notes how many events were read so far.
  func reached(_ events: Int) {
    state.withLock { $0.events = max($0.events, events) }
  }

  /// Writes something else with the line out of the way; the next beat shows it again.
  func aside(_ write: () throws(ConsoleError) -> Void) throws(ConsoleError) {
    try state.withLock { state throws(ConsoleError) in
      erase(&state)
      try write()
    }
  }

  /// Takes the line away for good: the work is done, or waits for somebody.
  func finish() {
    state.withLock { state in
      state.isSilent = true
      erase(&state)
    }
  }

  private func erase(_ state: inout State) {
    if state.isShown { show(Self.erasing) }
    state.isShown = false
  }

  private func words(seconds: UInt64, events: Int) -> String {
    let number = Rupiah(Int64(clamping: events)).grouped
    let count = Bilingual(id: "\(number) peristiwa", en: "\(number) events")
    let done = events > 0 ? ", \(count(language))" : ""
    return Bilingual(
      id: "\(name): sedang bekerja, \(seconds) detik\(done) …",
      en: "\(name): working, \(seconds) s\(done) …")(language)
  }
}
