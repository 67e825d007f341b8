import Platform
import Synchronization
import Testing

@Suite("Work made ready ahead of who takes it")
struct ParallelAheadTests {
  private struct Refused: Error {
    let item: Int
  }

  @Test(arguments: 1...8)
  func `results are taken once each, in order, by the caller`(threads: Int) {
    var taken: [Int] = []
    Parallel.ahead(
      500, threads: threads, worker: { 0 },
      work: { worker, item in
        worker += 1
        return item * item
      },
      take: { (item, result) throws(Never) in
        taken.append(result)
        return result == item * item
      })
    #expect(taken == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 2])
  func `few items are worked on as well`(count: Int) {
    var taken: [Int] = []
    Parallel.ahead(
      count, threads: 3, worker: {}, work: { _, item in item },
      take: { (item, _) throws(Never) in
        taken.append(item)
        return true
      })
    #expect(taken == Array(0..<count))
  }

  @Test(arguments: 1...6)
  func `nothing is begun any more once the caller is through`(threads: Int) {
    let begun = Mutex(0)
    #expect(throws: Refused.self) {
      try Parallel.ahead(
        10_000, threads: threads, worker: {},
        work: { _, item in begun.withLock { $0 += 1 } },
        take: { (item, _) throws(Refused) in
          if item == 20 { throw Refused(item: item) }
          return true
        })
    }
    let stopped = begun.withLock { $0 }
    #expect(stopped <= 21 + threads * 4)
    #expect(begun.withLock { $0 } == stopped)
  }

  @Test func `no more than four items a thread are begun and not yet taken`() {
    let begun = Mutex(0)
    var most = 0
    Parallel.ahead(
      300, threads: 3, worker: {},
      work: { _, item in begun.withLock { $0 = max($0, item + 1) } },
      take: { (item, _) throws(Never) in
        most = max(most, begun.withLock { $0 } - item)
        return true
      })
    #expect(most <= 13)
  }
}
