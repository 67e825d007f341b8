import EventLog
public import Platform
import Projections
import RenjaModel

extension RenjaLog {
  /// What would become of a command's events if they were appended now; nothing is written.
  ///
  /// - Parameters:
  ///   - drafts: the events of one command, in order.
  ///   - options: how they would be appended.
  ///   - user: the system's user who would append them.
  /// - Returns: the numbers they would have, and the state before and after.
  /// - Throws: `StoreError`, the same that the append would throw.
  public func preview(
    _ drafts: [PlanDraft], _ options: CommitOptions = CommitOptions(),
    as user: String = Machine.userName
  ) throws(StoreError) -> Receipt {
    let events = Appraisal.events(drafts, options.id)
    let known: Reconciliation
    let permission: WritePermission
    do throws(LogError) {
      permission = try WritePermission(
        of: user, in: snapshot.contents, types: PlanEvent.typeNames)
      known = try snapshot.contents.reconcile(
        events, partial: options.addsMissing ? .addMissing : .refuse)
    } catch {
      throw .log(error)
    }
    let appraisal = try Appraisal(
      drafts, events, known: known, expect: options.expect, permission: permission,
      in: history)
    return Receipt(
      id: options.id, seqs: appraisal.seqs(after: size), added: known.missing.count,
      checkpoint: snapshot.checkpoint, before: appraisal.before, after: appraisal.after)
  }
}
