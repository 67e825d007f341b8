import EventLog
import Importing
import Platform
import RenjaStore

extension Submission {
  /// Imports a table, and tells what became of it; the office of `request` is filled in here.
  func submit(_ request: ImportRequest, from path: String, aliases: String?) throws -> ExitCode {
    do {
      if isDryRun {
        let log = try context.openLog()
        let outcome = try table(request, in: log.history)
          .preview(in: log, options, as: context.console.userName)
        try tell(outcome, from: path, log.history)
      } else {
        var writer = try context.openWriter()
        let history = writer.history
        let outcome = try table(request, in: history).commit(to: &writer, options)
        try writer.close()
        try tell(outcome, from: path, history)
      }
    } catch let error as ImportError {
      if case .table(let failure) = error, let aliases { try write(failure.aliasFile, to: aliases) }
      throw cause(of: error, path, aliases)
    }
    return .done
  }

  /// Imports a file of events, and tells what became of it.
  func submit(eventsFrom path: String) throws -> ExitCode {
    let source = try context.source(path)
    do {
      if isDryRun {
        let log = try context.openLog()
        let outcome = try events(source, in: log.history)
          .preview(in: log, expect: options.expect, as: context.console.userName)
        try tell(outcome, log.history)
      } else {
        var writer = try context.openWriter()
        let history = writer.history
        let outcome = try events(source, in: history).commit(to: &writer, expect: options.expect)
        try writer.close()
        try tell(outcome, history)
      }
    } catch let error as ImportError {
      throw cause(of: error, path, nil)
    }
    return .done
  }

  private func events(_ source: UserSource, in history: PlanHistory) throws -> EventsImport {
    var events = EventsImport(
      source, pd: try office(in: history), actor: actor, alasan: alasan)
    events.tellsEvents = context.format == .json
    return events
  }

  private func cause(
    of error: ImportError, _ path: String, _ aliases: String?
  ) -> any Error {
    switch error {
    case .table(let failure): TableFailure(path: path, failure: failure, aliases: aliases)
    case .file(let error): error
    case .store(let error): error
    }
  }

  private func tell(_ outcome: EventsImportOutcome, _ history: PlanHistory) throws {
    let receipt = outcome.receipt
    try context.answer(
      ImportReport(
        basis: context.basis(receipt.checkpoint, invented: history.identity.invented),
        isDryRun: isDryRun, isTakenBack: try receipt.isTakenBack(in: history),
        plan: ImportPlan(rows: outcome.count), added: receipt.added, seqs: receipt.seqs,
        types: outcome.types, entries: ReceiptReport.entries(outcome.drafts, nil, receipt),
        totals: outcome.totals))
  }

  private func table(_ request: ImportRequest, in history: PlanHistory) throws -> TableImport {
    var request = request
    request.pd = try office(in: history)
    return TableImport(request, actor: actor, dasar: dasar)
  }

  private func write(_ text: String?, to path: String) throws {
    guard let text else { return }
    let file = try context.console.files.replacement(for: path)
    do {
      try file.write(Array(text.utf8))
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  private func tell(
    _ outcome: TableImportOutcome, from path: String, _ history: PlanHistory
  ) throws {
    for warning in outcome.plan.warnings { try context.remark(warning.sentence(in: path)) }
    let receipt = outcome.receipt
    let causes = zip(receipt.seqs, outcome.drafts).map { PlanEffect.Cause(seq: $0, $1.proposal) }
    try context.answer(
      ImportReport(
        basis: context.basis(receipt.checkpoint, invented: history.identity.invented),
        isDryRun: isDryRun, isTakenBack: try receipt.isTakenBack(in: history),
        plan: outcome.plan, added: receipt.added, seqs: receipt.seqs,
        types: outcome.plan.types, entries: ReceiptReport.entries(outcome.drafts, nil, receipt),
        totals: PlanEffect(of: causes, receipt).totals))
  }
}
