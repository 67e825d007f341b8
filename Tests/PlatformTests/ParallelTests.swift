import Platform
import Synchronization
import Testing

@Suite("Work shared among processors")
struct ParallelTests {
  @Test(arguments: 1...8)
  func `results are taken once each, in order`(threads: Int) {
    let taken = Parallel.inOrder(
      500, threads: threads, into: [Int](), worker: { 0 },
      work: { worker, item in
        worker += 1
        return item * item
      },
      take: { taken, item, result in
        taken.append(result)
        return result == item * item
      })
    #expect(taken == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: 1...8)
  func `nothing is taken after the end was said`(threads: Int) {
    let taken = Parallel.inOrder(
      1_000, threads: threads, into: [Int](), worker: {}, work: { _, item in item },
      take: { taken, item, _ in
        taken.append(item)
        return item < 100
      })
    #expect(taken == Array(0...100))
  }

  @Test func `no more than four items a thread are begun ahead of what was taken`() {
    let begun = Mutex(0)
    let most = Parallel.inOrder(
      300, threads: 4, into: 0, worker: {},
      work: { _, item in begun.withLock { $0 = max($0, item + 1) } },
      take: { most, item, _ in
        most = max(most, begun.withLock { $0 } - item)
        return true
      })
    #expect(most <= 16)
  }

  @Test func `a thread goes on while the result before its own is not there`() {
    let others = Mutex(0)
    let taken = Parallel.inOrder(
      8, threads: 2, into: [Int](), worker: {},
      work: { _, item in
        // The first item waits until all others are done: that they are is what is asked.
        while item == 0, others.withLock({ $0 }) < 7 { continue }
        others.withLock { $0 += 1 }
      },
      take: { taken, item, _ in
        taken.append(item)
        return true
      })
    #expect(taken == Array(0..<8))
  }

  @Test func `no items are no work`() {
    let taken = Parallel.inOrder(
      0, threads: 4, into: 7, worker: {}, work: { _, _ in }, take: { _, _, _ in true })
    #expect(taken == 7)
  }
}
