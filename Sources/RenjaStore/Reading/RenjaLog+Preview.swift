import EventLog
import Projections

extension RenjaLog {
  /// What would become of events if they were appended now; nothing is written.
  ///
  /// - Parameter drafts: the events of one command, in order.
  /// - Returns: the state before and after.
  /// - Throws: `StoreError.refused` where a rule is broken.
  public func preview(_ drafts: [PlanDraft]) throws(StoreError) -> Preview {
    let replay = Replay(contents: snapshot.contents)
    let fold = try replay.fold(.everything)
    var check = RuleCheck(fold)
    return Preview(before: fold.state, after: try check.state(after: drafts, in: replay))
  }
}
