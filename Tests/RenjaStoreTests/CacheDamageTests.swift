import Canonical
import EventLog
import Foundation
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import RenjaStore

@Suite("Caches that are damaged, foreign, stale or not to be written change no answer")
struct CacheDamageTests {
  private static let reach = PlanReach(years: [2022, 2023], offices: ["dinkes"])

  /// What a reader with caches and one without them say differently.
  private func differences(_ log: CachedLog) throws -> [String] {
    let cached = try log.open(cached: true)
    let plain = try log.open(cached: false)
    let bounds = Bounds(effective: day("2021-06-15"))
    var found = try cached.state(bounds, Self.reach).differences(
      from: plain.state(bounds, Self.reach), Self.reach)
    for seq in [1, 77, cached.size / 2, cached.size - 1] {
      if try cached.root(ofFirst: seq) != plain.root(ofFirst: seq) { found.append("root \(seq)") }
      let ids: Set = [CachedLog.id(seq)]
      if try cached.snapshot.contents.positions(of: ids)
        != plain.snapshot.contents.positions(of: ids)
      {
        found.append("identity \(seq)")
      }
    }
    let lists = try [cached, plain].map { log in
      var events: [StoredEvent] = []
      var cursor = log.events(aboutUnitsBeginning: "2.17.06")
      while let event = try cursor.next() {
        if event.event.event.kodes.contains(where: { $0.text.hasPrefix("2.17.06") }) {
          events.append(event)
        }
      }
      return events
    }
    if lists[0] != lists[1] { found.append("list") }
    return found
  }

  @Test func `a flipped bit anywhere in a file is seen or does not matter`() throws {
    let log = try CachedLog(seed: 21, count: 150)
    var random = SeededGenerator(seed: 4)
    for name in try log.indexFiles() {
      let path = "log/derived/" + name
      let good = try log.folder.read(path)
      // Every page, and the header in several places.
      var places = [0, 9, 20, 40, 60, 200, good.count - 1]
      places += stride(from: 0, to: good.count, by: 4096).map {
        min($0 + Int.random(in: 0..<4096, using: &random), good.count - 1)
      }
      for place in places where place < good.count {
        var bad = good
        bad[place] ^= 1 << UInt8(place % 8)
        try log.folder.write(bad, to: path)
        #expect(try differences(log).isEmpty, "\(name) byte \(place)")
        try log.folder.write(good, to: path)
      }
    }
  }

  @Test(arguments: [0, 1, 100, 4096, 5000])
  func `a file that was cut is not believed`(length: Int) throws {
    let log = try CachedLog(seed: 22, count: 260)
    let name = try #require(try log.indexFiles().first)
    let good = try log.folder.read("log/derived/" + name)
    try log.folder.write(Array(good.prefix(length)), to: "log/derived/" + name)
    #expect(try differences(log).isEmpty)
    try log.folder.write(good + good, to: "log/derived/" + name)
    #expect(try differences(log).isEmpty)
  }

  @Test
  func `files of another log, or of the same one after it took another turn, are not believed`()
    throws
  {
    let log = try CachedLog(seed: 23, count: 260)
    let other = try CachedLog(seed: 24, count: 260)
    for name in try log.indexFiles() {
      try FileManager.default.removeItem(atPath: log.derived + "/" + name)
    }
    for name in try other.indexFiles() {
      try log.folder.write(
        try other.folder.read("log/derived/" + name), to: "log/derived/" + name)
    }
    #expect(try log.open(cached: true).snapshot.contents.index == nil)
    #expect(try differences(log).isEmpty)
    // The other log's first events, under the same origin and with its files.
    let twin = try CachedLog(seed: 23, count: 130)
    for name in try twin.indexFiles() {
      try log.folder.write(try twin.folder.read("log/derived/" + name), to: "log/derived/" + name)
    }
    #expect(try differences(log).isEmpty)
  }

  @Test func `an index that is ahead of the checkpoint waits for it`() throws {
    let log = try CachedLog(seed: 25, count: 200)
    let early = try log.folder.read("log/checkpoint")
    try log.append(PlanEvents.randomOfOffices(seed: 26, count: 90).events)
    let late = try log.folder.read("log/checkpoint")
    try log.folder.write(early, to: "log/checkpoint")
    #expect(try differences(log).isEmpty)
    #expect(try log.open(cached: true).size == 200)
    try log.folder.write(late, to: "log/checkpoint")
    #expect(try differences(log).isEmpty)
    #expect(try #require(log.open(cached: true).snapshot.contents.index?.last) > 250)
  }

  @Test func `what is damaged goes, and is made anew`() throws {
    let log = try CachedLog(seed: 27, count: 260)
    let names = try log.indexFiles()
    let name = try #require(names.first)
    var bad = try log.folder.read("log/derived/" + name)
    bad[bad.count - 5000] ^= 1
    try log.folder.write(bad, to: "log/derived/" + name)
    _ = try? log.open(cached: true).state(.everything, .everything)
    for id in [CachedLog.id(1), CachedLog.id(100)] {
      _ = try log.open(cached: true).snapshot.contents.positions(of: [id])
    }
    #expect(try !log.indexFiles().contains(name))
    #expect(try differences(log).isEmpty)
    var reader = try log.open(cached: true)
    reader.renewCaches(least: 1)
    let covered = try #require(log.open(cached: true).snapshot.contents.index?.last)
    #expect(covered > 240)
    #expect(try differences(log).isEmpty)
  }

  @Test func `a reader that may not write answers and leaves nothing`() throws {
    let log = try CachedLog(seed: 28, count: 120, caches: false)
    try? FileManager.default.removeItem(atPath: log.derived)
    // A file in the place of the folder keeps even an administrator from writing there.
    try log.folder.write([1], to: "log/derived")
    var reader = try log.open(cached: true)
    reader.renewCaches(least: 1)
    #expect(reader.snapshot.contents.index == nil)
    #expect(try differences(log).isEmpty)
    #expect(try log.folder.read("log/derived") == [1])
  }

  @Test func `a reader without caches writes none`() throws {
    let log = try CachedLog(seed: 29, count: 120, caches: false)
    var reader = try log.open(cached: false)
    reader.renewCaches(least: 1)
    #expect(try log.indexFiles().isEmpty)
    var other = try log.open(cached: true)
    other.renewCaches(least: 1)
    #expect(try log.indexFiles().count == 1)
    #expect(other.snapshot.contents.index?.last == 120)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: log.derived).allSatisfy {
        !$0.hasSuffix(".making")
      })
  }

  @Test func `a line that was moved under the index is not taken for another`() throws {
    let log = try CachedLog(seed: 30, count: 200)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: log.path + "/segments").sorted().first)
    let path = log.path + "/segments/" + name
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    var bytes = try log.folder.read("log/segments/" + name)
    let feed = try #require(bytes.firstIndex(of: 0x0A))
    // White space within a line: the log does not verify, but it can be read.
    bytes.insert(0x20, at: feed - 1)
    try log.folder.write(bytes, to: "log/segments/" + name)
    let bounds = Bounds.everything
    let cached = try log.open(cached: true).state(bounds, Self.reach)
    let plain = try log.open(cached: false).state(bounds, Self.reach)
    #expect(cached.differences(from: plain, Self.reach).isEmpty)
  }

  @Test func `readers answer while a writer appends and joins files`() throws {
    let log = try CachedLog(seed: 31, count: 120)
    let more = PlanEvents.randomOfOffices(seed: 32, count: 160).events
    for start in stride(from: 0, to: 160, by: 8) {
      let reader = try log.open(cached: true)
      try log.append(Array(more[start..<start + 8]))
      // The reader's files may be gone by now.
      let plain = try log.open(cached: false)
      let bounds = Bounds(upto: reader.size)
      let state = try reader.state(bounds, Self.reach)
      let differences = state.differences(from: try plain.state(bounds, Self.reach), Self.reach)
      #expect(differences.isEmpty, "\(start): \(differences.prefix(2))")
    }
  }
}
