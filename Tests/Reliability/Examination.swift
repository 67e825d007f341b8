import EventLog
import Evidence
public import TestSupport

/// What is not as it was promised.
public struct Broken: Error, CustomStringConvertible {
  /// In words, for whoever looks for the bug.
  public let description: String
}

/// Holds what a crash left against what was promised before it.
public struct Examination {
  private let promises: Promises
  private let image: DiskImage
  private let disk: SimulatedDisk
  private let desk: Desk

  /// Looks at a state.
  public init(of image: DiskImage, _ promises: Promises) {
    self.promises = promises
    self.image = image
    disk = SimulatedDisk(image)
    desk = Desk(disk, Ledger(of: disk, continuing: promises))
  }

  /// Reads the log, writes on, and reads it again; then what was published and kept of it.
  ///
  /// - Throws: ``Broken``, or what the product throws where it must not.
  public func run() throws {
    if promises.isDamaged { return try examineSalvage() }
    try examineReader()
    try examineWitness()
    try examineCopies()
    try desk.goOn()
    try examineAfter()
    if !disk.image.names(in: Desk.Place.publication).isEmpty {
      try desk.publish()
      try examineCopies()
    }
  }

  private func require(_ condition: Bool, _ words: @autoclosure () -> String) throws {
    guard !condition else { return }
    throw Broken(description: words())
  }

  /// A reader sees whole batches, from the first on.
  private func examineReader() throws {
    let log: LogSnapshot
    do throws(LogError) {
      log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    } catch {
      switch error {
      case .noSuchPath, .notALog, .halfALog:
        return try require(!promises.isCreated, "the log is gone: \(error)")
      default: throw error
      }
    }
    try require(log.evidence.isEmpty, "evidence for a reader: \(log.evidence)")
    try require(promises.sizes.contains(log.size), "a reader sees half a batch: \(log.size)")
    try examineEvents(of: log)
  }

  private func examineEvents(of log: LogSnapshot) throws {
    var count = 0
    try log.contents.forEachLine { seq, line throws(LogError) in
      count += 1
      let event = try? EventLine.read(line)
      guard event?.seq == seq, event?.id == Desk.identity(of: seq) else {
        throw .evidence([
          LogFault(
            .movedLine, "examination", line: seq, expected: .event(seq), found: .word(.otherLine))
        ])
      }
      return .goOn
    }
    try require(count == log.size, "\(count) lines for \(log.size) events")
  }

  /// After writing on, all is as if nothing had happened.
  private func examineAfter() throws {
    let log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    let before = log.size - 1
    try require(before >= promises.kept, "\(promises.kept) events promised, \(before) are there")
    try require(promises.sizes.contains(before), "half a batch was adopted: \(before) events")
    try require(log.evidence.isEmpty, "evidence after writing on: \(log.evidence)")
    try require(log.batchesBeyond == 0, "\(log.batchesBeyond) batches beyond a closed log")
    try examineEvents(of: log)
    let verification = try LogVerification.run(Desk.Place.log, on: disk)
    try require(verification.faults.isEmpty, "verification: \(verification.faults)")
    try require(verification.root == log.checkpoint.root, "another root")
    try examineCaches()
  }

  /// The caches that the crash left, and those made anew, answer as the lines do.
  private func examineCaches() throws {
    guard disk.image.names(in: Desk.Place.log + "/derived").count > 1 else { return }
    for _ in 1...2 {
      let difference = try LogSnapshot.difference(withCachesOn: disk)
      try require(difference == nil, difference ?? "")
      try desk.cache()
    }
  }

  /// Kept checkpoints are there, and the log extends them.
  private func examineWitness() throws {
    guard !promises.witnessed.isEmpty else { return }
    let log = try LogSnapshot(opening: Desk.Place.log, on: disk)
    for size in promises.witnessed {
      let note = try WitnessFolder(of: log).note(size: size)
      try require(note?.checkpoint.size == size, "the kept checkpoint of \(size) is gone")
    }
  }

  /// Whoever pulls from the publication, or from its copy, gets all of it.
  private func examineCopies() throws {
    try examine(Desk.Place.publication, promises.published, name: "publication")
    try examine(Desk.Place.mirror, promises.mirrored, name: "mirror")
  }

  private func examine(_ folder: String, _ promised: Int?, name: String) throws {
    let copy = SimulatedDisk()
    try copy.createDirectory("/copy")
    let mirror = Mirror(from: folder, to: "/copy", sourceDisk: disk, targetDisk: copy)
    let names: [String]
    do throws(EvidenceError) {
      names = try mirror.names()
    } catch {
      return try require(promised == nil, "nothing of the \(name): \(error)")
    }
    for log in names {
      let size = try mirror.pull(log).head.checkpoint.size
      try require(size >= promised ?? 0, "the \(name) fell from \(promised ?? 0) to \(size)")
    }
  }

  /// The damaged log is as it was; the new one is whole, or it is none.
  private func examineSalvage() throws {
    let log: LogSnapshot
    do throws(LogError) {
      log = try LogSnapshot(opening: Desk.Place.salvaged, on: disk)
    } catch {
      switch error {
      case .noSuchPath, .notALog, .halfALog:
        return try require(promises.salvaged == nil, "the salvaged log is gone: \(error)")
      default: throw error
      }
    }
    try require(log.evidence.isEmpty, "evidence in the salvaged log: \(log.evidence)")
    try require(promises.sizes.contains(log.size), "half a batch was salvaged: \(log.size)")
    try examineEvents(of: log)
    let verification = try LogVerification.run(Desk.Place.salvaged, on: disk)
    try require(verification.faults.isEmpty, "the salvaged log: \(verification.faults)")
    let size = promises.salvaged ?? log.size
    try require(log.size == size, "\(size) events were salvaged, \(log.size) are there")
  }
}
