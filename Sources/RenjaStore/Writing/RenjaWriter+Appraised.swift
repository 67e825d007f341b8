public import EventLog
import Projections
import RenjaModel

extension RenjaWriter {
  /// One who judges the events of a command that are too many to be held.
  ///
  /// - Parameters:
  ///   - expect: the size that the log must have; nil for any.
  ///   - drafts: all of the events, where they are few after all; nil where they are many.
  /// - Returns: one who has seen nothing yet.
  /// - Throws: `StoreError` where the log cannot be read.
  /// - Complexity: O(n) in the log; for few events, with an index, in what their rules ask for.
  public func appraiser(
    expect: Int? = nil, for drafts: [PlanDraft]? = nil
  ) throws(StoreError) -> Appraiser {
    try Appraiser(of: history, expect: expect, log.permission, for: drafts)
  }

  /// Appends the events that were judged and are not known, batch by batch; each bears its identity.
  ///
  /// - Parameters:
  ///   - appraiser: who judged them.
  ///   - sizes: how much there is in each batch.
  ///   - threads: how many threads make batches ready.
  ///   - worker: makes what one thread needs.
  ///   - fill: adds the events of a batch.
  /// - Throws: `AppendFailure`; what was appended before stays.
  public mutating func append<Worker: ~Copyable, Source: Error>(
    _ appraiser: Appraiser, batches sizes: [BatchSize], threads: Int,
    worker: @escaping @Sendable () -> Worker,
    fill:
      @escaping @Sendable (inout Worker, Int, inout BatchBuilder) throws(AppendFailure<Source>) ->
      Void
  ) throws(AppendFailure<Source>) {
    precondition(
      appraiser.before.size == size && sizes.reduce(0) { $0 + $1.events } == appraiser.added,
      "Other events were judged")
    try log.append(batches: sizes, threads: threads, worker: worker, fill: fill)
  }
}

extension RenjaLog {
  /// One who judges events that would be appended now; nothing is written.
  ///
  /// - Parameters:
  ///   - expect: the size that the log must have; nil for any.
  ///   - user: the system's user who would append them.
  ///   - drafts: all of the events, where they are few; nil where they are many.
  /// - Returns: one who has seen nothing yet.
  /// - Throws: `StoreError` where the log cannot be read.
  public func appraiser(
    expect: Int? = nil, as user: String, for drafts: [PlanDraft]? = nil
  ) throws(StoreError) -> Appraiser {
    let permission: WritePermission
    do throws(LogError) {
      permission = try WritePermission(
        of: user, in: snapshot.contents, types: PlanEvent.typeNames)
    } catch {
      throw .log(error)
    }
    return try Appraiser(of: history, expect: expect, permission, for: drafts)
  }
}
