internal import Dispatch
internal import Synchronization

/// Work shared among the processors of the machine, with a result that does not depend on how many
/// there are.
public enum Parallel {
  /// How many processors there are to work on.
  public static var processors: Int { max(1, SystemCalls.processorCount()) }

  /// Works on items on several threads and takes the results one at a time, in the order of the
  /// items.
  ///
  /// At most as many items as threads are begun and not yet taken, so memory is bounded. With one
  /// thread, or one item, everything is done on the thread of the caller.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - threads: How many threads may work.
  ///   - start: What the results are taken into.
  ///   - worker: Makes what one thread needs for its work.
  ///   - work: Works on the item with this number, from 0, beside others.
  ///   - take: Takes the result of an item; `false` ends the work. It never runs beside itself.
  /// - Returns: What the results were taken into.
  public static func inOrder<Taken: Sendable, Worker: ~Copyable, Result>(
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
    let turns = Turns(start, threads)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var mine = worker()
      while let item = turns.nextItem(of: count) {
        let result = work(&mine, item)
        turns.take(item) { taken in take(&taken, item, result) }
      }
    }
    return turns.result
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

/// Whose turn it is: items are handed out in order and taken in order.
private final class Turns<Taken: Sendable>: Sendable {
  private let next = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let taken: Mutex<Taken>
  /// Items are taken in order, so those that wait are fewer than threads and follow one another:
  /// no two of them share a signal.
  private let signals: [DispatchSemaphore]

  init(_ start: Taken, _ threads: Int) {
    taken = Mutex(start)
    signals = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    signals[0].signal()
  }

  var result: Taken { taken.withLock { $0 } }

  func nextItem(of count: Int) -> Int? {
    guard !isOver.load(ordering: .acquiring) else { return nil }
    let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return item < count ? item : nil
  }

  /// Waits for the turn of an item, and passes the turn on.
  func take(_ item: Int, _ body: (inout Taken) -> Bool) {
    signals[item % signals.count].wait()
    if !isOver.load(ordering: .acquiring), !taken.withLock({ body(&$0) }) {
      isOver.store(true, ordering: .releasing)
    }
    signals[(item + 1) % signals.count].signal()
  }
}
