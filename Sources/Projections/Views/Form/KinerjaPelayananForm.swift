import RenjaModel

/// T-C.30: the performance of the office's service, by the indicators of its Renstra.
///
/// Its formulas are those that the document itself declares; the regulation has none.
public enum KinerjaPelayananForm {
  /// The form's name in commands.
  public static let name = "T-C.30"

  /// A column of values: of which year, and what it measures.
  private struct Measure {
    let column: Int
    let offset: Int
    let ukuran: UkuranTujuan
    let group: String
    var words = ""

    func heading(_ tahun: Int) -> String {
      let distance = offset == 0 ? "n" : offset < 0 ? "n\(offset)" : "n+\(offset)"
      return "Tahun (thn \(distance))-\(tahun + offset)\(words)"
    }
  }

  private static let measures = [
    Measure(column: 5, offset: -2, ukuran: .target, group: "Target Renstra Perangkat Daerah"),
    Measure(column: 6, offset: -1, ukuran: .target, group: "Target Renstra Perangkat Daerah"),
    Measure(column: 7, offset: 0, ukuran: .target, group: "Target Renstra Perangkat Daerah"),
    Measure(column: 8, offset: 1, ukuran: .target, group: "Target Renstra Perangkat Daerah"),
    Measure(column: 9, offset: -2, ukuran: .realisasi, group: "Realisasi Capaian"),
    Measure(
      column: 10, offset: -1, ukuran: .perkiraan, group: "Realisasi Capaian",
      words: " (perkiraan)"),
    Measure(column: 11, offset: 0, ukuran: .proyeksi, group: "Proyeksi"),
    Measure(column: 12, offset: 1, ukuran: .proyeksi, group: "Proyeksi"),
  ]

  /// The years whose events the form needs.
  public static func years(of tahun: Int) -> Set<Int> { Set(tahun - 2...tahun + 1) }

  /// The columns of the form, with those that the log computes.
  static func columns(tahun: Int, _ formulas: FormFormulas) -> [Form.Column] {
    [
      Form.Column("1", "NO", kind: .key),
      Form.Column("2", "Indikator Tujuan/Sasaran Renstra PD"),
      Form.Column("3", "SPM/standar nasional"),
      Form.Column("4", "IKK"),
    ]
      + measures.flatMap { measure in
        formulas.columns(
          Form.Column(
            String(measure.column), measure.heading(tahun), group: measure.group, kind: .number))
      } + [Form.Column("13", "Catatan Analisis")]
  }

  /// The form for a year.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with ``years(of:)``.
  ///   - tahun: year n.
  ///   - pd: the office; nil takes all of the log.
  /// - Returns: the indicators that the Renstra measures in these years, each behind that of its
  ///   tujuan; all the office knows, with empty cells, where none is measured.
  public static func form(_ state: PlanState, tahun: Int, pd: String? = nil) -> Form {
    let formulas = FormFormulas(form: name, tahun: tahun, pd: pd, in: state)
    let offices = state.goals.keys.filter { pd == nil || $0 == pd }.sorted()
    return Form(
      form: name, judul: "Pencapaian Kinerja Pelayanan Perangkat Daerah", tahun: tahun,
      columns: columns(tahun: tahun, formulas),
      rows: offices.flatMap { office in
        state.goals[office].map { rows($0, formulas, state, office, tahun) } ?? []
      })
  }

  private static func rows(
    _ goals: Goals, _ formulas: FormFormulas, _ state: PlanState, _ pd: String, _ tahun: Int
  ) -> [Form.Row] {
    let tree = GoalTree(goals, by: name, tahun: tahun)
    var notes: [String: PlanState.Said<FormStated>] = [:]
    for said in state.formStatements(name, pd: pd, tahun: tahun) where said.fact.kolom == "13" {
      if let kunci = said.fact.kunci { notes[kunci] = said }
    }
    let indicators = tree.order.filter { tree.jenis($0)?.isIndikator ?? false }
    let measured = indicators.filter { kunci in
      notes[kunci] != nil || measures.contains { value(of: $0, kunci, goals, tahun) != nil }
    }
    let shown = Set(measured.isEmpty ? indicators : measured)
    return tree.order(shown, heads: .indikatorTujuan).enumerated().compactMap { place, kunci in
      guard let goal = tree.goal(kunci) else { return nil }
      var cells = cells(kunci, goals, formulas.declared(by: pd), tahun)
      cells["1"] = Form.Cell(.key(String(place + 1)))
      cells["2"] = Form.Cell(.text(title(goal.value)), events: [goal.seq])
      cells["3"] = Form.Cell(text: goal.value.spm, seq: goal.seq)
      cells["4"] = Form.Cell(text: goal.value.ikk, seq: goal.seq)
      if let note = notes[kunci] { cells["13"] = Form.Cell(text: note.fact.teks, seq: note.seq) }
      return Form.Row(pd: pd, kunci: kunci, kind: .goal, cells: cells)
    }
  }

  /// The indicator with what it is of in front, as the form prints it and an import knows it.
  private static func title(_ goal: GoalDefined) -> String {
    let kind = goal.jenis == .indikatorTujuan ? "Tujuan" : "Sasaran"
    return "(Indikator \(kind)) \(goal.teks)"
  }

  private static func value(
    of measure: Measure, _ kunci: String, _ goals: Goals, _ tahun: Int
  ) -> Cell<GoalMeasured>? {
    goals.measures[
      Goals.MeasureKey(
        kunci: kunci, tahun: tahun + measure.offset, tahapan: .renstra, ukuran: measure.ukuran)]
  }

  private static func cells(
    _ kunci: String, _ goals: Goals, _ declared: [ColumnFormula], _ tahun: Int
  ) -> [String: Form.Cell] {
    var cells: [String: Form.Cell] = [:]
    var numbers = FormNumbers()
    for measure in measures {
      guard let value = value(of: measure, kunci, goals, tahun) else { continue }
      cells[String(measure.column)] = Form.Cell(
        value.value.teks.map(Form.Cell.Content.text) ?? .blank, events: [value.seq])
      guard let teks = value.value.teks else { continue }
      numbers.state(teks, nilai: value.value.nilai, seq: value.seq, in: measure.column)
    }
    for (column, cell) in numbers.cells(of: declared) { cells["hitung:\(column)"] = cell }
    return cells
  }
}
