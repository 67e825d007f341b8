import Merkle
import Platform

/// Reads every line of a log once and recomputes what follows from them.
struct VerificationPass: Sendable {
  /// The tree over the lines read.
  private(set) var frontier = TreeFrontier()
  /// Whether every segment holds just the lines that its name and that of the next one say.
  private(set) var isWhole = true
  /// What is worth knowing of single lines, whatever the root.
  private(set) var findings: [LogFault] = []
  /// Where lines break the rules; of use only where the root says that they are the log's own.
  private(set) var breaches: [LogFault] = []
  /// The place of the first event with a breach.
  private(set) var firstBreach: Int?
  /// The hash over the leaf hashes of each segment.
  private(set) var leafHashes: [Digest] = []
  /// The roots over as many events as were asked for.
  private(set) var roots: [Int: Digest] = [:]

  let contents: LogContents
  private let sizes: Set<Int>
  private var rules = LineRules()
  private var memory = LineMemory()
  private var seen = SeenIdentities(capacity: 0)
  private let capacity: Int
  private var suspects: Set<EventID> = []
  /// Whether the clock was behind when the last event was recorded.
  private var isClockBehind = false
  /// The events with which the clock began to be behind, as far as they were taken in pieces.
  private(set) var behind: [Int] = []
  /// How many lines of the segment that is read were taken, and the hash over their leaf hashes.
  private var segment = (count: 0, leaves: SHA256())

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - contents: The events.
  ///   - sizes: The sizes for which the root is to be kept.
  /// - Throws: ``LogError``, `storage`.
  init(_ contents: LogContents, rootsAt sizes: Set<Int>) throws(LogError) {
    self.contents = contents
    self.sizes = sizes
    capacity = try contents.mostEvents()
    if sizes.contains(0) { roots[0] = frontier.root }
  }

  /// Reads all lines up to the size.
  ///
  /// - Parameters:
  ///   - sharing: How the work is shared among processors.
  ///   - progress: Told now and then how many lines have been read.
  /// - Throws: ``LogError``, `storage`.
  mutating func run(
    _ sharing: ReadSharing = ReadSharing(), _ progress: @Sendable (Int) -> Void
  ) throws(LogError) {
    if let pass = shared(sharing, progress) {
      self = pass
      findings += try clocksBehind()
    } else {
      try runLineByLine(progress)
    }
    if frontier.size != UInt64(contents.size) { isWhole = false }
    if rules.isWithinBatch, let last = contents.segments.last {
      breaches.append(
        LogFault(
          .brokenBatch, last.name, expected: .batchEnd(contents.size),
          found: .word(.moreOfBatch)))
    }
  }

  /// Reads on one thread and goes on after a fault, so that the next one is found too.
  private mutating func runLineByLine(_ progress: (Int) -> Void) throws(LogError) {
    seen = SeenIdentities(capacity: capacity)
    do throws(StorageError) {
      for place in contents.segments.indices { try read(place, progress) }
    } catch {
      throw .storage(error)
    }
  }

  private mutating func read(
    _ place: Int, _ progress: (Int) -> Void
  ) throws(StorageError) {
    let segment = contents.segments[place]
    let count = contents.numbers(of: place).count
    let isWithin = contents.endsWithin(place)
    var reader = LineReader(try segment.open(on: contents.storage, contents.layout))
    var leaves = SHA256()
    var number = 0
    while number < count || isWithin, let line = try reader.next() {
      number += 1
      if number > count { isWhole = false }
      let leaf = reader.withBytes(of: line) { bytes -> Digest? in
        let content = LineContent(bytes, line, &memory)
        check(content, segment, line, number)
        return content.isWhole ? RFC6962.leafHash(bytes) : nil
      }
      guard let leaf else {
        isWhole = false
        continue
      }
      frontier.append(leaf)
      leaves.update(leaf)
      let size = Int(clamping: frontier.size)
      if !sizes.isEmpty, sizes.contains(size) { roots[size] = frontier.root }
      if size & 0xFFFF == 0 { progress(size) }
    }
    if number < count { isWhole = false }
    leafHashes.append(leaves.finalize())
  }

  private mutating func check(
    _ content: LineContent, _ segment: Segment, _ line: LineReader.Line, _ number: Int
  ) {
    let before = breaches.count
    defer {
      if before == 0, !breaches.isEmpty { firstBreach = Int(clamping: frontier.size) + 1 }
    }
    guard let event = content.event else {
      rules.skip()
      if let fault = content.fault(in: segment.name, line: number) { breaches.append(fault) }
      return
    }
    for misfit in rules.take(LineFacts(event), at: Int(clamping: frontier.size) + 1) {
      breaches.append(
        LogFault(
          misfit.kind, segment.name, line: number, offset: line.offset,
          expected: misfit.expected, found: misfit.found))
    }
    if seen.insert(event.id) { suspects.insert(event.id) }
    noteClock(event, segment, line, number)
    guard event.isCanonical else {
      findings.append(
        LogFault(
          .notCanonical, segment.name, line: number, offset: line.offset,
          expected: .word(.canonicalForm),
          found: .word(event.hasUnknownFields ? .newerFields : .otherForm)))
      return
    }
  }

  /// Says once for each time that the clock was behind, however many events came meanwhile.
  private mutating func noteClock(
    _ event: EventEnvelope, _ segment: Segment, _ line: LineReader.Line, _ number: Int
  ) {
    defer { isClockBehind = event.clock != nil }
    // A clock that was not behind is a breach of the rules.
    guard let clock = event.clock, clock < event.recorded, !isClockBehind else { return }
    findings.append(
      .clockBehind(event, clock, segment.name, line: number, offset: line.offset))
  }

  /// Takes what was found in the next piece; `false` where something is out of order.
  mutating func take(_ finding: LineAudit.Finding, of chunk: LineChunk) -> Bool {
    let count = contents.numbers(of: chunk.segment).count
    // Lines behind the size are not the log's.
    let isEnd = chunk.segment + 1 == contents.segments.count
    let taken = isEnd ? min(finding.facts.count, count - segment.count) : finding.facts.count
    guard finding.isPlain || (isEnd && segment.count + taken == count) else { return false }
    let size = Int(clamping: frontier.size)
    // Made here, where nobody else holds the pass: the table is large, and never copied.
    if size == 0 { seen = SeenIdentities(capacity: capacity) }
    for place in 0..<taken {
      let facts = finding.facts[place]
      guard rules.take(facts, at: size + place + 1).isEmpty else { return false }
      if seen.insert(facts.id) { suspects.insert(facts.id) }
      if facts.clock != nil, !isClockBehind { behind.append(size + place + 1) }
      isClockBehind = facts.clock != nil
    }
    append(finding.leaves.prefix(taken))
    segment.count += taken
    guard chunk.isLast else { return true }
    guard segment.count == count else { return false }
    leafHashes.append(segment.leaves.finalize())
    segment = (0, SHA256())
    return true
  }

  private mutating func append(_ leaves: DigestRow) {
    segment.leaves.update(leaves.bytes.span)
    guard !sizes.isEmpty else { return frontier.append(leaves) }
    for place in 0..<leaves.count {
      guard let leaf = leaves[place] else { return }
      frontier.append(leaf)
      let size = Int(clamping: frontier.size)
      if sizes.contains(size) { roots[size] = frontier.root }
    }
  }

  /// Ends with a segment that holds no event yet.
  mutating func takeEmptySegment() {
    leafHashes.append(SHA256().finalize())
  }

  /// The events whose identity an earlier event has.
  ///
  /// REQUIRES: ``isWhole``.
  func repeatedIdentities() throws(LogError) -> [(seq: Int, fault: LogFault)] {
    guard !suspects.isEmpty else { return [] }
    var faults: [(seq: Int, fault: LogFault)] = []
    var firsts: [EventID: Int] = [:]
    var cursor = contents.lines()
    while let seq = try cursor.next() {
      guard let id = cursor.withLine({ (try? EventLine.read($0))?.id }), suspects.contains(id)
      else { continue }
      guard let first = firsts[id] else {
        firsts[id] = seq
        continue
      }
      let position = cursor.position
      let fault = LogFault(
        .repeatedID, position.segment, line: position.line, offset: position.offset,
        expected: .word(.ownIdentity), found: .identity("\(id)", of: first))
      faults.append((seq, fault))
    }
    return faults
  }
}

extension LogContents {
  /// How many events the files can hold at most, whatever the checkpoint says.
  func mostEvents() throws(LogError) -> Int {
    // No line is shorter: the fields that each must have take more.
    let shortest: Int64 = 128
    var bytes: Int64 = 0
    do throws(StorageError) {
      for segment in segments { bytes += try segment.open(on: storage, layout).size() }
    } catch {
      throw .storage(error)
    }
    return min(size, Int(clamping: bytes / shortest) + 1)
  }
}
