import EventLog
import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

@Suite("Many at the same log")
struct ConcurrencyTests {
  private func patient(_ log: TestLog) -> WriterOptions {
    WriterOptions(user: "siti", clock: log.clock, patience: 60_000)
  }

  /// Runs `body` in so many threads at once and waits for all.
  private func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      Thread.detachNewThread { [group] in
        body(number)
        group.leave()
      }
    }
    group.wait()
  }

  @Test func `of writers that expect the same size one wins and the others are told`() throws {
    let log = try TestLog()
    let options = patient(log)
    let path = log.path
    let wins = Mutex<[Int: Int]>([:])
    inThreads(4) { _ in
      var wanted = 0
      while wanted < 20 {
        do {
          var writer = try LogWriter.open(path, as: options)
          let result = caught { _ = try writer.append([TestLog.draft(1)], expecting: wanted) }
          try writer.close()
          switch result {
          case nil:
            wins.withLock { $0[wanted, default: 0] += 1 }
            wanted += 1
          case .unexpectedSize(_, let found, let winner)?:
            #expect(winner?.seq == wanted + 1 && winner?.user == "siti")
            wanted = found
          case let error?: Issue.record(error)
          }
        } catch {
          Issue.record(error)
          return
        }
      }
    }
    #expect(wins.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, 1) }))
    #expect(try log.snapshot().statedNumbers() == Array(1...20))
  }

  @Test func `writers that append the same identity store one event`() throws {
    let log = try TestLog()
    let options = patient(log)
    let path = log.path
    let id = try #require(EventID("0b9e0000000000000000000000000001"))
    inThreads(4) { _ in
      do {
        var writer = try LogWriter.open(path, as: options)
        let draft = [TestLog.draft(1, id: id)]
        if try !writer.reconcile(draft).isKnown { _ = try writer.append(draft) }
        try writer.close()
      } catch {
        Issue.record(error)
      }
    }
    #expect(try log.snapshot().size == 1)
  }

  @Test func `readers see a prefix without gaps while a writer appends, rolls and seals`() throws {
    let log = try TestLog(segmentSize: 3000)
    let isDone = Mutex(false)
    let path = log.path
    let options = patient(log)
    inThreads(3) { number in
      do {
        guard number > 0 else {
          defer { isDone.withLock { $0 = true } }
          var writer = try LogWriter.open(path, as: options)
          for round in 1...150 {
            _ = try writer.append((0...(round % 3)).map { TestLog.draft($0) })
            if round % 2 == 0 { try writer.renewCheckpoint() }
            if round % 40 == 0 { try writer.seal() }
          }
          try writer.close()
          return
        }
        var snapshot = try LogSnapshot(opening: path)
        var last = isDone.withLock { $0 }
        while true {
          #expect(try snapshot.statedNumbers() == Array(1..<(snapshot.size + 1)))
          if last { break }
          last = isDone.withLock { $0 }
          snapshot = try snapshot.refreshed()
        }
        #expect(snapshot.size == 300)
      } catch {
        Issue.record(error)
      }
    }
  }

  @Test func `a copy of the folder taken while a writer appends is a log`() throws {
    let log = try TestLog(segmentSize: 3000)
    let options = patient(log)
    let path = log.path
    let copies = log.folder.appending("copies")
    try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: true)
    inThreads(2) { number in
      do {
        guard number > 0 else {
          var writer = try LogWriter.open(path, as: options)
          for _ in 1...200 {
            _ = try writer.append([TestLog.draft(1)])
            try writer.renewCheckpoint()
          }
          try writer.close()
          return
        }
        // The checkpoint first, as rsync does with files before folders.
        for round in 0..<20 {
          let copy = "\(copies)/\(round)"
          try FileManager.default.createDirectory(
            atPath: copy, withIntermediateDirectories: true)
          for name in ["log.json", "checkpoint", "active", "segments", "tree"] {
            try? FileManager.default.copyItem(
              atPath: "\(path)/\(name)", toPath: "\(copy)/\(name)")
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    for round in 0..<20 {
      let snapshot = try LogSnapshot(opening: "\(copies)/\(round)")
      #expect(try snapshot.statedNumbers() == Array(1..<(snapshot.size + 1)))
    }
  }

  @Test func `a log that was set back is not followed`() throws {
    let log = try TestLog()
    try log.write([2])
    let older = try log.copy()
    try log.write([1])
    let snapshot = try log.snapshot()
    #expect(try snapshot.refreshed().size == 3)
    try log.overwrite("checkpoint", try older.read("checkpoint"))
    #expect(throws: LogError.self) { _ = try snapshot.refreshed() }
  }
}
