import Canonical
import EventLog
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports

/// What a reading command asks of a log: the one path from the command line to a plan and its basis.
///
/// Opening takes no lock and writes nothing; what the reader should know of the log besides the
/// answer is said on standard error.
struct PlanQuestion {
  /// The log, as it was when the command began.
  let log: RenjaLog
  /// The office asked for; `nil` takes all of the log.
  let pd: String?

  /// The command that asks.
  let context: Context
  let known: Known?
  private let upto: Int?
  /// How many events there are for this question, beside what the command line says.
  private let limit: Int?
  let today: Day

  /// Opens the log that the command line means and reads its bounds.
  ///
  /// - Parameters:
  ///   - context: the command line and the world around.
  ///   - size: answers as if the log had no more events than these.
  /// - Throws: what is wrong with the bounds, the log, or where it is looked for.
  init(_ context: Context, within size: Int? = nil) throws {
    let invocation = context.invocation
    let known = invocation.value(.known)
    self.context = context
    self.known = try known.map { text throws in
      guard let known = Known(text) else { throw PlanQuestionError.boundUnclear(text) }
      return known
    }
    upto = try invocation.number(.upto)
    limit = size ?? context.moment?.size
    pd = invocation.value(.pd)
    let location = LogLocation(console: context.console)
    var log = try RenjaLog(
      opening: location.folder(named: invocation.value(.log)),
      usesCaches: !invocation.has(.noCache))
    log.renewCaches()
    self.log = log
    today =
      context.moment?.day
      ?? Instant(clamping: context.console.clock.secondsSince1970()).day(at: log.identity.offset)
    try remark()
  }

  /// The plan at a coordinate.
  ///
  /// - Parameters:
  ///   - coordinate: The plan.
  ///   - stageAlone: Whether nothing is asked of other stages; see ``RenjaStore/RenjaLog``.
  /// - Returns: The plan.
  /// - Throws: `PlanQuestionError` where no office, or not the one asked for, has data there.
  func plan(at coordinate: Coordinate, stageAlone: Bool = false) throws -> PlanReading {
    let reading = try log.plan(
      at: coordinate, pd: pd, known: known, upto: bound, today: today, stageAlone: stageAlone)
    guard !reading.isEmpty else { throw try absence(of: coordinate, reading.basis) }
    return reading
  }

  /// What an answer rests on that is about one plan, about a year, or about the log.
  func basis(of coordinate: Coordinate? = nil) throws -> PlanBasis {
    try log.basis(of: coordinate, known: known, upto: bound, today: today)
  }

  /// The smaller of what the command line says and what there is.
  var bound: Int? { [upto, limit].compactMap(\.self).min() }

  /// What the events within the bounds say.
  ///
  /// - Parameters:
  ///   - basis: The bounds.
  ///   - years: The years that matter; `nil` takes all.
  /// - Returns: The state they leave.
  /// - Throws: `PlanQuestionError.officeUnknown` where years are all taken and the log does not
  ///   know the office.
  func state(_ basis: PlanBasis, years: Set<Int>? = nil) throws -> PlanState {
    let state = try log.state(basis.bounds, years: years)
    if years == nil { try check(state) }
    return state
  }

  /// Why there is nothing at a coordinate, and what there is instead.
  func absence(of coordinate: Coordinate, _ basis: PlanBasis) throws -> PlanQuestionError {
    let undated = Bounds(upto: basis.bounds.upto)
    let state = try log.state(undated)
    try check(state)
    let stages = state.stagesHoldingData(tahun: coordinate.tahun, pd: pd)
    guard !stages.isEmpty else {
      return .yearMissing(coordinate.tahun, years: state.yearsHoldingData(pd: pd))
    }
    if let day = basis.bounds.effective, coordinate.tahapan.map(stages.contains) ?? true {
      return .notInForce(coordinate, on: day)
    }
    return .stageMissing(coordinate, stages: stages)
  }

  private func check(_ state: PlanState) throws(PlanQuestionError) {
    guard let pd, !state.offices.contains(pd) else { return }
    throw .officeUnknown(pd, offices: state.offices)
  }

  private func remark() throws {
    let beyond = log.snapshot.batchesBeyond
    if beyond > 0 {
      try context.remark(
        Bilingual(
          id: "jejak: batch utuh di luar titik periksa, belum dihitung: \(beyond)",
          en: "jejak: whole batches beyond the checkpoint, not counted: \(beyond)"))
    }
    if !log.snapshot.evidence.isEmpty {
      try context.remark(
        Bilingual(
          id: "jejak: log ini tidak utuh; 'jejak verify' menunjukkan di mana",
          en: "jejak: this log is not whole; 'jejak verify' shows where"))
    }
    if let invented = log.identity.invented, context.format == .csv {
      try context.remark(Bilingual(both: "jejak: \(invented)"))
    }
  }
}

extension PlanQuestion {
  /// What the answer's footer says of its basis.
  func outputBasis(_ basis: PlanBasis) -> OutputBasis {
    outputBasis(
      basis, coordinate: basis.coordinate?.text, date: basis.bounds.effective?.description)
  }

  /// What the footer says of a basis that is not one plan's.
  func outputBasis(_ basis: PlanBasis, coordinate: String?, date: String?) -> OutputBasis {
    OutputBasis(
      log: log.identity.origin, size: basis.size, root: basis.root.base64,
      coordinate: coordinate, known: known?.text, upTo: upto, date: date,
      command: context.invocation.commandLine, language: context.language,
      program: Program.version, invented: log.identity.invented)
  }
}
