import Merkle
import Platform
import Synchronization

/// The index of a log's first events: files in `derived/` that say which lines can matter.
///
/// It holds no value of any event. It is believed only where its files stand in a row from event 1
/// and end at an edge of the tree that leads to the checkpoint's root; what it says of a line is
/// held against the line. Whatever fails gives `nil`: the caller then reads the log itself.
package final class LogIndex: Sendable {
  /// The files, in order, without gaps.
  let runs: [IndexRun]
  let storage: any Storage
  private let doubt = Atomic<Bool>(false)

  /// The number of the last event that is covered.
  package var last: Int { runs.last?.events.upperBound ?? 0 }

  /// The tree's edge behind the last event that is covered.
  var edge: TreeFrontier { runs.last?.header.behind ?? TreeFrontier() }

  private init(_ runs: [IndexRun], _ storage: any Storage) {
    self.runs = runs
    self.storage = storage
  }

  /// Something in it turned out to be wrong: files that are damaged go, if they let themselves be
  /// removed, and are made anew when the index is next extended.
  package func distrust() {
    guard !doubt.exchange(true, ordering: .relaxed) else { return }
    for run in runs {
      if let file = run.open(on: storage), file.isWhole() { continue }
      try? storage.remove(run.path)
    }
  }

  /// Opens what is there, if it is this log's.
  ///
  /// - Parameters:
  ///   - policy: Says which version can be used; `nil` opens nothing.
  ///   - checkpoint: The log's.
  ///   - contents: The events it covers.
  /// - Returns: `nil` where there is none that can be believed.
  /// - Complexity: Linear in the number of files and of the events behind them.
  static func open(
    _ policy: CachePolicy?, _ checkpoint: Checkpoint, _ contents: LogContents
  ) -> LogIndex? {
    guard let policy else { return nil }
    let runs = chain(policy, checkpoint.origin, contents)
    guard !runs.isEmpty else { return nil }
    let index = LogIndex(runs, contents.storage)
    var indexed = contents
    indexed.index = index
    guard indexed.edge(from: index.edge, to: checkpoint.size)?.root == checkpoint.root else {
      return nil
    }
    return index
  }

  /// The files that follow one another from event 1.
  static func chain(
    _ policy: CachePolicy, _ origin: String, _ contents: LogContents
  ) -> [IndexRun] {
    var candidates: [Int: [ClosedRange<Int>]] = [:]
    for events in names(contents) where events.upperBound <= contents.size {
      candidates[events.lowerBound, default: []].append(events)
    }
    var runs: [IndexRun] = []
    var edge = TreeFrontier()
    while let found = candidates[Int(clamping: edge.size) + 1] {
      let longest = found.sorted { $0.upperBound > $1.upperBound }
      let run = first(of: longest, contents) { run in
        run.header.origin == origin && run.header.version == policy.version
          && run.header.before == edge
      }
      guard let run else { break }
      runs.append(run)
      edge = run.header.behind
    }
    return runs
  }

  /// The first file that is the one wanted.
  ///
  /// Each is read once: asked again, the disk may answer otherwise, or another process have removed
  /// the file.
  private static func first(
    of candidates: [ClosedRange<Int>], _ contents: LogContents, _ isWanted: (IndexRun) -> Bool
  ) -> IndexRun? {
    for events in candidates {
      guard let run = IndexRun(contents.layout.index(of: events), on: contents.storage),
        run.events == events, isWanted(run)
      else { continue }
      return run
    }
    return nil
  }

  /// The events that the files in `derived/` say they cover, by their names.
  static func names(_ contents: LogContents) -> [ClosedRange<Int>] {
    let names = (try? contents.storage.list(contents.layout.derived)) ?? []
    return names.compactMap(LogLayout.indexEvents)
  }

  /// How many bytes the segment from one event up to another has, where the index knows.
  func length(of segment: ClosedRange<Int>) -> Int? {
    guard let run = run(of: segment.upperBound) else { return nil }
    if run.events.upperBound == segment.upperBound {
      return run.header.end.segment == segment.lowerBound ? run.header.end.offset : nil
    }
    return run.header.ends.first { $0.segment == segment.lowerBound }?.bytes
  }

  /// The file that covers an event.
  func run(of seq: Int) -> IndexRun? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].events.upperBound < seq { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].events.contains(seq) ? runs[low] : nil
  }
}

extension LogLayout {
  private static let indexSuffix = ".index"

  /// The path of the index file of some events.
  func index(of events: ClosedRange<Int>) -> String {
    let names = [events.lowerBound, events.upperBound].map { number in
      let digits = String(number)
      return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
    }
    return "\(derived)/\(names[0])-\(names[1])\(Self.indexSuffix)"
  }

  /// The events that an index file of this name covers; `nil` where it is none.
  static func indexEvents(_ name: String) -> ClosedRange<Int>? {
    guard name.hasSuffix(indexSuffix) else { return nil }
    let numbers = name.dropLast(indexSuffix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ $0.utf8.count == 20 }),
      let first = Int(numbers[0]), let last = Int(numbers[1]), first >= 1, last >= first
    else { return nil }
    return first...last
  }
}
