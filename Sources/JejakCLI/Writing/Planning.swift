import Canonical
import Projections
import RenjaModel
import RenjaStore

/// What a command is worked out from: the log as it stands, or as it stood when the command was
/// first recorded.
struct Planning {
  /// The events.
  let history: PlanHistory
  /// Those that the command may know.
  let bounds: Bounds
  /// The office that the command speaks for.
  let pd: String
  /// The day of the command.
  let today: Day

  /// What the events say of the office in a year and the one after.
  func state(of tahun: Int) throws(StoreError) -> PlanState {
    try history.state(bounds, PlanReach(years: [tahun, tahun + 1], offices: [pd]))
  }
}
