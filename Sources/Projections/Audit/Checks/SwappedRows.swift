import RenjaModel

/// No two items of a program stand with each other's figure, target or indicator.
struct SwappedRows: AuditCheck {
  let name = "swapped-rows"
  let severity = Tingkat.berat
  let title = AuditWords(
    id: "Isi dua baris tertukar", en: "Two rows stand with each other's content")
  let explanation = AuditWords(
    id: """
      Dua unit satu program saling bertukar pagu, target atau indikator dibandingkan dengan \
      tahapan sebelumnya. Jumlahnya tetap, sehingga penjumlahan tidak menemukannya.
      """,
    en: """
      Two units of a program stand with each other's pagu, target or indicator of the stage \
      before. The sum stays, so that no addition shows it.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let money = scope.moneyPairs.flatMap { pair in
      RowSwap.find(pair.commonLeaves.map { RowKey($0) }, pair) { row in
        row.pagu.flatMap { cell in
          cell.value.flatMap { $0 > .zero ? ($0, cell.seq) : nil }
        }
      }.map { finding($0, .pagu, $0.value.written, $0.otherValue.written, pair, scope) }
    }
    let targets = scope.pairs(\.holdsTargets).flatMap { pair in
      RowSwap.find(pair.commonIndicators, pair) { row in
        row.measure.flatMap { measure in row.target.map { (measure, $0.seq) } }
      }.map { finding($0, .target, $0.value.teks, $0.otherValue.teks, pair, scope) }
    }
    let indicators = scope.pairs().flatMap { pair in
      RowSwap.indicators(pair).map { swap in
        let one = pair.after.tree.rows[swap.one]?.indikator?.value.teks ?? ""
        let other = pair.after.tree.rows[swap.other]?.indikator?.value.teks ?? ""
        return finding(swap, .indikator, one, other, pair, scope)
      }
    }
    return money + targets + indicators
  }

  private func finding<Value: Hashable>(
    _ swap: RowSwap<Value>, _ field: PlanField, _ now: String, _ was: String, _ pair: PlanPair,
    _ scope: AuditScope
  ) -> Finding {
    scope.finding(
      self, at: pair.place(field, swap.one.kode, swap.one.indikator),
      AuditWords(
        id: """
          \(field.rawValue) \(scope.title(swap.one.kode)) dan \(scope.title(swap.other.kode)) \
          tertukar dibandingkan dengan \(pair.before.coordinate): “\(now)” dan “\(was)”.
          """,
        en: """
          The \(field == .indikator ? "indicator" : field.rawValue) of \
          \(scope.title(swap.one.kode)) and \(scope.title(swap.other.kode)) are swapped against \
          \(pair.before.coordinate): “\(now)” and “\(was)”.
          """),
      expected: .text(was), found: .text(now), events: swap.events)
  }
}
