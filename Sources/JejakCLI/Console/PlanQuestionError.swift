import Canonical
import RenjaModel

/// Why a question to a log has no answer.
enum PlanQuestionError: Error, Hashable, Sendable {
  /// `--known` is no count, day or instant.
  case boundUnclear(String)
  /// The text is no code of a unit.
  case kodeUnclear(String)
  /// The log has no plan of this office.
  case officeUnknown(String, offices: [String])
  /// The year has no data at any stage.
  case yearMissing(Int, years: [Int])
  /// The stage has no data.
  case stageMissing(Coordinate, stages: [Tahapan])
  /// The year has data, but no pagu.
  case paguMissing(Int, stages: [Tahapan])
  /// Nothing of the plan was in force on that day.
  case notInForce(Coordinate, on: Day)
  /// The plan has no such unit.
  case unitMissing(Kode, tahun: Int)
}
