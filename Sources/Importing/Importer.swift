public import Projections
import RenjaModel

/// Plans the import of a table: everything is decided here, and nothing is written.
///
/// The same request against the same state gives the same plan.
public struct Importer: Sendable {
  let state: PlanState
  let documents: DocumentStatements

  /// An importer into a log.
  ///
  /// - Parameters:
  ///   - state: what the whole log says, without bounds. For a file that came in before with the same
  ///     options, the state before it came in first.
  ///   - documents: what the documents of the log said, up to the same event.
  public init(state: PlanState, documents: DocumentStatements) {
    self.state = state
    self.documents = documents
  }

  /// Plans an import.
  ///
  /// - Parameter request: the table, with everything the user said about it.
  /// - Returns: the events to append, and what the user should see.
  /// - Throws: `ImportFailure` with all problems at once; nothing is to be written then.
  public func plan(_ request: ImportRequest) throws(ImportFailure) -> ImportPlan {
    try request.form.reader.plan(request, by: self)
  }

  /// Holds a table against what the log says; nothing is planned.
  ///
  /// - Parameter request: the table, with what the user said about it.
  /// - Returns: everything on which the two do not agree.
  /// - Throws: `ImportFailure` with all problems of the table at once, as an import does.
  public func compare(_ request: ImportRequest) throws(ImportFailure) -> TableComparison {
    // What is no table has no rows to be held against anything.
    guard let form = request.form.reader as? any TableForm, form.isComparable else {
      throw ImportFailure([ImportProblem(.noRows)])
    }
    let (table, reading, problems) = try read(request, as: form)
    guard problems.isEmpty else { throw Importer.failure(problems, reading) }
    var comparer = TableComparer(reading, table, coversStage: form.coversStage)
    return comparer.compare()
  }

  /// What the rows of a table state, with what is wrong in single ones.
  private func read(
    _ request: ImportRequest, as form: some TableForm
  ) throws(ImportFailure) -> (ImportTable, Reading, [ImportProblem]) {
    if let problem = Importer.stageProblem(request, form) { throw ImportFailure([problem]) }
    let table: ImportTable
    let problems: [ImportProblem]
    do throws(ImportProblem) {
      (table, problems) = try TableReading(
        text: TableText(request.bytes), form: form, tahun: request.tahun
      ).table()
    } catch {
      throw ImportFailure([error])
    }
    guard !table.rows.isEmpty else { throw ImportFailure([ImportProblem(.noRows)] + problems) }
    var reading = Reading(request, state: state)
    form.read(table, into: &reading)
    Importer.warnIgnored(table, &reading)
    return (table, reading, problems + reading.problems)
  }

  func planTable(
    _ request: ImportRequest, as form: some TableForm
  ) throws(ImportFailure) -> ImportPlan {
    var (table, reading, problems) = try read(request, as: form)
    let prior: PriorVersion
    do throws(ImportProblem) {
      prior = try PriorVersion(
        request, table: table, statements: reading.statements, documents: documents)
    } catch {
      throw Importer.failure(problems + [error], reading)
    }
    let comparison = VersionComparison(
      reading.statements, request: request, sayings: reading.sayings, prior: prior,
      isReadBack: table.isOwn && table.titles.isEmpty, silent: table.silent)
    problems += comparison.problems
    guard problems.isEmpty else { throw Importer.failure(problems, reading) }
    return plan(request, table, reading, prior, comparison)
  }

  private func plan(
    _ request: ImportRequest, _ table: ImportTable, _ reading: Reading, _ prior: PriorVersion,
    _ comparison: VersionComparison
  ) -> ImportPlan {
    var plan = ImportPlan(
      entries: [], dok: nil, isNewVersion: prior.seq != nil, rows: table.rows.count,
      warnings: reading.warnings, goneRows: comparison.gone, newIndicators: reading.newIndicators,
      rewordedIndicators: reading.reworded, pilihan: Importer.pilihan(request))
    // A table without a title that says nothing but what the plan says is the plan, read back.
    if comparison.isKnown, table.titles.isEmpty, request.dok == nil { return plan }
    let document = DocumentRegistered(
      dok: prior.dok, form: request.form.name,
      judul: request.judul ?? table.judul ?? request.fileName,
      bagianDari: request.bagianDari, nomor: request.nomor, tanggal: request.tanggal,
      berkas: request.fileName, sha256: request.sha256, kepala: table.kepala,
      kolomKosong: table.kolomKosong, baris: table.rows.count, pilihan: plan.pilihan)
    plan.dok = prior.dok
    plan.entries.append(ImportPlan.Entry(event: .documentRegistered(document)))
    plan.entries += comparison.changed.map { statement in
      ImportPlan.Entry(
        event: statement.event, provenance: Provenance(dok: prior.dok, baris: statement.baris),
        effective: statement.effective)
    }
    return plan
  }

  private static func stageProblem(_ request: ImportRequest, _ form: some FormReader)
    -> ImportProblem?
  {
    switch form.stageUse {
    case .required: return request.tahapan == nil ? ImportProblem(.stageMissing) : nil
    case .optional: return nil
    case .fixed(let stages):
      guard let tahapan = request.tahapan, !stages.contains(tahapan) else { return nil }
      return ImportProblem(
        .stageNotOfForm(tahapan: tahapan.name, allowed: stages.map(\.name)))
    }
  }

  private static func warnIgnored(_ table: ImportTable, _ reading: inout Reading) {
    let read = Set(table.columns.values)
    let ignored = table.headings.filter { heading in
      !heading.isEmpty && !heading.isComputed && !read.contains(heading.index)
        && table.rows.contains { !$0.record.cell(heading.index).isEmpty }
    }
    guard let first = ignored.first else { return }
    reading.warn(ImportWarning(.columnsIgnored(ignored.map(\.text)), at: first.place))
  }

  private static func failure(_ problems: [ImportProblem], _ reading: Reading) -> ImportFailure {
    let start = TablePlace(line: 0, column: 0)
    let ordered = problems.enumerated().sorted { one, other in
      (one.element.place ?? start, one.offset) < (other.element.place ?? start, other.offset)
    }
    return ImportFailure(ordered.map(\.element), unmatchedNames: reading.unmatched)
  }

  /// What the user said about ambiguities, as options.
  private static func pilihan(_ request: ImportRequest) -> [String] {
    var said: [String] = []
    if let angka = request.angka { said.append("--angka \(angka.rawValue)") }
    if let kelipatan = request.kelipatan { said.append("--kelipatan \(kelipatan.rawValue)") }
    if let semula = request.semula { said.append("--semula \(semula.name)") }
    if request.removeMissing { said.append("--remove-missing") }
    if request.overwrite { said.append("--overwrite") }
    return said
  }
}
