import Platform
import Reliability
import TestSupport

/// What the command line asks for.
struct Request {
  static let usage = """
    usage: crashes all                      every search over every workload
           crashes power|kill|fault|short WORKLOAD
           crashes damage               every damage of a small log
           --seed N      everything random comes from it (1)
           --states N    states tried at each moment, all where there are no more (64)
           --nested N    of how many states one is taken for a crash while it is recovered (8)
           --state N     only the state of this number, as a finding names it
           --minutes N   go on with the next seeds for so long
    """

  private var searches: [String] = []
  private var workloads: [Workload] = Workload.all
  private var effort = Effort(seed: 1, perMoment: 64, nested: 8)
  private var minutes: Double?

  struct Misuse: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: some Sequence<String>) throws {
    var words: [String] = []
    var rest = Array(arguments)
    while !rest.isEmpty {
      let word = rest.removeFirst()
      guard word.hasPrefix("--") else {
        words.append(word)
        continue
      }
      guard let value = rest.first.flatMap(Double.init) else {
        throw Misuse(description: "\(word) needs a number")
      }
      rest.removeFirst()
      switch word {
      case "--seed": effort.seed = UInt64(value)
      case "--states": effort.perMoment = Int(value)
      case "--nested": effort.nested = Int(value)
      case "--state": effort.only = Int(value)
      case "--minutes": minutes = value
      default: throw Misuse(description: "unknown option \(word)")
      }
    }
    let kinds = ["power", "kill", "fault", "short", "damage"]
    guard let kind = words.first, kind == "all" || kinds.contains(kind) else {
      throw Misuse(description: "say what to search")
    }
    searches = kind == "all" ? kinds.dropLast() : [kind]
    guard words.count > 1 else { return }
    guard let workload = Workload.named(words[1]) else {
      let names = Workload.all.map(\.name).joined(separator: " ")
      throw Misuse(description: "no workload \(words[1]); there are: \(names)")
    }
    workloads = [workload]
  }

  /// Runs the searches, prints what each tried, and says whether nothing was found.
  func run() throws -> Bool {
    let start = Stopwatch.nanoseconds
    let end = minutes.map { start + UInt64($0 * 60e9) }
    var effort = effort
    if let end { effort.isOver = { Stopwatch.nanoseconds > end } }
    var all = Tally()
    if searches == ["damage"] { return try damage() }
    repeat {
      for search in searches {
        for workload in workloads where !effort.isOver() {
          let tally = try Self.run(search, workload, effort)
          try say(
            "\(search) \(workload.name) --seed \(effort.seed): \(tally.states) states,"
              + " \(tally.distinct) distinct, \(tally.findings.count) broken")
          for finding in tally.findings.prefix(5) { try say("  \(finding)") }
          all.add(tally)
        }
      }
      effort.seed += 1
    } while end.map { Stopwatch.nanoseconds < $0 } ?? false
    let seconds = (Stopwatch.nanoseconds - start) / 1_000_000_000
    try say(
      "in all: \(all.states) states, \(all.distinct) distinct, \(all.findings.count) broken,"
        + " seeds \(self.effort.seed) to \(effort.seed - 1), \(seconds) s")
    return all.findings.isEmpty
  }

  private func damage() throws -> Bool {
    var isSound = true
    for kind in CorruptionSearch.Kind.allCases {
      var search = try CorruptionSearch()
      let tally = try search.run(kind)
      try say("damage \(kind.rawValue): \(tally.states) tried, \(tally.findings.count) believed")
      for finding in tally.findings.prefix(5) { try say("  \(finding)") }
      isSound = isSound && tally.findings.isEmpty
    }
    return isSound
  }

  private func say(_ line: String) throws { try StandardStream.output.write(line + "\n") }

  private static func run(
    _ search: String, _ workload: Workload, _ effort: Effort
  ) throws -> Tally {
    switch search {
    case "power":
      var search = CrashSearch(workload, effort)
      return try search.run()
    case "kill":
      var search = KillSearch(workload, effort)
      return try search.run()
    case "fault":
      var search = FaultSearch(workload, effort)
      return try search.run(SystemCode.injected)
    default:
      var search = FaultSearch(workload, effort)
      return try search.runShortWrites(step: 1)
    }
  }
}
