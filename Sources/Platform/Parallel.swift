internal import Dispatch
internal import Synchronization

/// Work shared among the processors of the machine, with a result that does not depend on how many
/// there are.
public enum Parallel {
  /// How many processors there are to work on.
  public static var processors: Int { max(1, SystemCalls.processorCount()) }

  /// How many items each thread may be ahead of the first that is not taken.
  static let ahead = 4

  /// Works on items on several threads and takes the results one at a time, in the order of the
  /// items.
  ///
  /// A thread goes on with other items while a result waits for its turn, but no more than four items
  /// a thread are begun and not yet taken: memory is bounded. With one thread, or one item,
  /// everything is done on the thread of the caller.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - threads: How many threads may work.
  ///   - start: What the results are taken into.
  ///   - worker: Makes what one thread needs for its work.
  ///   - work: Works on the item with this number, from 0, beside others.
  ///   - take: Takes the result of an item; `false` ends the work. It never runs beside itself.
  /// - Returns: What the results were taken into.
  public static func inOrder<Taken: Sendable, Worker: ~Copyable, Result: Sendable>(
    _ count: Int, threads: Int, into start: Taken, worker: @Sendable () -> Worker,
    work: @Sendable (inout Worker, Int) -> Result,
    take: @Sendable (inout Taken, Int, Result) -> Bool
  ) -> Taken {
    let threads = max(1, min(threads, count))
    guard threads > 1 else {
      var taken = start
      var alone = worker()
      for item in 0..<count where !take(&taken, item, work(&alone, item)) { break }
      return taken
    }
    let turns = Turns<Taken, Result>(start, count: count, room: threads * ahead)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var mine = worker()
      while let item = turns.begin() {
        turns.end(item, work(&mine, item), take)
      }
    }
    return turns.taken
  }

  /// Gives what `body` makes of each element, in the order of the elements.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - body: Called for several elements at the same time, in any order.
  /// - Returns: One result for each element.
  /// - Complexity: As many calls as processors at a time.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    inOrder(
      elements.count, threads: processors, into: [], worker: { () },
      work: { _, place in body(elements[place]) },
      take: { results, _, result in
        results.append(result)
        return true
      })
  }
}

/// Hands out items in order, and has their results taken in order.
///
/// Whoever ends the item that is waited for takes its result and all that follow without a gap; the
/// others leave theirs and go on.
private final class Turns<Taken: Sendable, Result: Sendable>: Sendable {
  private struct State {
    /// The item to hand out next, and the one whose result is to be taken next.
    var next = 0
    var awaited = 0
    /// Results whose turn has not come.
    var waiting: [Int: Result] = [:]
    /// Whether a thread is taking results.
    var isTaking = false
    var isOver = false
  }

  private let count: Int
  private let state = Mutex(State())
  private let result: Mutex<Taken>
  /// One signal for each item that may still be begun.
  private let room: DispatchSemaphore

  init(_ start: Taken, count: Int, room: Int) {
    self.count = count
    result = Mutex(start)
    // One that ends below the value it was made with counts as still in use.
    self.room = DispatchSemaphore(value: 0)
    for _ in 0..<room { self.room.signal() }
  }

  /// What the results were taken into.
  var taken: Taken { result.withLock { $0 } }

  /// The next item, once there is room for it; `nil` where none is left.
  func begin() -> Int? {
    room.wait()
    let item = state.withLock { state -> Int? in
      guard !state.isOver, state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
    // Others may be waiting to hear that nothing is left.
    if item == nil { room.signal() }
    return item
  }

  /// Leaves the result of an item, and takes what has its turn.
  func end(_ item: Int, _ result: Result, _ take: (inout Taken, Int, Result) -> Bool) {
    let isMine = state.withLock { state in
      state.waiting[item] = result
      guard !state.isTaking else { return false }
      state.isTaking = true
      return true
    }
    guard isMine else { return }
    while let (item, next) = awaited() {
      if !self.result.withLock({ take(&$0, item, next) }) {
        state.withLock { state in
          state.isOver = true
          state.waiting = [:]
        }
      }
      room.signal()
    }
  }

  /// The result whose turn has come; `nil` where it is not there yet, or no more are taken.
  private func awaited() -> (item: Int, result: Result)? {
    state.withLock { state in
      guard !state.isOver, let result = state.waiting.removeValue(forKey: state.awaited) else {
        state.isTaking = false
        return nil
      }
      state.awaited += 1
      return (state.awaited - 1, result)
    }
  }
}
