import Projections
import RenjaModel

/// What is known and found while the rows of one table are read.
struct Reading {
  let request: ImportRequest
  let state: PlanState
  let form: String
  let names: NameIndex
  let sayings: Sayings
  var indicators: IndicatorKeys
  /// Built with the first name that matches nothing.
  private var candidates: NameCandidates?

  private(set) var statements: [Statement] = []
  private(set) var problems: [ImportProblem] = []
  private(set) var warnings: [ImportWarning] = []
  private(set) var unmatched: [UnmatchedName] = []
  private var unmatchedNames: Set<String> = []
  var newIndicators: [NewIndicator] = []
  var reworded: [RewordedIndicator] = []

  init(_ request: ImportRequest, state: PlanState) {
    self.request = request
    self.state = state
    form = request.form.name
    sayings = Sayings(state, pd: request.pd, form: request.form.name)
    names = NameIndex(state.nomenclature, tahun: request.tahun)
    indicators = IndicatorKeys(state, pd: request.pd)
  }

  var pd: String { request.pd }
  var tahun: Int { request.tahun }

  mutating func say(_ event: PlanEvent, _ row: TableRow, _ cell: TableCell) {
    statements.append(
      Statement(event: event, baris: row.baris, place: cell.place, excerpt: cell.text))
  }

  mutating func add(_ statement: Statement) { statements.append(statement) }

  mutating func refuse(_ cause: ImportProblem.Cause, _ cell: TableCell) {
    problems.append(ImportProblem(cause, at: cell.place, excerpt: cell.text))
  }

  mutating func refuse(_ more: [ImportProblem]) { problems += more }

  mutating func warn(_ cause: ImportWarning.Cause, _ cell: TableCell) {
    warnings.append(ImportWarning(cause, at: cell.place, excerpt: cell.text))
  }

  mutating func warn(_ warning: ImportWarning) { warnings.append(warning) }

  /// Notes a name that matches nothing, with the nearest units.
  mutating func refuseName(_ cell: TableCell, kode: Kode?, under path: [Kode]) {
    let folded = NameFolding.foldUnit(cell.text)
    var nearest = unmatched.first { NameFolding.foldUnit($0.written) == folded }?.candidates
    if nearest == nil {
      var ranking = candidates ?? NameCandidates(names)
      var found = ranking.nearest(cell.text, under: path)
      candidates = ranking
      if let kode, names.isKnown(kode) {
        found.removeAll { $0.kode == kode }
        found.insert(names.candidate(kode), at: 0)
      }
      nearest = Array(found.prefix(3))
    }
    let shown = nearest ?? []
    refuse(.unknownName(shown), cell)
    if unmatchedNames.insert(folded).inserted {
      unmatched.append(UnmatchedName(written: cell.text, place: cell.place, candidates: shown))
    }
  }

  /// The amounts of a column; what is wrong in it is among the problems.
  mutating func amounts(
    _ role: ColumnRole, _ table: ImportTable, rows: [TableRow]? = nil
  ) -> AmountColumn {
    let column = AmountColumn(
      role, of: table, rows: rows ?? table.rows, angka: request.angka, kelipatan: request.kelipatan)
    refuse(column.problems)
    if let heading = column.thousandsTaken {
      warn(ImportWarning(.thousandsTaken(heading: heading.leaf), at: heading.place))
    }
    return column
  }

  /// The texts of a column that may hold numbers.
  mutating func targets(
    _ role: ColumnRole, _ table: ImportTable, rows: [TableRow]? = nil
  ) -> TargetColumn {
    let column = TargetColumn(role, of: table, rows: rows ?? table.rows, angka: request.angka)
    refuse(column.problems)
    return column
  }
}
