import Merkle
import Platform

/// Extends the index of a log, as far as the disk lets itself be written to.
///
/// Files of like size become one of the next size, so that there are few of them and every event is
/// indexed a few times at most. A file appears whole, by rename, and only if the lines it was made
/// from lead to the checkpoint's root. Nothing here is ever needed: what fails is left undone.
package struct IndexKeeping {
  private let contents: LogContents
  private let checkpoint: Checkpoint
  private let policy: CachePolicy
  private let describer: any LineDescribing.Type

  /// Prepares to extend the index up to the checkpoint.
  ///
  /// - Parameters:
  ///   - contents: The events.
  ///   - checkpoint: Their number and root.
  ///   - policy: How large files are.
  ///   - describer: Says what lines are about.
  package init(
    _ contents: LogContents, _ checkpoint: Checkpoint, _ policy: CachePolicy,
    _ describer: any LineDescribing.Type
  ) {
    var contents = contents
    contents.size = min(contents.size, checkpoint.size)
    self.contents = contents
    self.checkpoint = checkpoint
    self.policy = policy
    self.describer = describer
  }

  /// Extends the index.
  ///
  /// - Parameters:
  ///   - least: Fewer events behind the index are left to be read from the log.
  ///   - most: How many files are made at most.
  /// - Returns: Whether the index covers more than before.
  @discardableResult
  package func extend(least: Int? = nil, most: Int = 1) -> Bool {
    var runs = LogIndex.chain(policy, checkpoint.origin, contents)
    let covered = runs.last?.events.upperBound ?? 0
    guard checkpoint.size - covered >= max(1, least ?? policy.smallest),
      ensureFolder()
    else { return false }
    var made: [(temporary: String, header: IndexHeader)] = []
    var edge = runs.last?.header.behind ?? TreeFrontier()
    while made.count < most, let events = next(after: edge, &runs, made.isEmpty) {
      if made.isEmpty { edge = runs.last?.header.behind ?? TreeFrontier() }
      guard let file = build(events, after: edge) else { break }
      made.append(file)
      edge = file.header.behind
    }
    return publish(made, runs)
  }

  /// The events of the next file: those behind the index, and those of files that it replaces, which
  /// are taken out of `runs`.
  private func next(
    after edge: TreeFrontier, _ runs: inout [IndexRun], _ mayReplace: Bool
  ) -> ClosedRange<Int>? {
    var first = Int(clamping: edge.size) + 1
    // Files may stand behind a gap that one was lost from.
    let gap = LogIndex.names(contents).map(\.lowerBound).filter { $0 > first }.min() ?? Int.max
    let last = min(checkpoint.size, first + policy.largest - 1, gap - 1)
    guard last >= first else { return nil }
    while mayReplace {
      let level = level(last - first + 1)
      let alike = runs.reversed().prefix { self.level($0.events.count) <= level }
      guard alike.count + 1 >= policy.fan, let start = alike.last?.events.lowerBound,
        last - start < policy.largest
      else { break }
      runs.removeLast(alike.count)
      first = start
    }
    return first...last
  }

  private func level(_ count: Int) -> Int {
    var level = 0
    var size = policy.smallest * policy.fan
    while count >= size {
      level += 1
      size *= policy.fan
    }
    return level
  }

  /// Makes a file under a name that nobody else uses.
  private func build(
    _ events: ClosedRange<Int>, after edge: TreeFrontier
  ) -> (temporary: String, header: IndexHeader)? {
    let temporary =
      contents.layout.index(of: events) + "." + EventID.random().description + Self.suffix
    // Created first: who may not write need not read.
    guard let target = try? contents.storage.open(temporary, .creating) else { return nil }
    var builder = IndexBuilder(after: edge, of: checkpoint.origin, describer.init())
    guard gather(events, &builder), let file = builder.file(),
      (try? target.writeAll(file.bytes.span)) != nil, (try? target.close()) != nil
    else {
      try? contents.storage.remove(temporary)
      return nil
    }
    return (temporary, file.header)
  }

  private func gather(_ events: ClosedRange<Int>, _ builder: inout IndexBuilder) -> Bool {
    var cursor = contents.lines(from: events.lowerBound, through: events.upperBound)
    var count = 0
    do throws(LogError) {
      while try cursor.next() != nil {
        let place = cursor.start
        guard
          cursor.withLine({
            builder.take($0, segment: place.segment, offset: place.offset)
          })
        else { return false }
        count += 1
      }
    } catch {
      return false
    }
    return count == events.count
  }

  /// Gives the files their names, if the lines that they were made from are the log's.
  private func publish(
    _ made: [(temporary: String, header: IndexHeader)], _ runs: [IndexRun]
  ) -> Bool {
    guard let last = made.last else { return false }
    let storage = contents.storage
    guard contents.edge(from: last.header.behind, to: checkpoint.size)?.root == checkpoint.root
    else {
      for file in made { try? storage.remove(file.temporary) }
      return false
    }
    for file in made {
      let path = contents.layout.index(of: file.header.events)
      guard (try? storage.rename(file.temporary, to: path)) != nil else {
        try? storage.remove(file.temporary)
        return false
      }
    }
    removeReplaced(runs.map(\.events) + made.map(\.header.events))
    return true
  }

  /// Removes files whose events other files cover now.
  private func removeReplaced(_ valid: [ClosedRange<Int>]) {
    guard let end = valid.last?.upperBound else { return }
    for events in LogIndex.names(contents)
    where events.lowerBound <= end && !valid.contains(events) {
      try? contents.storage.remove(contents.layout.index(of: events))
    }
  }

  /// Removes what a crash left of files that were being made.
  ///
  /// Somebody who is making a file just now makes it in vain.
  package func removeLeftovers() {
    let names = (try? contents.storage.list(contents.layout.derived)) ?? []
    for name in names where name.hasSuffix(Self.suffix) {
      try? contents.storage.remove("\(contents.layout.derived)/\(name)")
    }
  }

  private func ensureFolder() -> Bool {
    let path = contents.layout.derived
    if let entry = try? contents.storage.entry(path) { return entry.kind == .directory }
    return (try? contents.storage.createDirectory(path)) != nil
  }

  private static let suffix = ".making"
}
