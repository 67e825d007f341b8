import Canonical
import EventLog
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// The story of a cell, or of all cells of a unit.
  ///
  /// - Throws: `PlanQuestionError` where the coordinate or the unit holds nothing.
  func story(
    of kode: Kode, at coordinate: Coordinate, indikator: String?, field: PlanField?
  ) throws -> WhyReport {
    let reading = try plan(at: coordinate, stageAlone: true)
    let holder = reading.side.plans.first { $0.tree.kodes.contains(kode) }
    guard let tahapan = coordinate.tahapan ?? (holder ?? reading.side.plans.first)?.tahapan else {
      throw try absence(of: coordinate, reading.basis)
    }
    var fold = CellHistoryFold(
      CellHistory.Question(
        pd: pd, tahun: coordinate.tahun, tahapan: tahapan, kode: kode, indikator: indikator,
        field: field), bounds: reading.basis.bounds)
    try log.history.forEachEvent(
      about: kode, in: coordinate.tahun, through: reading.basis.size
    ) { (event) throws(StoreError) in
      fold.apply(event)
    }
    let history = fold.history(in: reading.state)
    let isKnown = reading.state.nomenclature.definition(of: kode, in: coordinate.tahun) != nil
    if history.rows.isEmpty, holder == nil, !isKnown {
      throw PlanQuestionError.unitMissing(kode, tahun: coordinate.tahun)
    }
    return WhyReport(history, basis: outputBasis(reading.basis), offset: log.identity.offset)
  }

  /// Where a text occurs.
  func search(for text: String) throws -> FindReport {
    let basis = try basis()
    var search = PlanSearch(text, bounds: basis.bounds)
    try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in
      search.apply(event)
    }
    let hits = search.hits.filter { pd == nil || $0.pd == pd }
    return FindReport(text, hits: hits, basis: outputBasis(basis))
  }

  /// What the log holds, in numbers.
  func statistics() throws -> StatsReport {
    let basis = try basis()
    var statistics = LogStatistics(offset: log.identity.offset)
    var bytes = 0
    var events = log.events(through: basis.size)
    while let stored = try events.next() {
      guard pd == nil || stored.event.pd == pd else { continue }
      statistics.apply(stored.event)
      bytes += stored.line.count + 1
    }
    return StatsReport(
      statistics, bytes: bytes, basis: outputBasis(basis), offset: log.identity.offset)
  }

  /// What is true of the log's files and this computer at the moment only.
  func moment(reading events: Int, nanoseconds: UInt64) throws -> StatsReport.Moment {
    let contents = log.snapshot.contents
    var files: [StatsReport.Files] = []
    for folder in LogLayout.folders {
      let path = contents.layout.path(folder)
      guard try contents.storage.entry(path) != nil else { continue }
      var bytes: Int64 = 0
      var count = 0
      for name in try contents.storage.list(path) {
        guard let entry = try contents.storage.entry("\(path)/\(name)"), entry.kind == .file
        else { continue }
        count += 1
        bytes += entry.size
      }
      if count > 0 {
        files.append(StatsReport.Files(folder: folder, count: count, bytes: Int(clamping: bytes)))
      }
    }
    let perSecond = Double(events) * 1e9 / Double(max(nanoseconds, 1))
    return StatsReport.Moment(files: files, eventsPerSecond: Int(min(perSecond, 1e15)))
  }

  /// Where the plan stands.
  func overview() throws -> OverviewReport {
    let basis = try basis()
    let state = try log.state(basis.bounds)
    var last: RecordedEvent?
    if basis.size > 0 {
      var events = log.events(from: basis.size, through: basis.size)
      last = try events.next()?.event
    }
    return OverviewReport(
      Overview(state, last: last, pd: pd), basis: outputBasis(basis),
      offset: log.identity.offset)
  }
}
