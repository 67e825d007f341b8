import TestSupport

/// Lets the power fail at every moment of a workload, and looks at what may be left.
public struct CrashSearch {
  private let workload: Workload
  private let effort: Effort
  private var trial: Trial
  private var generator: SeededGenerator

  /// A search of one workload.
  public init(_ workload: Workload, _ effort: Effort) {
    self.workload = workload
    self.effort = effort
    trial = Trial("power \(workload.name)", effort)
    generator = SeededGenerator(seed: effort.seed)
  }

  /// Tries the states after each change and each sync; from some of them, once more while they are
  /// being recovered.
  public mutating func run() throws -> Tally {
    let (disk, ledger) = try workload.prepared()
    try workload.run(Desk(disk, ledger))
    for moment in 0...disk.moment {
      let promises = ledger.promises(at: moment)
      let seed = generator.next()
      try CrashStates(of: disk, at: moment).forEach(atMost: effort.perMoment, seed: seed) { image in
        guard !effort.isOver() else { return }
        // Drawn in any case, so that the numbers of states do not depend on what was seen before.
        let isNested = Int.random(in: 0..<max(1, effort.nested), using: &generator) == 0
        trial.examine(image, promises)
        if isNested { try crashAgain(image, promises) }
      }
    }
    return trial.tally
  }

  /// Recovers, and lets the power fail at every moment of that.
  private mutating func crashAgain(_ image: DiskImage, _ promises: Promises) throws {
    let disk = SimulatedDisk(image)
    let ledger = Ledger(of: disk, continuing: promises)
    do {
      try Desk(disk, ledger).goOn()
    } catch {
      // The state itself is at fault, and has been reported.
      return
    }
    for moment in 0...disk.moment {
      let seed = generator.next()
      CrashStates(of: disk, at: moment).forEach(atMost: 4, seed: seed) { image in
        trial.examine(image, ledger.promises(at: moment))
      }
    }
  }
}

/// Kills the process at every moment of a workload; another one goes on, and then the power fails.
///
/// What a killed process had not synced is seen by the next one, and still not on the disk.
public struct KillSearch {
  /// From one moment of death to the next.
  public var stride = 1

  private let workload: Workload
  private let effort: Effort
  private var trial: Trial
  private var generator: SeededGenerator

  /// A search of one workload.
  public init(_ workload: Workload, _ effort: Effort) {
    self.workload = workload
    self.effort = effort
    trial = Trial("kill \(workload.name)", effort)
    generator = SeededGenerator(seed: effort.seed)
  }

  /// Tries the state that the killed process leaves, and those after each moment of what follows.
  public mutating func run() throws -> Tally {
    let (whole, itsLedger) = try workload.prepared()
    try workload.run(Desk(whole, itsLedger))
    for death in Swift.stride(from: 0, through: whole.moment, by: stride) {
      guard !effort.isOver() else { break }
      try kill(at: death)
    }
    return trial.tally
  }

  private mutating func kill(at death: Int) throws {
    let (disk, ledger) = try workload.prepared()
    disk.kill(at: death)
    let desk = Desk(disk, ledger)
    // The process dies in the middle: that is the error.
    try? workload.run(desk)
    disk.revive()
    trial.examine(disk.image, ledger.promises(at: disk.moment))
    do {
      try desk.goOn()
      try workload.again(desk)
    } catch {
      // Only where the state itself is at fault, which has just been reported.
      return
    }
    for moment in death...disk.moment {
      let seed = generator.next()
      CrashStates(of: disk, at: moment).forEach(atMost: effort.perMoment, seed: seed) { image in
        trial.examine(image, ledger.promises(at: moment))
      }
    }
  }
}
