import Canonical
import Foundation
import Merkle
import Platform
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import EventLog
@testable import RenjaStore

@Suite("What an index file is asked")
struct IndexLookupTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a filter never denies a topic that is there`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var filter = TopicFilter()
    var topics: [[UInt8]] = []
    for _ in 0..<800 {
      let names = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        String(Int.random(in: 0..<90, using: &random))
      }
      topics.append(names.flatMap { Array($0.utf8) + [0] })
      filter.insert(topics[topics.count - 1])
    }
    for topic in topics {
      for length in 0...topic.count {
        #expect(filter.mayHold(Array(topic.prefix(length))))
      }
    }
    let others = (0..<2_000).filter { filter.mayHold(Array("other \($0)".utf8) + [0]) }
    #expect(others.count < 400)
    #expect(TopicFilter(bytes: filter.bytes)?.bytes == filter.bytes)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `gates and fences lead to the topics that a look at all of them finds`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = IndexTopics()
    var keys: Set<[UInt8]> = []
    for place in 0..<5_000 {
      let key = Array("K\0\(Int.random(in: 0..<70, using: &random))\0\(place % 61)\0".utf8)
      keys.insert(key)
      builder.add(
        LineDescription.Entry(topic: key, claim: .each, isDated: false), place: place, offset: 0,
        day: 0)
    }
    let folder = try TemporaryFolder()
    let run = try Self.file(builder, in: folder)
    guard let file = run.open(on: RealDisk()) else {
      Issue.record("The file is gone")
      return
    }
    guard let lookup = TopicLookup(file) else {
      Issue.record("The file cannot be read")
      return
    }
    #expect(file.count(.topicGates) > 40)
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    for prefix in [
      "", "K\0", "K\u{0}3", "K\u{0}35\0", "K\u{0}69\u{0}60\0", "L", "A", "K\u{0}4\u{0}2",
    ] {
      let bytes = Array(prefix.utf8)
      #expect(
        lookup.topics(with: bytes, file)?.map(\.key) == sorted.filter { $0.starts(with: bytes) })
    }
  }

  /// A file that holds nothing but these topics.
  private static func file(
    _ topics: IndexTopics, in folder: TemporaryFolder
  ) throws -> IndexRun {
    let leaf: [UInt8] = [1]
    var header = IndexHeader()
    header.behind =
      TreeFrontier(
        size: 1, hashes: [RFC6962.leafHash(leaf.span)]) ?? TreeFrontier()
    let parts = topics.encode()
    let contents: [IndexHeader.Part: [UInt8]] = [
      .topics: parts.entries, .topicFences: parts.fences, .topicGates: parts.gates,
      .postings: parts.postings, .slots: parts.slots,
    ]
    var body: [UInt8] = []
    for part in IndexHeader.Part.allCases {
      let bytes = contents[part] ?? []
      header.parts.append(body.count..<body.count + bytes.count)
      body += bytes
    }
    let (head, hash) = header.encoded
    let path = folder.appending("topics.index")
    try Data(head + IndexPages.encode(body, header: hash)).write(to: URL(fileURLWithPath: path))
    return try #require(IndexRun(path, on: RealDisk()))
  }

  @Test func `some of the first events are those that were taken in`() {
    var random = SeededGenerator(seed: 4)
    var plain: Set<Int> = []
    var ours = EventSet(of: 500)
    for _ in 0..<200 {
      let seq = Int.random(in: -5...700, using: &random)
      ours.insert(seq)
      if 1...500 ~= seq { plain.insert(seq) }
    }
    for seq in -10...800 { #expect(ours.contains(seq) == plain.contains(seq)) }
    #expect(ours.events(after: 0) == plain)
    #expect(ours.events(after: 300) == plain.filter { $0 > 300 })
    #expect(ours.events(after: 500).isEmpty)
  }

  @Test func `what is taken back is known for the topics asked for, at least`() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let log = try CachedLog(seed: seed, count: 400)
      let contents = try log.open(cached: true).snapshot.contents
      let index = try #require(contents.index)
      let all = try #require(index.references(upto: 400))
      #expect(!all.isEmpty)
      for prefix in [EventTopic.year(2022, "dinkes"), EventTopic.office("dinkopum")] {
        var query = TopicQuery([prefix], upto: 400)
        query.takesAll = true
        let lines = Set(try #require(index.places(query)).map(\.seq))
        let some = try #require(index.references(upto: 400, toLinesOf: [prefix]))
        let wanted = all.filter { lines.contains($0.of) || $0.of > index.last }
        #expect(Set(some.map(\.place.seq)).isSuperset(of: wanted.map(\.place.seq)))
        let referred = try #require(index.referred(upto: 400, toLinesOf: [prefix]))
        for reference in wanted where reference.of <= 400 {
          #expect(referred.contains(reference.of))
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `a sealed segment that lost its last line is evidence, whether an index knows it or not`(
    caches: Bool
  ) throws {
    let log = try CachedLog(seed: 9, count: 400)
    let snapshot = try log.open(cached: true).snapshot
    let segments = snapshot.contents.segments
    let known = try #require(snapshot.contents.index)
    let place = try #require(
      segments.indices.dropLast().dropFirst(3).first {
        known.length(of: segments[$0].first...segments[$0 + 1].first - 1) != nil
      })
    let path = log.path + "/" + segments[place].name
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let end = try #require(bytes.dropLast().lastIndex(of: 0x0A))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try bytes[...end].write(to: URL(fileURLWithPath: path))
    var options = WriterOptions(user: "uji")
    options.caches = caches ? CachedLog.policy : nil
    let opened = options
    #expect {
      _ = try LogWriter.open(log.path, as: opened).size
    } throws: { error in
      guard case .evidence(let faults) = error as? LogError else { return false }
      return faults.map(\.kind) == [.segmentShortened]
        && faults.first?.segment == segments[place].name
    }
  }

  @Test func `an index knows how long the segments are that it covers`() throws {
    let log = try CachedLog(seed: 10, count: 400)
    let contents = try log.open(cached: true).snapshot.contents
    let index = try #require(contents.index)
    var known = 0
    for (segment, next) in zip(contents.segments, contents.segments.dropFirst()) {
      guard let length = index.length(of: segment.first...next.first - 1) else { continue }
      let path = log.path + "/" + segment.name
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == length)
      known += 1
    }
    #expect(known > contents.segments.count / 2)
  }
}
