public import Platform

/// Continues a log that holds evidence in a new one.
public enum LogSalvage {
  /// What the new log took over.
  public struct Outcome: Sendable {
    /// What verifying the old log found.
    public let verification: LogVerification
    /// How many events were taken over.
    public let size: Int
  }

  /// No more faults than so many are kept in the new log's identity.
  private static let mostFaults = 1000

  /// Makes a new log of the longest prefix of an old one that verifies.
  ///
  /// Lines are copied byte for byte, so that the root over them stays what it was. The old
  /// checkpoint and the faults are kept in the new log's identity; the old log is only read.
  ///
  /// - Parameters:
  ///   - old: The folder of the log that holds evidence.
  ///   - path: The folder of the new log, new or empty.
  ///   - identity: What the new log is called and how it is kept.
  ///   - kept: Checkpoints of the old log that somebody kept.
  ///   - storage: The disk.
  /// - Returns: What was found and taken over.
  /// - Throws: ``LogError``: what reading the old log or creating the new one throws.
  public static func run(
    _ old: String, into path: String, _ identity: LogIdentity, against kept: [Checkpoint] = [],
    on storage: any Storage = RealDisk()
  ) throws(LogError) -> Outcome {
    let layout = LogLayout(root: old)
    let head = try LogHead(on: storage, layout)
    let list = try SegmentList(on: storage, layout)
    let witnessed = try WitnessedCheckpoints.all(on: storage, layout)
    let verification = try LogVerification.run(old, on: storage, against: kept + witnessed)
    var prefix = LogContents(
      size: verification.verified, segments: list.segments, layout: layout, storage: storage)
    prefix.size = try wholeBatches(of: prefix)

    var identity = identity
    let faults = verification.faults.filter { $0.severity > .notice }.map(\.description)
    identity.salvaged = LogIdentity.Salvaged(
      checkpoint: head.checkpoint?.short ?? head.checkpointText, size: prefix.size,
      faults: Array(faults.prefix(mostFaults))
        + (faults.count > mostFaults ? ["… \(faults.count) in all"] : []))
    try LogCreation.create(path, identity, holding: prefix, on: storage)
    return Outcome(verification: verification, size: prefix.size)
  }

  /// The size at which the last whole batch ends.
  private static func wholeBatches(of contents: LogContents) throws(LogError) -> Int {
    var tracker = BatchTracker(size: 0, recorded: nil)
    try contents.forEachLine { _, line in
      guard let event = try? EventLine.read(line), tracker.take(event) == nil else { return .stop }
      return .goOn
    }
    return tracker.size
  }
}

/// The checkpoints in `witness/`.
enum WitnessedCheckpoints {
  /// Every checkpoint that can be read, its signatures not looked at.
  static func all(
    on storage: any Storage, _ layout: LogLayout
  ) throws(LogError) -> [Checkpoint] {
    var checkpoints: [Checkpoint] = []
    for name in try SegmentList.names(in: "witness", on: storage, layout) {
      let path = layout.path("witness/\(name)")
      guard let bytes = try? storage.contents(of: path, limit: 1 << 16) else { continue }
      // A signed note ends its text with an empty line; a bare checkpoint has none.
      let text = String(decoding: bytes, as: UTF8.self)
      let body = text.firstRange(of: "\n\n").map { String(text[..<$0.lowerBound]) + "\n" } ?? text
      if let checkpoint = try? Checkpoint(parsing: body) { checkpoints.append(checkpoint) }
    }
    return checkpoints
  }
}
