import EventLog
import RenjaModel

/// The log's policy: what it admits is what it says, whatever it says.
enum PolicySurface {
  static func exercise(_ bytes: [UInt8]) -> String? {
    do throws(PolicyFault) {
      let policy = try WritePolicy(
        parsing: bytes, path: "policy.json", types: PlanEvent.typeNames)
      for (actor, user) in [("perencana", "siti"), ("*", "*"), ("", "")] {
        for type in ["pagu-changed", "*", ""] {
          guard let denial = policy.denial(of: type, by: actor, as: user) else { continue }
          if denial.ownActors.contains(actor) { return "an actor is refused and recommended" }
        }
      }
      return nil
    } catch {
      guard let line = error.line, let column = error.column, line >= 1, column >= 1 else {
        return error.reason == .tooLong(limit: 1 << 16) ? nil : "a fault without a place"
      }
      return nil
    }
  }
}
