import Canonical
import EventLog
import Importing
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// Holds a table against the log at a coordinate.
  ///
  /// - Throws: `PlanQuestionError` where the coordinate holds nothing, `TableFailure` where the table
  ///   is not clear.
  func compare(
    _ form: ImportForm, _ path: String, at coordinate: Coordinate,
    _ answers: (inout ImportRequest) -> Void
  ) throws -> ComparisonReport {
    let basis = try basis(of: coordinate)
    let state = try state(basis)
    let stages = state.stagesHoldingData(tahun: coordinate.tahun, pd: pd)
    guard coordinate.tahapan.map(stages.contains) ?? !stages.isEmpty else {
      throw try absence(of: coordinate, basis)
    }
    let office = pd ?? log.identity.pd
    let bytes = try context.read(path)
    var request = ImportRequest(
      form: form, fileName: path == "-" ? "-" : Path.name(of: path), bytes: bytes,
      sha256: SHA256.hash(bytes).hex, pd: office, tahun: coordinate.tahun, effective: .earliest)
    if !form.hasFixedStages {
      request.tahapan =
        coordinate.tahapan ?? state.stageInForce(pd: office, tahun: coordinate.tahun)?.tahapan
    }
    answers(&request)
    let comparison = try compare(request, path, state)
    for warning in comparison.warnings { try context.remark(warning.sentence(in: path)) }
    return ComparisonReport(
      comparison: comparison, form: form.name, path: path,
      names: names(in: comparison, state, coordinate.tahun),
      events: try entries(comparison, basis), offset: log.identity.offset,
      basis: outputBasis(basis))
  }

  private func compare(
    _ request: ImportRequest, _ path: String, _ state: PlanState
  ) throws -> TableComparison {
    do throws(ImportFailure) {
      let importer = Importer(state: state, documents: DocumentStatements())
      return try importer.compare(request)
    } catch {
      throw TableFailure(path: path, failure: error, aliases: nil, isRecording: false)
    }
  }

  private func names(
    in comparison: TableComparison, _ state: PlanState, _ tahun: Int
  ) -> [Kode: String] {
    let kodes = Set(comparison.differences.compactMap(\.subject.kode))
    return kodes.reduce(into: [:]) { names, kode in
      names[kode] = state.nomenclature.nama(of: kode, in: tahun)
    }
  }

  private func entries(_ comparison: TableComparison, _ basis: PlanBasis) throws -> [EventEntry] {
    let wanted = Set(comparison.differences.flatMap(\.events))
    guard let first = wanted.min(), let last = wanted.max() else { return [] }
    var entries: [EventEntry] = []
    var events = log.events(from: first, through: min(last, basis.size))
    while let stored = try events.next() {
      if wanted.contains(stored.event.seq) { entries.append(try stored.entry) }
    }
    return entries
  }
}
