import Canonical
import EventLog
import Importing
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore

/// Builds the sample log from the tables of the real document.
struct SampleLog {
  let tables: String
  let folder: String
  private let clock = SteppedClock()

  /// What keeps the sample from being built.
  enum Fault: Error {
    case unreadableConstant(String)
    case missingTable(String)
    case unclearTable(String, ImportFailure)
  }

  init(tables: String, folder: String) {
    self.tables = tables
    self.folder = folder
  }

  func build() throws {
    let created = try read(Assumptions.created, Instant.init)
    let offset = try read(Assumptions.offset, UTCOffset.init)
    try LogCreation.create(
      folder,
      LogIdentity(
        origin: Assumptions.origin, offset: offset, created: created, pd: Assumptions.pd))
    for step in Timeline.steps { try take(step) }
    clock.set(to: try read("2021-10-02T03:00:00Z", Instant.init))
    var writer = try open()
    _ = try writer.seal()
    try writer.close()
  }

  private func take(_ step: Step) throws {
    clock.set(to: try read(step.recorded, Instant.init))
    switch step.act {
    case .table(let table): try bring(table, step)
    case .adoption(let years, let stage, let title):
      for year in years { try adopt(year, try read(stage, Tahapan.init), title, step) }
    }
  }

  private func bring(_ table: Step.Table, _ step: Step) throws {
    guard let form = ImportForm(table.form) else { throw Fault.unreadableConstant(table.form) }
    let bytes = try UserFile.read("\(tables)/\(table.file)", limit: 1 << 24)
    var request = ImportRequest(
      form: form, fileName: table.file, bytes: bytes, sha256: SHA256.hash(bytes.span).hex,
      pd: Assumptions.pd, tahun: table.year, effective: try read(step.effective, { Day($0) }))
    request.tahapan = try table.stage.map { try read($0, Tahapan.init) }
    request.bagianDari = table.isPartOfRenja ? "Renja 2022" : nil
    request.kelipatan = table.figuresAreRupiah ? .satu : nil
    let session = TableImport(
      request, actor: Assumptions.planner, dasar: Assumptions.basis(step.basis))
    var writer = try open()
    do {
      _ = try session.commit(to: &writer)
    } catch ImportError.table(let failure) {
      throw Fault.unclearTable(table.file, failure)
    }
    try writer.close()
  }

  private func adopt(_ year: Int, _ stage: Tahapan, _ title: String, _ step: Step) throws {
    let adoption = Adoption(
      pd: Assumptions.pd, effective: try read(step.effective, { Day($0) }),
      adopted: StageAdopted(tahun: year, tahapan: stage, judul: title, oleh: "Kepala Dinas"))
    var writer = try open()
    let drafts = adoption.events(in: try writer.history.state()).map { proposal in
      PlanDraft(
        proposal: proposal, actor: Assumptions.head, dasar: Assumptions.basis(step.basis))
    }
    var options = CommitOptions()
    options.id = identity("\(Assumptions.origin) adopts \(year)/\(stage.name)")
    _ = try writer.commit(drafts, options)
    try writer.close()
  }

  private func open() throws -> RenjaWriter {
    try RenjaWriter(
      opening: folder, WriterOptions(user: Assumptions.user, clock: clock, allowsClockJump: true))
  }

  /// An identity that follows from what is done, so that the log is the same each time it is built.
  private func identity(_ text: String) -> EventID? {
    EventID(bytes: SHA256.hash(Array(text.utf8).span).bytes.prefix(16))
  }

  private func read<Value>(_ text: String, _ reading: (String) -> Value?) throws -> Value {
    guard let value = reading(text) else { throw Fault.unreadableConstant(text) }
    return value
  }
}
