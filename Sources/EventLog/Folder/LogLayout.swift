/// Where the parts of a log stand: every path of a log is computed here.
///
/// A name that this type reads is exactly one that it writes.
public struct LogLayout: Hashable, Sendable {
  /// The folder of the log.
  public let root: String

  /// The layout below a folder.
  public init(root: String) {
    self.root = root
  }

  /// The identity of the log.
  public var identity: String { "\(root)/log.json" }
  /// What becomes the identity by rename.
  public var nextIdentity: String { "\(root)/log.json.tmp" }
  /// The head of the log.
  public var checkpoint: String { "\(root)/checkpoint" }
  /// What becomes the head by rename.
  public var nextCheckpoint: String { "\(root)/checkpoint.tmp" }
  /// Who may record what, where the log says so.
  public var policy: String { "\(root)/policy.json" }
  /// The file that stands for the right to write.
  public var lock: String { "\(root)/lock" }
  /// The folder of the sealed segments.
  public var segments: String { "\(root)/segments" }
  /// The folder of the segment being written.
  public var active: String { "\(root)/active" }
  /// What becomes the segment being written, by rename, when recovery writes it anew.
  public var nextActive: String { "\(root)/active.tmp" }
  /// The folder of the leaf hashes.
  public var tree: String { "\(root)/tree" }
  /// The folder of the signed checkpoints.
  public var witness: String { "\(root)/witness" }
  /// The folder of what recovery cut off.
  public var quarantine: String { "\(root)/quarantine" }
  /// The folder of the caches.
  public var derived: String { "\(root)/derived" }
  /// What becomes the leaf hashes of a segment, by rename, when they are computed anew.
  public var nextLeaves: String { "\(root)/leaves.tmp" }
  /// The cache of the tree's right edge at the checkpoint.
  public var frontier: String { "\(derived)/frontier" }
  /// What becomes that cache by rename.
  public var nextFrontier: String { "\(derived)/frontier.tmp" }

  /// The folders that belong to a log; a missing one counts as empty.
  public static let folders = ["segments", "active", "tree", "witness", "quarantine", "derived"]
  /// The files that stand beside them.
  public static let files = [
    "log.json", "log.json.tmp", "checkpoint", "checkpoint.tmp", "active.tmp", "leaves.tmp",
    "policy.json", "lock",
  ]

  /// The path of a name below the folder of the log.
  public func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The name, below the folder of the log, of a sealed segment.
  public static func sealedName(first: Int) -> String { "segments/\(number(first)).jsonl" }

  /// The name, below the folder of the log, of the segment being written.
  public static func activeName(first: Int) -> String { "active/\(number(first)).open" }

  /// The name, below the folder of the log, of the leaf hashes of a segment.
  public static func leavesName(first: Int) -> String { "tree/\(number(first)).leaves" }

  /// The name, below the folder of the log, of bytes that recovery cut off.
  ///
  /// - Parameters:
  ///   - next: The number that the next event got after the cut.
  ///   - attempt: Counts from 1 until the name is free.
  /// - Returns: The name.
  public static func quarantineName(next: Int, attempt: Int) -> String {
    "quarantine/\(number(next))-\(attempt).cut"
  }

  /// The first event of a sealed segment with this file name, `nil` if none has it.
  public static func sealedFirst(_ name: String) -> Int? { first(name, suffix: ".jsonl") }

  /// The first event of a segment being written with this file name, `nil` if none has it.
  public static func activeFirst(_ name: String) -> Int? { first(name, suffix: ".open") }

  /// The first event of leaf hashes with this file name, `nil` if none have it.
  public static func leavesFirst(_ name: String) -> Int? { first(name, suffix: ".leaves") }

  /// Twenty digits, so that the order of names is the order of segments.
  private static func number(_ value: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
  }

  private static func first(_ name: String, suffix: String) -> Int? {
    guard name.hasSuffix(suffix) else { return nil }
    let digits = name.utf8.dropLast(suffix.utf8.count)
    guard digits.count == 20, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
      let value = Int(Substring(digits)), value > 0
    else { return nil }
    return value
  }
}
