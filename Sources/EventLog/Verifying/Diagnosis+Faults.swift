import Merkle

extension Diagnosis {
  /// Everything that was done, as far as it can be told.
  ///
  /// - Parameters:
  ///   - root: The root that the lines give.
  ///   - kept: Checkpoints that were kept, to narrow a change that cannot be located.
  ///   - roots: The roots that the lines give at their sizes.
  /// - Returns: The faults, at least one.
  func faults(root: Digest, kept: [Checkpoint], roots: [Int: Digest]) -> [LogFault] {
    let alignment = Alignment(
      origins, stated: lines.map { $0.seq.map { $0 - 1 } }, size: size)
    let replaced = replacedSegments(alignment)
    let end = tailStart(alignment)
    var faults: [LogFault] = replaced.map(replacement)
    for (index, line) in lines[..<end].enumerated() where !replaced.contains(line.place) {
      if let fault = fault(of: line, alignment.roles[index]) { faults.append(fault) }
    }
    let gone =
      replaced.isEmpty
      ? alignment.missing
      : alignment.missing.filter { !replaced.contains(place(of: $0) ?? -1) }
    faults += missing(gone, Anchors(alignment))
    if end < lines.count, let tail = lines[end...].first(where: { $0.problem != nil }) {
      faults.append(tornTail(tail))
    }
    if let checkpoint, expected == nil || faults.isEmpty {
      faults.append(mismatch(checkpoint, root, kept, roots))
    }
    return faults
  }

  private func name(_ line: StoredLine) -> String { contents.segments[line.place].name }

  /// Where the lines begin that lie beyond all that should be there.
  private func tailStart(_ alignment: Alignment) -> Int {
    let last = alignment.roles.lastIndex { role in
      switch role {
      case .itself, .changed, .moved: true
      case .doubled, .inserted: false
      }
    }
    guard let start = last.map({ $0 + 1 }) ?? lines.indices.first else { return lines.count }
    // What states a number within the log was put there; a crash leaves only what comes next.
    let foreign = lines[start...].lastIndex { line in line.seq.map { $0 <= size } ?? false }
    return foreign.map { $0 + 1 } ?? start
  }

  private func fault(of line: StoredLine, _ role: Alignment.Role) -> LogFault? {
    switch role {
    case .itself:
      return nil
    case .doubled(let event):
      return fault(
        .doubledLine, line, expected: .word(.nextEvent), found: .eventAgain(event + 1))
    case .moved(let event):
      return fault(.movedLine, line, expected: .word(.nextEvent), found: .event(event + 1))
    case .changed(let event):
      return LogFault(
        .changedLine, name(line), line: line.number, offset: line.problem?.offset ?? line.offset,
        expected: stated(event + 1),
        found: line.problem?.found ?? line.leaf.map { .leaf("\($0)") } ?? .word(.noLine))
    case .inserted:
      let found = line.problem?.found ?? line.seq.map { .lineClaiming($0) } ?? .plain("")
      return fault(.insertedLine, line, expected: .word(.noSuchLine), found: found)
    }
  }

  private func fault(
    _ kind: LogFault.Kind, _ line: StoredLine, expected: LogFact, found: LogFact
  ) -> LogFault {
    LogFault(
      kind, name(line), line: line.number, offset: line.offset, expected: expected, found: found)
  }

  private func tornTail(_ line: StoredLine) -> LogFault {
    LogFault(
      .tornTail, name(line), line: line.number, offset: line.problem?.offset ?? line.offset,
      expected: .eventOrEnd(size + 1), found: line.problem?.found ?? .plain(""))
  }

  /// The change that no line shows: it lies between two sizes.
  private func mismatch(
    _ checkpoint: Checkpoint, _ root: Digest, _ kept: [Checkpoint], _ roots: [Int: Digest]
  ) -> LogFault {
    let good = kept.filter { roots[$0.size] == $0.root }.map(\.size).max() ?? 0
    let bad =
      kept.filter { $0.size > good && roots[$0.size].map { _ in true } ?? false }
      .filter { roots[$0.size] != $0.root }.map(\.size).min() ?? checkpoint.size
    return LogFault(
      .rootMismatch, "checkpoint",
      expected: .root(checkpoint.root.base64),
      found: .changeWithin(root: root.base64, good + 1, bad))
  }
}

extension Diagnosis {
  /// The segment, by its place, in which an event should stand; `nil` where it is not there.
  private func place(of event: Int) -> Int? {
    guard let numbers = expectedSegments.first(where: { $0.contains(event + 1) }) else {
      return nil
    }
    return contents.segments.firstIndex { $0.first == numbers.lowerBound }
  }

  /// The segments that hold none of their lines, but other events in their stead.
  private func replacedSegments(_ alignment: Alignment) -> Set<Int> {
    guard expected != nil else { return [] }
    var counts: [Int: (lines: Int, others: Int)] = [:]
    for (line, role) in zip(lines, alignment.roles) {
      var isOther = line.seq != nil
      switch role {
      case .itself, .doubled, .moved: isOther = false
      case .changed, .inserted: break
      }
      counts[line.place, default: (0, 0)].lines += 1
      counts[line.place, default: (0, 0)].others += isOther ? 1 : 0
    }
    return Set(counts.filter { $0.value.lines > 1 && $0.value.lines == $0.value.others }.keys)
  }

  private func replacement(_ place: Int) -> LogFault {
    let segment = contents.segments[place]
    let numbers = expectedSegments.first { $0.lowerBound == segment.first }
    let last = (numbers?.upperBound ?? segment.first + 1) - 1
    return LogFault(
      .segmentReplaced, segment.name, expected: .events(segment.first, last),
      found: .word(.otherEvents))
  }

  /// What is gone: whole segments, ends of segments, single lines.
  private func missing(_ events: [Int], _ anchors: Anchors) -> [LogFault] {
    guard !events.isEmpty else { return [] }
    let gone = Set(events)
    var faults: [LogFault] = []
    for numbers in expectedSegments {
      let here = numbers.filter { gone.contains($0 - 1) }
      guard let first = here.first else { continue }
      let segment = contents.segments.first { $0.first == numbers.lowerBound }
      guard let segment else {
        faults.append(
          LogFault(
            .segmentMissing, LogLayout.sealedName(first: numbers.lowerBound),
            expected: .events(numbers.lowerBound, numbers.upperBound - 1),
            found: .word(.noSuchFile)))
        continue
      }
      var end = numbers.upperBound
      while end > first, gone.contains(end - 2) { end -= 1 }
      for number in here where number < end { faults.append(deletion(number, segment, anchors)) }
      guard end < numbers.upperBound else { continue }
      let isLast = numbers.upperBound == size + 1
      faults.append(
        LogFault(
          isLast ? .logShortened : .segmentShortened, segment.name,
          expected: .events(end, numbers.upperBound - 1), found: .word(.end)))
    }
    return faults + beforeFirst(gone)
  }

  /// A line that is gone is named by the place of the first line after it.
  private func deletion(_ number: Int, _ segment: Segment, _ anchors: Anchors) -> LogFault {
    let next = anchors.line(from: number).map { lines[$0] }
      .flatMap { contents.segments[$0.place] == segment ? $0 : nil }
    return LogFault(
      .deletedLine, segment.name, line: next?.number, offset: next?.offset,
      expected: stated(number), found: .word(.eventAfter))
  }

  /// An event as the tree has it, as far as leaf hashes are there.
  private func stated(_ event: Int) -> LogFact {
    expected.map { .eventWithLeaf(event, "\($0.leaves[event - 1])") } ?? .event(event)
  }

  /// Events before the first segment that is there, where no leaf hashes tell of them.
  private func beforeFirst(_ gone: Set<Int>) -> [LogFault] {
    let first = expectedSegments.first?.lowerBound ?? size + 1
    guard first > 1, gone.contains(0) else { return [] }
    return [
      LogFault(
        .segmentMissing, LogLayout.sealedName(first: 1), expected: .events(1, first - 1),
        found: .word(.noSuchFile))
    ]
  }
}

/// The lines that stand in the place of an event, to find the neighbours of one that is gone.
private struct Anchors {
  private var events: [Int] = []
  private var lines: [Int] = []

  init(_ alignment: Alignment) {
    for (line, role) in alignment.roles.enumerated() {
      switch role {
      case .itself(let event), .changed(let event):
        if let last = events.last, event <= last { continue }
        events.append(event)
        lines.append(line)
      case .doubled, .moved, .inserted: continue
      }
    }
  }

  /// The first line that stands in the place of this event, counted from 0, or of a later one.
  func line(from event: Int) -> Int? {
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle] < event { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? lines[low] : nil
  }
}
