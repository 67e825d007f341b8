import RenjaModel

extension StageTable {
  /// What was done and spent in a period, the money as a pagu, so that it is summed as money is.
  var results: StageTable {
    var results = StageTable()
    for (key, row) in rows {
      results.update(key) { result in
        if let spent = row.realisasi { result.pagu.offer(spent.value, spent.stamp) }
        if let done = row.kinerja { result.kinerja.offer(done.value, done.stamp) }
      }
    }
    return results
  }

  /// The rows of these units alone.
  func keeping(_ kodes: Set<Kode>) -> StageTable {
    var kept = StageTable()
    for (key, row) in rows where kodes.contains(key.kode) { kept.update(key) { $0 = row } }
    return kept
  }

  /// What a form quotes in a column with its halves K and Rp, in the same shape.
  ///
  /// - Parameters:
  ///   - statements: what the form quotes at an office.
  ///   - column: the column's number.
  init(_ statements: [PlanState.Said<FormStated>], column: String) {
    self.init()
    for said in statements {
      guard let kode = said.fact.kode else { continue }
      let fact = said.fact
      update(RowKey(kode, fact.indikator)) { row in
        switch fact.kolom {
        case column + ".K":
          row.kinerja.offer(Outturn(nilai: fact.nilai, teks: fact.teks), said.stamp)
        case column + ".Rp":
          guard let sen = fact.nilai?.scaled(by: 2) else { return }
          row.pagu.offer(Rupiah(sen: sen), said.stamp)
        default: break
        }
      }
    }
  }
}
