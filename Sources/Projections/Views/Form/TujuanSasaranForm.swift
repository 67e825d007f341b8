import RenjaModel

/// Tabel 3.1: tujuan, sasaran, their indicators with formulas, and the targets of the year.
public enum TujuanSasaranForm {
  /// The form's name in commands.
  public static let name = "Tabel-3.1"

  /// The columns of the form for a year.
  ///
  /// - Parameter tahun: the year of the targets.
  /// - Returns: the columns; the table prints no numbers below them.
  public static func columns(tahun: Int) -> [Form.Column] {
    [
      Form.Column("1", "NO", kind: .key),
      Form.Column("2", "TUJUAN"),
      Form.Column("3", "SASARAN"),
      Form.Column("4", "INDIKATOR"),
      Form.Column("5", "FORMULA"),
      Form.Column("6", "Target Kinerja \(tahun)"),
    ]
  }

  /// The form at a year and stage.
  ///
  /// - Parameter side: the plans.
  /// - Returns: the goals that the stage measures or the year's Tabel 3.1 names; with empty targets
  ///   where the stage measures none.
  public static func form(_ side: PlanSide) -> Form {
    Form(
      form: name, judul: "Tujuan dan Sasaran Tahun \(side.tahun)", tahun: side.tahun,
      columns: columns(tahun: side.tahun),
      rows: side.offices.flatMap { pd -> [Form.Row] in
        guard let goals = side.state.goals[pd] else { return [] }
        let stage =
          side.tahapan ?? side.state.stageInForce(pd: pd, tahun: side.tahun)?.tahapan
        return TujuanSasaranRows(goals, pd: pd, tahun: side.tahun, tahapan: stage).rows
      })
  }
}

/// The rows of one office's Tabel 3.1.
private struct TujuanSasaranRows {
  let rows: [Form.Row]

  init(_ goals: Goals, pd: String, tahun: Int, tahapan: Tahapan?) {
    let tree = GoalTree(goals, by: TujuanSasaranForm.name, tahun: tahun)
    func target(_ kunci: String) -> Cell<GoalMeasured>? {
      tahapan.flatMap {
        goals.measures[
          Goals.MeasureKey(kunci: kunci, tahun: tahun, tahapan: $0, ukuran: .target)]
      }
    }
    let named = goals.order.filter {
      goals.row(of: $0, in: TujuanSasaranForm.name, tahun: tahun) != nil
    }
    let measured = goals.order.filter { target($0) != nil }
    let asked = named.isEmpty && measured.isEmpty ? goals.order : named + measured
    var numbers: [String?: Int] = [:]
    var rows: [Form.Row] = []
    for place in TujuanSasaranRows.places(Set(asked), tree) {
      let group = place.sasaran ?? place.tujuan
      let number = numbers[group] ?? numbers.count + 1
      numbers[group] = number
      let value = place.indikator.flatMap(target)
      rows.append(TujuanSasaranRows.row(place, number, tree, value, pd))
    }
    self.rows = rows
  }

  /// A row: an indicator with its sasaran and tujuan, or a goal that has no indicator.
  private struct Place {
    var tujuan: String?
    var sasaran: String?
    var indikator: String?
  }

  /// The rows in the order of the goals; what has nothing above it comes first.
  private static func places(_ asked: Set<String>, _ tree: GoalTree) -> [Place] {
    let order = tree.order.filter(asked.contains)
    let indicators = order.filter { tree.jenis($0)?.isIndikator ?? false }.map { kunci in
      Place(
        tujuan: tree.above(kunci, .tujuan), sasaran: tree.above(kunci, .sasaran), indikator: kunci)
    }
    let served = Set(indicators.flatMap { [$0.tujuan, $0.sasaran] })
    let sasaran = order.filter { tree.jenis($0) == .sasaran && !served.contains($0) }.map {
      Place(tujuan: tree.above($0, .tujuan), sasaran: $0)
    }
    let covered = served.union(sasaran.map(\.tujuan))
    let tujuan = order.filter { tree.jenis($0) == .tujuan && !covered.contains($0) }.map {
      Place(tujuan: $0)
    }
    return (indicators + sasaran + tujuan).sorted { one, other in
      (tree.rank(of: one.tujuan), tree.rank(of: one.sasaran), tree.rank(of: one.indikator))
        < (
          tree.rank(of: other.tujuan), tree.rank(of: other.sasaran), tree.rank(of: other.indikator)
        )
    }
  }

  private static func row(
    _ place: Place, _ number: Int, _ tree: GoalTree, _ target: Cell<GoalMeasured>?, _ pd: String
  ) -> Form.Row {
    func words(_ kunci: String?) -> Form.Cell {
      guard let goal = kunci.flatMap(tree.goal) else { return Form.Cell(.absent) }
      return Form.Cell(.text(goal.value.teks), events: [goal.seq])
    }
    var cells = [
      "1": Form.Cell(.key(String(number))), "2": words(place.tujuan), "3": words(place.sasaran),
      "4": words(place.indikator),
    ]
    if let goal = place.indikator.flatMap(tree.goal) {
      cells["5"] = Form.Cell(text: goal.value.formula, seq: goal.seq)
    }
    if let target {
      cells["6"] = Form.Cell(
        target.value.teks.map(Form.Cell.Content.text) ?? .blank, events: [target.seq])
    }
    return Form.Row(
      pd: pd, kunci: place.indikator ?? place.sasaran ?? place.tujuan, kind: .goal, cells: cells)
  }
}
