import Canonical
import Exchange
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// The changes of money of a year as a journal.
  ///
  /// - Parameter tahun: the year; `nil` takes all.
  /// - Returns: the journal.
  /// - Throws: `PlanQuestionError` where the log knows no such office or year.
  func journal(of tahun: Int?) throws -> HledgerJournal {
    let basis = try basis(of: tahun.map { Coordinate(tahun: $0) })
    let state = try state(basis, years: tahun.map { [$0] })
    var fold = MoneyLedgerFold(tahun: tahun, pd: pd, bounds: basis.bounds)
    try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in fold.apply(event) }
    let ledger = fold.ledger()
    if let tahun, ledger.entries.isEmpty {
      throw try absence(of: Coordinate(tahun: tahun), basis)
    }
    return HledgerJournal(ledger, names: state, basis: outputBasis(basis))
  }

  /// The money of a year as a Fiscal Data Package.
  ///
  /// - Throws: `PlanQuestionError` where the year holds no money.
  func fiscalPackage(of tahun: Int) throws -> FiscalPackage {
    let basis = try basis(of: Coordinate(tahun: tahun))
    let state = try state(basis, years: [tahun])
    let table = BudgetTable(state, tahun: tahun, pd: pd)
    guard !table.lines.isEmpty else { throw try absence(of: Coordinate(tahun: tahun), basis) }
    return FiscalPackage(table, names: state, basis: outputBasis(basis))
  }

  /// Every projection of a plan as CSV, each under the name of its command or form.
  ///
  /// A form without rows, or a trace without pagu, gives no file.
  ///
  /// - Parameters:
  ///   - coordinate: the plan.
  ///   - second: the plan to compare it with, if any.
  /// - Returns: the files' names and contents.
  /// - Throws: `PlanQuestionError` where there is no such plan.
  func tables(
    at coordinate: Coordinate, and second: Coordinate?
  ) throws -> [(name: String, bytes: [UInt8])] {
    let plan = try plan(at: coordinate)
    let current = CurrentPlanReport(CurrentPlan(plan.side), basis: outputBasis(plan.basis))
    let format = CSVFormat()
    var tables = [("show.csv", format.bytes(of: current))]
    func add(_ name: String, _ report: () throws -> some Report) throws {
      do {
        tables.append((name, format.bytes(of: try report())))
      } catch let error as PlanQuestionError where error.isAbsence {
        return
      } catch FormError.notAmended {
        return
      }
    }
    try add("trace.csv") { try trace(PaguTrace.Question(tahun: coordinate.tahun, pd: pd)) }
    for form in FilledForm.allCases {
      try add("\(form.name).csv") { try self.form(FormRequest(form, coordinate)) }
    }
    try add("audit.csv") { try audit(at: coordinate, Audit.allChecks) }
    try add("stats.csv") { try statistics() }
    if let second {
      try add("diff.csv") { try difference(from: coordinate, to: second) }
    }
    var json = JSONWriter()
    outputBasis(plan.basis).write(to: &json)
    json.endLine()
    return tables + [("basis.json", json.bytes)]
  }
}

extension PlanQuestionError {
  /// Whether a plan is there and only holds nothing of the kind that was asked for.
  fileprivate var isAbsence: Bool {
    switch self {
    case .paguMissing, .stageMissing, .yearMissing, .notInForce: true
    case .boundUnclear, .kodeUnclear, .officeUnknown, .unitMissing: false
    }
  }
}
