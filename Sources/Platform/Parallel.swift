import Dispatch
import Synchronization

/// Work on all processors at once.
public enum Parallel {
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
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { place in
      let result = body(elements[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
