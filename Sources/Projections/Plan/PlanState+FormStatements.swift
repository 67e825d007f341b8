public import RenjaModel

extension PlanState {
  /// What the form of a year states or computes at an office, each cell as said last.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - pd: the office.
  ///   - tahun: the year of the form.
  /// - Returns: the statements, in the order of the log.
  public func formStatements(_ form: String, pd: String, tahun: Int) -> [Said<FormStated>] {
    var latest: [StatementSubject: Said<FormStated>] = [:]
    for said in formStatements
    where said.pd == pd && said.fact.form == form && said.fact.tahun == tahun {
      let subject = StatementSubject(.formStated(said.fact))
      if let held = latest[subject], said.stamp < held.stamp { continue }
      latest[subject] = said
    }
    return latest.values.sorted { $0.seq < $1.seq }
  }
}
