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
  /// What they say.
  let state: PlanState
  /// The office that the command speaks for.
  let pd: String
  /// The day of the command.
  let today: Day
}
