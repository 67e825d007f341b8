import Canonical
import EventLog
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports

extension Option {
  static let logs = Option(
    "logs", .word("DIR"),
    Bilingual(
      id: "semua log dalam folder ini: baris per perangkat daerah; --pd boleh memuat beberapa, a,b",
      en: "every log in this folder: a row for each office; --pd may name several, a,b"),
    completion: .folder)
}

/// A question to every log of a folder: the way from `--logs` to a row for each office.
///
/// Logs are folded on all processors. One that holds evidence, or cannot be read, is reported on
/// standard error and in the answer, and left out of it.
struct Regency {
  /// What is asked of every log alike; it crosses to other threads.
  struct Bounds: Sendable {
    let known: Known?
    let upto: Int?
    /// The moment of the question; each log has its own day then.
    let now: Instant
    /// The offices that were asked for; nil takes all.
    let offices: Set<String>?

    /// What an answer of one log rests on.
    func basis(of coordinate: Coordinate? = nil, in log: RenjaLog) throws(StoreError) -> PlanBasis {
      try log.basis(
        of: coordinate, known: known, upto: upto.map { min($0, log.size) },
        today: now.day(at: log.identity.offset))
    }

    /// The offices of an answer that were asked for.
    func chosen(_ answers: [OfficeAnswer]) -> [OfficeAnswer] {
      answers.filter { offices?.contains($0.pd) ?? true }
    }
  }

  let context: Context
  let bounds: Bounds
  let logs: LogCollection

  /// The folder of `--logs`; nil where the option was not given.
  init?(_ context: Context) throws {
    let invocation = context.invocation
    guard let folder = invocation.value(.logs) else { return nil }
    for option in [Option.log] where invocation.has(option) {
      throw UsageError.optionNotTaken(option.flag, command: "… --logs")
    }
    let known = try invocation.value(.known).map { text throws in
      guard let known = Known(text) else { throw PlanQuestionError.boundUnclear(text) }
      return known
    }
    self.context = context
    bounds = Bounds(
      known: known, upto: try invocation.number(.upto),
      now: Instant(clamping: context.console.clock.secondsSince1970()),
      offices: invocation.value(.pd).map { Set($0.split(separator: ",").map(String.init)) })
    logs = try Regency.logs(in: folder)
    guard !logs.members.isEmpty else { throw LogLocationError.noLogs(folder: folder) }
  }

  private static func logs(in folder: String) throws -> LogCollection {
    do throws(StoreError) {
      return try LogCollection(in: folder)
    } catch {
      guard case .log(.storage(let failure)) = error, failure.isMissing else { throw error }
      throw LogLocationError.noFolder(folder)
    }
  }

  /// Asks every log and writes the report.
  ///
  /// - Parameters:
  ///   - title: What the report is about.
  ///   - coordinate: What the basis says was asked for.
  ///   - columns: The columns, given what the logs answered.
  ///   - ask: What one log answers: its offices, and what else the columns need to know.
  /// - Returns: 2 where a log was left out.
  /// - Throws: `PlanQuestionError.officeUnknown` where no log has an office that was asked for.
  func answer<Extra: Sendable>(
    _ title: Bilingual, coordinate: String? = nil,
    columns: ([Extra]) -> [String],
    _ ask: @Sendable (RenjaLog, Bounds) throws(StoreError) -> (PlanBasis, [OfficeAnswer], Extra)
  ) throws -> ExitCode {
    let readings = logs.readings { [bounds] (log) throws(StoreError) in
      let (basis, answers, extra) = try ask(log, bounds)
      return (basis, Found(answers: bounds.chosen(answers), extra: extra))
    }
    let answered = RegencyAnswers(readings)
    for member in answered.leftOut { try context.complain(member.problem) }
    if answered.leftOut.isEmpty { try check(answered.offices) }
    var basis = OutputBasis(
      log: "\(answered.members.count) log", size: answered.members.map(\.size).reduce(0, +),
      root: "", coordinate: coordinate, known: bounds.known?.text, upTo: bounds.upto,
      command: context.invocation.commandLine, language: context.language,
      program: Program.version, invented: answered.invented)
    basis.members = answered.members
    let leftOut = answered.leftOut.map { member in
      RegencyReport.LeftOut(
        log: member.name, error: member.problem.identifier.rawValue,
        reason: member.problem.what(context.language))
    }
    try context.answer(
      RegencyReport(
        title: title(context.language), columns: columns(answered.extras),
        offices: answered.offices, leftOut: leftOut, basis: basis))
    return leftOut.isEmpty ? .done : .integrityBroken
  }

  /// An office that no log knows is a mistake of the question; a log that was left out might know it.
  private func check(_ offices: [RegencyReport.Office]) throws {
    guard let asked = bounds.offices else { return }
    let known = Set(offices.map(\.answer.pd))
    if let missing = asked.subtracting(known).min() {
      throw PlanQuestionError.officeUnknown(missing, offices: known.sorted())
    }
  }
}
