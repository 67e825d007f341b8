import EventLog
import Platform
import Reliability
import TestSupport
import Testing

/// What the searches found, each on its own.
@Suite("What crashes once broke")
struct CrashRegressionTests {
  private static let log = Desk.Place.log
  private static let first = LogLayout.activeName(first: 1)

  /// Every state that a crash may leave now, as far as `limit` goes, keeps the promises.
  private func examine(_ disk: SimulatedDisk, _ ledger: Ledger, limit: Int = 300) throws {
    let promises = ledger.promises(at: disk.moment)
    try CrashStates(of: disk, at: disk.moment).forEach(atMost: limit, seed: 1) { image in
      try Examination(of: image, promises).run()
    }
  }

  private func prepared(_ name: String) throws -> (SimulatedDisk, Ledger, Desk) {
    let (disk, ledger) = try #require(Workload.named(name)).prepared()
    return (disk, ledger, Desk(disk, ledger))
  }

  @Test func `a segment that a killed process left empty gets a durable name with its first event`()
    throws
  {
    let (disk, ledger, desk) = try prepared("append")
    try disk.open("\(Self.log)/\(Self.first)", .creating).close()
    try desk.write([1])
    try examine(disk, ledger)
  }

  @Test func `a segment that a killed process was sealing is sealed before the next one begins`()
    throws
  {
    let (disk, ledger, desk) = try prepared("seal")
    try disk.rename(
      "\(Self.log)/\(Self.first)", to: "\(Self.log)/\(LogLayout.sealedName(first: 1))")
    let start = disk.moment
    try desk.write([1])
    for moment in start...disk.moment {
      let promises = ledger.promises(at: moment)
      try CrashStates(of: disk, at: moment).forEach(atMost: 64, seed: 1) { image in
        try Examination(of: image, promises).run()
      }
    }
  }

  @Test(arguments: ["/data/logs", "/data/logs/log", "/data/logs/log/active"])
  func `folders that a killed init created are durable when the next one ends`(last: String) throws
  {
    let (disk, ledger, desk) = try prepared("init")
    for folder in ["/data/logs", "/data/logs/log", "/data/logs/log/active"]
    where last.hasPrefix(folder) {
      try disk.createDirectory(folder)
    }
    try desk.create()
    try examine(disk, ledger)
  }

  @Test func `a log that a killed init left undurable can be made again while it is empty`() throws
  {
    let workload = try #require(Workload.named("init"))
    let (whole, _) = try workload.prepared()
    let (disk, ledger, desk) = try prepared("init")
    try Desk(whole, Ledger(of: whole)).create()
    // The identity has its name, which is not durable yet: the last sync is missing.
    disk.kill(at: whole.moment - 1)
    #expect(throws: LogError.self) { try desk.create() }
    disk.revive()
    let start = disk.moment
    try desk.write([1])
    for moment in start...disk.moment {
      let promises = ledger.promises(at: moment)
      try CrashStates(of: disk, at: moment).forEach(atMost: 64, seed: 1) { image in
        try Examination(of: image, promises).run()
      }
    }
  }

  @Test func `folders that a killed writer created are durable with the first event`() throws {
    let (disk, ledger, desk) = try prepared("bare")
    for folder in LogLayout.folders { try disk.createDirectory("\(Self.log)/\(folder)") }
    try desk.write([1], lag: .max)
    try examine(disk, ledger)
  }

  @Test(arguments: 1...6)
  func `leaf hashes that could not be synced are computed again`(call: Int) throws {
    let (disk, ledger, desk) = try prepared("append")
    let faulty = FaultyDisk(on: disk)
    let failing = Desk(faulty, ledger)
    faulty.fail(.sync, after: call, .fails(errno: SystemCode.inputOutput.rawValue))
    try? failing.writeAndSeal([2])
    disk.revive()
    try desk.write([1])
    try examine(disk, ledger)
  }

  @Test func `a checkpoint that a killed process published is durable when the next one ends`()
    throws
  {
    for name in ["publish", "mirror"] {
      let (whole, _, doing) = try prepared(name)
      try doing.publish()
      try doing.pull()
      for death in 1...whole.moment {
        let (disk, ledger, desk) = try prepared(name)
        disk.kill(at: death)
        do {
          try desk.publish()
          try desk.pull()
        } catch {
          #expect(disk.isDead, "\(error)")
        }
        disk.revive()
        try desk.publish()
        try desk.pull()
        try Examination(
          of: CrashStates(of: disk, at: disk.moment).least, ledger.promises(at: disk.moment)
        ).run()
      }
    }
  }

  @Test
  func `a folder for checkpoints that a killed process created is durable with the first one`()
    throws
  {
    let (disk, ledger, desk) = try prepared("bare")
    try disk.createDirectory("\(Self.log)/witness")
    try desk.witness()
    try examine(disk, ledger)
  }
}
