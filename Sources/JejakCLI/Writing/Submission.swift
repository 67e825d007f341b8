import Canonical
import EventLog
import Projections
import RenjaModel
import RenjaStore
import Reports

/// The way of every writing command to the log: open, work out, append, tell.
///
/// With `--dry-run` the log is only read, and the same is told of what would happen.
struct Submission {
  let context: Context
  /// The day of force of `--effective`.
  let effective: Day?
  /// The basis of `--dasar`.
  let dasar: String?
  /// The reason of `--alasan`.
  let alasan: Alasan?
  /// Who answers for it.
  let actor: String
  let options: CommitOptions

  /// Reads what all writing commands take.
  init(_ context: Context) throws {
    let arguments = context.invocation
    self.context = context
    effective = try arguments.day(.effective)
    dasar = try arguments.text(.dasar)
    alasan = try arguments.alasan()
    actor =
      try arguments.text(.actor) ?? context.console.variable("JEJAK_ACTOR")
      ?? context.console.userName
    var options = CommitOptions()
    options.id = try arguments.batchID()
    options.expect = try arguments.number(.expect)
    self.options = options
  }

  /// The day of force, which the command's signature requires.
  func day() throws(UsageError) -> Day {
    guard let effective else {
      throw .optionMissing(Option.effective.flag, placeholder: Option.effective.placeholder)
    }
    return effective
  }

  /// Records one event of the command's office, in force from `--effective` on.
  func record(_ event: PlanEvent) throws -> ExitCode {
    try record { _ in event }
  }

  /// Records the one event that `event` makes of what the log says.
  func record(_ event: (Planning) throws -> PlanEvent) throws -> ExitCode {
    let effective = try day()
    return try submit { planning in
      [
        Proposal(
          pd: planning.pd, effective: effective, alasan: alasan, event: try event(planning))
      ]
    }
  }

  /// Appends the events that `plan` works out, and tells what became of them.
  func submit(_ plan: (Planning) throws -> [Proposal]) throws -> ExitCode {
    guard !isDryRun else {
      let log = try context.openLog()
      let drafts = try drafts(plan, in: log.history)
      let preview = try log.preview(drafts, options, as: context.console.userName)
      try tell(drafts, preview, log.history)
      return .done
    }
    var writer = try context.openWriter()
    let history = writer.history
    let drafts = try drafts(plan, in: history)
    let receipt = try writer.commit(drafts, options)
    try writer.close()
    try tell(drafts, receipt, history)
    return .done
  }

  var isDryRun: Bool { context.invocation.has(.dryRun) }

  func office(in history: PlanHistory) throws -> String {
    try context.invocation.text(.pd) ?? history.identity.pd
  }

  private func drafts(
    _ plan: (Planning) throws -> [Proposal], in history: PlanHistory
  ) throws -> [PlanDraft] {
    let bounds = try history.planningBounds(for: options.id)
    let planning = Planning(
      history: history, bounds: bounds, pd: try office(in: history),
      today: context.today(at: history.identity.offset))
    return try plan(planning).map { PlanDraft(proposal: $0, actor: actor, dasar: dasar) }
  }

  private func tell(
    _ drafts: [PlanDraft], _ receipt: Receipt, _ history: PlanHistory
  ) throws {
    try context.answer(
      ReceiptReport(
        basis: context.basis(receipt.checkpoint, invented: history.identity.invented),
        isDryRun: isDryRun,
        isTakenBack: try receipt.isTakenBack(in: history),
        entries: ReceiptReport.entries(drafts, receipt.id, receipt),
        added: receipt.added,
        effect: PlanEffect(of: try causes(drafts, receipt, history), receipt)))
  }

  /// The events with their numbers; in place of retractions what they take back.
  private func causes(
    _ drafts: [PlanDraft], _ receipt: Receipt, _ history: PlanHistory
  ) throws -> [PlanEffect.Cause] {
    var causes: [PlanEffect.Cause] = []
    var targets: Set<Int> = []
    for (seq, draft) in zip(receipt.seqs, drafts) {
      if case .retracted(let retraction) = draft.proposal.event {
        targets.insert(retraction.seq)
      } else {
        causes.append(PlanEffect.Cause(seq: seq, draft.proposal))
      }
    }
    guard let first = targets.min() else { return causes }
    try history.forEachEvent(from: first, through: targets.max()) { event in
      guard targets.contains(event.seq) else { return }
      causes.append(
        PlanEffect.Cause(
          seq: nil,
          Proposal(pd: event.pd, effective: event.effective, event: event.event)))
    }
    return causes
  }
}

extension Receipt {
  /// Whether all was known before, and its first event was taken back since: repeating it restores
  /// nothing.
  func isTakenBack(in history: PlanHistory) throws(StoreError) -> Bool {
    guard added == 0, let first = seqs.first else { return false }
    var isTakenBack = false
    try history.forEachEvent(from: first) { (event) throws(StoreError) in
      if case .retracted(let retraction) = event.event, retraction.seq == first {
        isTakenBack = true
      }
    }
    return isTakenBack
  }
}
