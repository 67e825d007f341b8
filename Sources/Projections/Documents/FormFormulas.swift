import RenjaModel

/// The formulas of a form's columns: those of the regulation, and those that the offices' own
/// documents declare in their numbering rows.
///
/// What a document declares is read from its kept heading (`kepala`) and is never built in.
struct FormFormulas {
  /// The formulas of the regulation, in the order of their columns.
  let official: [ColumnFormula]
  /// The formulas that each office's document of the year declares.
  private let declared: [String: [ColumnFormula]]

  /// The formulas of a form for the year of its documents.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - tahun: the year.
  ///   - pd: the office; nil takes all of the log.
  ///   - state: what the events say. The last document with a numbering row counts.
  init(form: String, tahun: Int, pd: String?, in state: PlanState) {
    official = FormFormulas.official(of: form)
    var declared: [String: [ColumnFormula]] = [:]
    for document in state.documents
    where document.document.form == form && document.document.tahun == tahun {
      guard pd == nil || document.pd == pd else { continue }
      let formulas = document.document.formulas
      if !formulas.isEmpty { declared[document.pd] = formulas }
    }
    self.declared = declared.mapValues { $0.sorted { $0.column < $1.column } }
  }

  /// The formulas of the regulation; forms without any are worked out as they declare themselves.
  static func official(of form: String) -> [ColumnFormula] {
    official[form, default: []].compactMap { ColumnFormula($0, columns: Set(1...20)) }
  }

  private static let official = ["T-C.29": ["8=7/6", "10=5+7+9", "11=10/4"]]

  /// What an office's document declares, in the order of the columns.
  func declared(by pd: String) -> [ColumnFormula] { declared[pd, default: []] }

  /// The formula of the regulation for a column.
  func official(of column: Int) -> ColumnFormula? { official.first { $0.column == column } }

  /// The column in which stands what an office's own formula for a column gives: beside that of the
  /// regulation where it is another, in its place where the regulation has none; nil where both are
  /// the same.
  func place(ofDeclared column: Int, by pd: String) -> String? {
    guard let official = official(of: column) else { return "hitung:\(column)" }
    guard let own = declared(by: pd).first(where: { $0.column == column }),
      own.term != official.term
    else { return nil }
    return "hitung:\(column):dokumen"
  }

  /// What all the documents declare for a column, each once, in the order of the offices.
  private func declared(of column: Int) -> [ColumnFormula] {
    var all: [ColumnFormula] = []
    for pd in declared.keys.sorted() {
      guard let formula = declared[pd]?.first(where: { $0.column == column }),
        !all.contains(where: { $0.term == formula.term })
      else { continue }
      all.append(formula)
    }
    return all
  }

  /// A column with its formula, and beside it those that the log computes: by the formula of the
  /// regulation, and by that of the documents where it is another.
  ///
  /// - Parameters:
  ///   - column: the column without formulas.
  ///   - isAggregated: whether it adds up as the rule of each indicator says.
  /// - Returns: the columns; the one alone where no formula is known for it.
  func columns(_ column: Form.Column, isAggregated: Bool = false) -> [Form.Column] {
    guard let number = Int(column.no) else { return [column] }
    let official = official(of: number)
    let declared = declared(of: number)
    guard let shown = declared.first?.text ?? official?.text else { return [column] }
    let isOther = official.map { formula in declared.contains { $0.term != formula.term } }
    var stated = column
    stated.formula = declared.count < 2 ? shown : declared.map(\.text).joined(separator: "; ")
    stated.officialFormula = isOther == true ? official?.text : nil
    stated.isDeclared = !declared.isEmpty
    stated.isAggregated = isAggregated
    return [stated, column.computed] + (isOther == true ? [column.computedAsDeclared] : [])
  }
}
