import Canonical
import Foundation
import Projections
import RenjaModel
import Testing

@testable import Importing

/// A log in memory: imports are planned against what it says, and their events appended to it.
struct ImportBench {
  static let pd = "dinkopum"

  private(set) var events: [RecordedEvent] = []
  var effective = Day(clamping: 18_700)

  /// A log with the nomenclature and, unless asked otherwise, the spellings of the real office.
  static func office(aliases: Bool = true) throws -> ImportBench {
    try (aliases ? spelled : named).get()
  }

  // Built once: most tests begin with it.
  private static let named = Result {
    var bench = ImportBench()
    try bench.take("nomenklatur", "nomenklatur.csv")
    return bench
  }

  private static let spelled = Result {
    var bench = try named.get()
    try bench.take("alias", "alias.csv")
    return bench
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/tables")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  var retracted: Set<Int> {
    Set(
      events.compactMap { event in
        guard case .retracted(let retraction) = event.event else { return nil }
        return retraction.seq
      })
  }

  var state: PlanState {
    var fold = PlanFold(retracted: retracted)
    for event in events { fold.apply(event) }
    return fold.state
  }

  var documents: DocumentStatements {
    var documents = DocumentStatements()
    for event in events { documents.apply(event) }
    return documents
  }

  func request(
    _ form: String, _ bytes: [UInt8], name: String = "tabel.csv", tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportRequest {
    var request = ImportRequest(
      form: try #require(ImportForm(form)), fileName: name, bytes: bytes, sha256: "00",
      pd: ImportBench.pd, tahun: 2022, effective: effective)
    request.tahapan = tahapan
    options(&request)
    return request
  }

  /// Plans an import without appending anything.
  func plan(
    _ form: String, text: String, tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportPlan {
    let request = try request(form, Array(text.utf8), tahapan: tahapan, options)
    return try Importer(state: state, documents: documents).plan(request)
  }

  /// The problems of an import that must fail.
  func problems(
    _ form: String, text: String, tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> [ImportProblem] {
    try failure(form, Array(text.utf8), tahapan: tahapan, options).problems
  }

  func failure(
    _ form: String, _ bytes: [UInt8], tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportFailure {
    let request = try request(form, bytes, tahapan: tahapan, options)
    let importer = Importer(state: state, documents: documents)
    return try #require(throws: ImportFailure.self) { try importer.plan(request) }
  }

  /// Imports a file of the real office.
  @discardableResult
  mutating func take(
    _ form: String, _ file: String, tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportPlan {
    try take(try request(form, ImportBench.fixture(file), name: file, tahapan: tahapan, options))
  }

  @discardableResult
  mutating func take(
    _ form: String, text: String, tahapan: Tahapan? = nil,
    _ options: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportPlan {
    try take(try request(form, Array(text.utf8), tahapan: tahapan, options))
  }

  @discardableResult
  mutating func take(_ request: ImportRequest) throws -> ImportPlan {
    let plan = try Importer(state: state, documents: documents).plan(request)
    append(plan, effective: request.effective)
    return plan
  }

  mutating func append(_ plan: ImportPlan, effective: Day) {
    for entry in plan.entries {
      append(entry.event, effective: entry.effective ?? effective, provenance: entry.provenance)
    }
  }

  /// What a person records by hand.
  mutating func append(
    _ event: PlanEvent, effective: Day? = nil, provenance: Provenance? = nil
  ) {
    events.append(
      RecordedEvent(
        seq: events.count + 1, recorded: Instant(clamping: 1_600_000_000),
        effective: effective ?? self.effective, pd: ImportBench.pd, actor: "perencana",
        user: "siti", provenance: provenance, event: event))
  }

  func tree(_ tahun: Int, _ tahapan: Tahapan) -> PlanTree {
    state.table(pd: ImportBench.pd, tahun: tahun, tahapan: tahapan).map(PlanTree.init) ?? .empty
  }

  /// The sum of the sub kegiatan of a plan.
  func leaves(_ tahun: Int, _ tahapan: Tahapan) -> Rupiah {
    let tree = tree(tahun, tahapan)
    return tree.leaves.reduce(.zero) { $0 + tree.computed($1).counted }
  }
}

func kode(_ text: String) throws -> Kode { try #require(Kode(text)) }
