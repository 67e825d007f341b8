public import Platform
public import TestSupport

/// Lets the n-th call of each operation of a workload fail, for n = 1, 2, 3 … until none fails.
public struct FaultSearch {
  /// The operations that can fail.
  public static let operations: [StorageError.Operation] = [
    .open, .read, .write, .sync, .close, .examine, .list, .createDirectory, .syncDirectory,
    .rename, .changeMode, .remove, .lock,
  ]

  private let workload: Workload
  private let effort: Effort
  private var trial: Trial
  private var generator: SeededGenerator

  /// A search of one workload.
  public init(_ workload: Workload, _ effort: Effort) {
    self.workload = workload
    self.effort = effort
    trial = Trial("fault \(workload.name)", effort)
    generator = SeededGenerator(seed: effort.seed)
  }

  /// Tries all operations with these error numbers, and short writes.
  ///
  /// - Parameter codes: The numbers.
  /// - Returns: What was tried: the states that each failure leaves, at once and after a crash.
  /// - Throws: What preparing the workload throws.
  public mutating func run(_ codes: [SystemCode]) throws -> Tally {
    for operation in Self.operations {
      for code in codes {
        try fail(operation, .fails(errno: code.rawValue))
      }
    }
    return trial.tally
  }

  /// Tries a short write of every length in every write.
  ///
  /// - Parameter step: The difference of two lengths, 1 for all of them.
  /// - Returns: What was tried.
  /// - Throws: What preparing the workload throws.
  public mutating func runShortWrites(step: Int) throws -> Tally {
    let (disk, ledger) = try workload.prepared()
    try workload.run(Desk(disk, ledger))
    let longest = disk.longestWrite
    for length in stride(from: 0, to: longest, by: step) {
      try fail(.write, .writesOnly(length))
    }
    return trial.tally
  }

  private mutating func fail(
    _ operation: StorageError.Operation, _ fault: FaultyDisk.Fault
  ) throws {
    var isWaiting = false
    var count = 0
    while !isWaiting, !effort.isOver() {
      count += 1
      let (disk, ledger) = try workload.prepared()
      let faulty = FaultyDisk(on: disk)
      faulty.fail(operation, after: count, fault)
      // That a failing disk stops a command is no finding; what it leaves may be one.
      try? workload.run(Desk(faulty, ledger))
      isWaiting = faulty.isWaiting
      disk.revive()
      let promises = ledger.promises(at: disk.moment)
      trial.examine(disk.image, promises)
      CrashStates(of: disk, at: disk.moment).forEach(
        atMost: effort.perMoment, seed: generator.next()
      ) { image in
        trial.examine(image, promises)
      }
    }
  }
}
