import Canonical
import RenjaModel

/// One fact that a table states, and where.
struct Statement: Hashable {
  var event: PlanEvent
  /// The row of the document.
  let baris: Int
  let place: TablePlace
  /// What the cell says, as messages show it.
  var excerpt = ""
  /// The day from which it holds, where the row says one.
  var effective: Day?
}
