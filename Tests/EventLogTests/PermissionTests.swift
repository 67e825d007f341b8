import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("Permissions: kept as set up, never open to everybody")
struct PermissionTests {
  private func mode(_ path: String) throws -> UInt16 {
    try #require(try RealDisk().entry(path + (path.hasSuffix("/.") ? "" : ""))).mode
  }

  /// Every file and folder of a log with its mode.
  private func modes(_ log: TestLog) throws -> [(name: String, kind: EntryKind, mode: UInt16)] {
    let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
    return try ([""] + names.sorted()).map { name in
      let entry = try #require(
        try RealDisk().entry(log.path + "/" + name + (name == "" ? "." : "")))
      return (name, entry.kind, entry.mode)
    }
  }

  @Test func `nothing of a log is open to everybody, and what is sealed is open to none`() throws {
    let log = try TestLog(segmentSize: 2_000)
    try log.write([3, 3, 3, 1])
    for entry in try modes(log) {
      #expect(entry.mode & 0o022 == 0, "\(entry.name) \(String(entry.mode, radix: 8))")
      if entry.name.hasSuffix(".jsonl") { #expect(entry.mode == 0o444) }
    }
    #expect(try !log.names("segments").isEmpty)
  }

  @Test func `a log for a group is open to it, and to nobody else`() throws {
    let name = try #require(
      ["users", "nogroup", "staff", "adm"].first { Machine.group(named: $0) != nil })
    let folder = try TemporaryFolder()
    var identity = TestLog.identity
    identity.group = name
    identity.segmentSize = 2_000
    let path = folder.appending("log")
    // Only the superuser and members may give a folder to a group; that message is tested apart.
    if case .group = caught({ try LogCreation.create(path, identity) }) { return }
    var writer = try LogWriter.open(path, as: WriterOptions(user: "siti", clock: SetClock()))
    for count in [3, 3, 3, 1] {
      _ = try writer.append((0..<count).map { TestLog.draft(writer.size + 1 + $0) })
    }
    try writer.close()
    let number = try #require(Machine.group(named: name))
    for case let entry as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      let facts = try #require(try RealDisk().entry(path + "/" + entry))
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + entry)
      #expect(attributes[.groupOwnerAccountID] as? UInt32 == number, "\(entry)")
      switch facts.kind {
      case .directory: #expect(facts.mode & 0o2072 == 0o2070, "\(entry)")
      case .file where entry.hasSuffix(".jsonl"): #expect(facts.mode == 0o444, "\(entry)")
      default: #expect(facts.mode & 0o062 == 0o060, "\(entry)")
      }
    }
    #expect(try LogSnapshot(opening: path).identity.group == name)
  }

  @Test func `a group that the system does not know makes no log`() throws {
    let folder = try TemporaryFolder()
    var identity = TestLog.identity
    identity.group = "tidak-ada\u{1B}"
    let path = folder.appending("log")
    #expect(throws: LogError.group("tidak-ada\u{1B}", nil)) {
      try LogCreation.create(path, identity)
    }
    #expect(try RealDisk().entry(path) == nil)
    #expect(throws: LogError.group("tidak-ada\u{1B}", nil)) {
      try LogCreation.rehearse(path, identity)
    }
  }

  @Test func `a checkpoint that is replaced keeps its mode, but not that everybody writes it`()
    throws
  {
    let log = try TestLog()
    try RealDisk().changeMode(log.path + "/checkpoint", 0o666)
    try log.write([1])
    #expect(try mode(log.path + "/checkpoint") == 0o664)
    try RealDisk().changeMode(log.path + "/checkpoint", 0o600)
    try log.write([1])
    #expect(try mode(log.path + "/checkpoint") == 0o600)
  }

  @Test func `a folder that was there keeps its mode`() throws {
    let folder = try TemporaryFolder()
    let path = folder.appending("log")
    try RealDisk().createDirectory(path)
    try RealDisk().changeMode(path, 0o750)
    try LogCreation.create(path, TestLog.identity)
    #expect(try mode(path) == 0o750)
  }

  @Test func `who does not own the segment seals an equal one`() throws {
    let disk = StrangersDisk()
    let log = try TestLog()
    try log.write([2, 1])
    let before = try log.read(LogLayout.activeName(first: 1))
    let node = try #require(try RealDisk().entry(log.layout.path(LogLayout.activeName(first: 1))))
    disk.refuse(node: node.node)
    var writer = try LogWriter.open(log.path, on: disk, as: log.options)
    try writer.seal()
    _ = try writer.append([TestLog.draft(4)])
    try writer.close()
    let sealed = log.layout.path(LogLayout.sealedName(first: 1))
    #expect(try log.read(LogLayout.sealedName(first: 1)) == before)
    #expect(try mode(sealed) == 0o444)
    #expect(try RealDisk().entry(sealed)?.node != node.node)
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3, 4])
    #expect(try LogVerification.run(log.path).faults.isEmpty)
  }
}
