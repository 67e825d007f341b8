import Canonical
public import EventLog
import Merkle
import Projections
import RenjaModel
public import RenjaStore

/// The import of one table into a log: planned in the right state, then appended.
///
/// Its identity follows from the file, the form and the options, and it is planned in the state
/// before it first came in: so the same import again gives the same events, adds nothing, and one
/// that was interrupted adds just what is missing.
public struct TableImport: Sendable {
  /// The table, with everything the user said about it.
  public let request: ImportRequest
  /// Who answers for it.
  public let actor: String
  /// The basis it stands on.
  public let dasar: String?

  /// The import of a table.
  ///
  /// - Parameters:
  ///   - request: the table, with everything the user said about it.
  ///   - actor: who answers for it.
  ///   - dasar: the basis it stands on.
  public init(_ request: ImportRequest, actor: String, dasar: String?) {
    self.request = request
    self.actor = actor
    self.dasar = dasar
  }

  /// The identity of its first event: from the file's hash, the form and the options.
  ///
  /// The file's name is no part of it: the same bytes under another name are the same table.
  public var id: EventID {
    var said: [String] = [
      request.sha256, request.form.name, request.pd, String(request.tahun),
      request.tahapan?.name ?? "", request.effective.description, actor, dasar ?? "",
      request.alasan?.text ?? "", request.bagianDari ?? "", request.judul ?? "",
      request.nomor ?? "", request.tanggal?.description ?? "", request.dok ?? "",
    ]
    said += [
      request.angka?.rawValue ?? "", request.kelipatan.map { String($0.rawValue) } ?? "",
      String(request.removeMissing), String(request.overwrite),
    ]
    if let semula = request.semula { said.append(semula.name) }
    let text = said.map { "\($0.utf8.count):\($0)\n" }.joined()
    return EventID(bytes: SHA256.hash(Array(text.utf8)).bytes) ?? EventID(high: 0, low: 0)
  }

  /// Plans the import and appends its events.
  ///
  /// - Parameters:
  ///   - writer: the writer of the log.
  ///   - options: the expected size, and an identity in place of the derived one.
  /// - Returns: what was planned, and what became of it.
  /// - Throws: `ImportError`; nothing was written then.
  public func commit(
    to writer: inout RenjaWriter, _ options: CommitOptions = CommitOptions()
  ) throws(ImportError) -> TableImportOutcome {
    let options = identified(options)
    let work = try planned(in: writer.history, options)
    do throws(StoreError) {
      return TableImportOutcome(
        plan: work.plan, drafts: work.drafts, receipt: try writer.commit(work.drafts, options))
    } catch {
      throw .store(error)
    }
  }

  /// Plans the import and says what it would do; nothing is written.
  ///
  /// - Parameters:
  ///   - log: the log.
  ///   - options: as for the commit.
  ///   - user: the system's user who would import it.
  /// - Returns: what is planned, and what would become of it.
  /// - Throws: `ImportError`, the same that the commit would throw.
  public func preview(
    in log: RenjaLog, _ options: CommitOptions = CommitOptions(), as user: String
  ) throws(ImportError) -> TableImportOutcome {
    let options = identified(options)
    let work = try planned(in: log.history, options)
    do throws(StoreError) {
      return TableImportOutcome(
        plan: work.plan, drafts: work.drafts,
        receipt: try log.preview(work.drafts, options, as: user))
    } catch {
      throw .store(error)
    }
  }

  private func identified(_ options: CommitOptions) -> CommitOptions {
    var options = options
    options.id = options.id ?? id
    options.addsMissing = true
    return options
  }

  private func planned(
    in history: PlanHistory, _ options: CommitOptions
  ) throws(ImportError) -> (plan: ImportPlan, drafts: [PlanDraft]) {
    var request = request
    let importer: Importer
    do throws(StoreError) {
      let bounds = try history.planningBounds(for: options.id)
      var documents = DocumentStatements()
      try history.forEachEvent(through: bounds.upto) { (event) throws(StoreError) in
        documents.apply(event)
      }
      if let first = bounds.upto.map({ $0 + 1 }) {
        try history.forEachEvent(from: first, through: first) { (event) throws(StoreError) in
          guard case .documentRegistered(let document) = event.event else { return }
          request.fileName = document.berkas
        }
      }
      importer = Importer(state: try history.state(bounds), documents: documents)
    } catch {
      throw .store(error)
    }
    do throws(ImportFailure) {
      let plan = try importer.plan(request)
      return (plan, plan.entries.map(draft))
    } catch {
      throw .table(error)
    }
  }

  private func draft(_ entry: ImportPlan.Entry) -> PlanDraft {
    let envelope = entry.envelope
    return PlanDraft(
      proposal: Proposal(
        pd: envelope?.pd ?? request.pd, effective: entry.effective ?? request.effective,
        alasan: request.alasan, provenance: entry.provenance, event: entry.event),
      actor: envelope?.actor ?? actor, dasar: envelope == nil ? dasar : envelope?.dasar,
      id: envelope.flatMap(eventID))
  }

  /// The identity of an event that came as such: its own, else from the file's hash and its line.
  private func eventID(_ envelope: ImportPlan.Envelope) -> EventID? {
    if let own = envelope.id.flatMap(EventID.init) { return own }
    return EventID(bytes: SHA256.hash(Array("\(request.sha256):\(envelope.line)".utf8)).bytes)
  }
}
