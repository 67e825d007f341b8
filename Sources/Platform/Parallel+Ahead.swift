internal import Dispatch
internal import Synchronization

extension Parallel {
  /// Works on items on several threads while the caller takes the results on its own, in the order of
  /// the items.
  ///
  /// So the processors go on working while the caller waits for a disk. No more than four items a
  /// thread are begun and not yet taken: memory is bounded. What the results lead to does not depend on
  /// how many threads there are.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - threads: How many threads may work.
  ///   - worker: Makes what one thread needs for its work.
  ///   - work: Works on the item with this number, from 0, beside others.
  ///   - take: Takes the result of an item; `false` ends the work.
  /// - Throws: What `take` throws, once the threads have stopped.
  public static func ahead<Worker: ~Copyable, Result: Sendable, Failure: Error>(
    _ count: Int, threads: Int, worker: @escaping @Sendable () -> Worker,
    work: @escaping @Sendable (inout Worker, Int) -> Result,
    take: (Int, Result) throws(Failure) -> Bool
  ) throws(Failure) {
    guard count > 1 else {
      var alone = worker()
      for item in 0..<count { _ = try take(item, work(&alone, item)) }
      return
    }
    let threads = max(1, min(threads, count))
    let bench = Bench<Result>(count: count, room: threads * ahead)
    let crew = DispatchGroup()
    for _ in 0..<threads {
      DispatchQueue.global().async(group: crew) {
        var mine = worker()
        while let item = bench.begin() { bench.leave(item, work(&mine, item)) }
      }
    }
    defer {
      bench.close()
      crew.wait()
    }
    for item in 0..<count {
      guard try take(item, bench.collect(item)) else { return }
    }
  }
}

/// Hands out items in order and keeps their results until they are collected.
private final class Bench<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var results: [Int: Result] = [:]
    var isClosed = false
  }

  private let count: Int
  private let state = Mutex(State())
  /// One signal for each item that may still be begun, and one for each result that was left.
  private let room = DispatchSemaphore(value: 0)
  private let arrivals = DispatchSemaphore(value: 0)

  init(count: Int, room: Int) {
    self.count = count
    // One that ends below the value it was made with counts as still in use.
    for _ in 0..<room { self.room.signal() }
  }

  /// The next item, once there is room for it; `nil` where none is left.
  func begin() -> Int? {
    room.wait()
    let item = state.withLock { state -> Int? in
      guard !state.isClosed, state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
    // Others may be waiting to hear that nothing is left.
    if item == nil { room.signal() }
    return item
  }

  /// Leaves the result of an item.
  func leave(_ item: Int, _ result: Result) {
    state.withLock { $0.results[item] = result }
    arrivals.signal()
  }

  /// Waits for the result of an item.
  func collect(_ item: Int) -> Result {
    while true {
      if let result = state.withLock({ $0.results.removeValue(forKey: item) }) {
        room.signal()
        return result
      }
      arrivals.wait()
    }
  }

  /// No item is begun any more.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}
