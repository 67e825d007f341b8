import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("A disk that fails")
struct FailureTests {
  private static let codes: [Int32] = [5, 28]

  @Test func `after a failed sync nothing is acknowledged and nothing more is written`() throws {
    let log = try TestLog()
    let disk = FaultyDisk()
    var writer = try LogWriter.open(log.path, on: disk, as: log.options)
    _ = try writer.append([TestLog.draft(1)])
    disk.fail(.sync, .fails(errno: 5))
    #expect {
      _ = try writer.append([TestLog.draft(2)])
    } throws: {
      if case LogError.storage(let error) = $0 { error.name == "EIO" } else { false }
    }
    disk.forgetCalls()
    #expect {
      _ = try writer.append([TestLog.draft(2)])
    } throws: {
      if case LogError.stopped(let error) = $0 { error.operation == .sync } else { false }
    }
    #expect(throws: LogError.self) { try writer.seal() }
    #expect(throws: LogError.self) { try writer.renewCheckpoint() }
    #expect(!disk.calls.contains(.write) && !disk.calls.contains(.sync))
    #expect(writer.size == 1)
    try writer.close()
    #expect(!disk.calls.contains(.sync))
  }

  @Test func `a batch whose sync failed is written anew before it is adopted`() throws {
    let log = try TestLog()
    let disk = FaultyDisk()
    var writer = try LogWriter.open(log.path, on: disk, as: log.options)
    disk.fail(.sync, .fails(errno: 5))
    #expect(throws: LogError.self) { _ = try writer.append([TestLog.draft(1)]) }
    try writer.close()
    disk.forgetCalls()
    let next = try LogWriter.open(log.path, on: disk, as: log.options)
    #expect(next.recovery.adoptedEvents == 1)
    let written = try #require(disk.calls.firstIndex(of: .write))
    let synced = try #require(disk.calls[written...].firstIndex(of: .sync))
    #expect(disk.calls[synced...].contains(.rename))
    try next.close()
  }

  @Test func `a short write is like a crash`() throws {
    let log = try TestLog()
    try log.write([1], text: "catatan")
    let length = try log.read(LogLayout.activeName(first: 1)).count
    for count in [0, 1, 50, length - 1] {
      let disk = FaultyDisk()
      var writer = try LogWriter.open(log.path, on: disk, as: log.options)
      disk.fail(.write, .writesOnly(count))
      #expect(throws: LogError.self) { _ = try writer.append([TestLog.draft(2)]) }
      try writer.close()
      #expect(try log.snapshot().size == 1)
      let next = try log.writer()
      #expect(next.recovery.cutBytes == Int64(count))
      try next.close()
    }
    try log.write([1])
    #expect(try log.snapshot().statedNumbers() == [1, 2])
  }

  @Test func `another process that writes in spite of the lock is noticed`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append([TestLog.draft(1)])
    try log.remove("lock")
    var other = try log.writer()
    _ = try other.append([TestLog.draft(2)])
    try other.close()
    #expect {
      _ = try writer.append([TestLog.draft(2)])
    } throws: {
      if case LogError.storage(let error) = $0 { error.cause == .intruder } else { false }
    }
    try writer.close()
    #expect(try log.snapshot().statedNumbers() == [1, 2])
  }

  @Test(arguments: [
    StorageError.Operation.open, .write, .sync, .close, .read, .examine, .list, .rename,
    .changeMode,
    .syncDirectory, .remove, .lock,
  ])
  func `an error at any call loses nothing that was acknowledged`(
    operation: StorageError.Operation
  ) throws {
    for code in Self.codes {
      var count = 0
      var isWaiting = false
      repeat {
        count += 1
        let log = try TestLog(segmentSize: 700)
        let disk = FaultyDisk()
        disk.fail(operation, after: count, .fails(errno: code))
        let acknowledged = workload(log, disk)
        isWaiting = disk.isWaiting
        let next = try log.writer()
        #expect((acknowledged...acknowledged + 1).contains(next.size))
        try next.close()
        try log.write([1])
        let snapshot = try log.snapshot()
        #expect(snapshot.evidence.isEmpty)
        #expect(try snapshot.statedNumbers() == Array(1...snapshot.size))
      } while !isWaiting
    }
  }

  /// Appends and seals until something fails; gives the last event that was acknowledged.
  private func workload(_ log: TestLog, _ disk: FaultyDisk) -> Int {
    var acknowledged = 0
    do {
      var writer = try LogWriter.open(log.path, on: disk, as: log.options)
      for number in 1...4 {
        acknowledged = try writer.append([TestLog.draft(number)]).last
      }
      try writer.seal()
      try writer.close()
    } catch {
      return acknowledged
    }
    return acknowledged
  }

  @Test func `a reader changes nothing and needs no permission to`() throws {
    let log = try TestLog(segmentSize: 700)
    try log.write([1, 2, 1])
    let checkpoint = try log.read("checkpoint")
    try log.write([1])
    try log.overwrite("checkpoint", checkpoint)
    let disk = FaultyDisk()
    disk.makeReadOnly()
    let snapshot = try LogSnapshot(opening: log.path, on: disk)
    #expect(snapshot.size == 4)
    #expect(snapshot.batchesBeyond == 1)
    #expect(try snapshot.statedNumbers() == [1, 2, 3, 4])
    #expect(try snapshot.root(ofFirst: 2) != nil)
    #expect {
      _ = try LogWriter.open(log.path, on: disk, as: log.options)
    } throws: {
      if case LogError.storage(let error) = $0 { error.isRefused } else { false }
    }
  }
}
