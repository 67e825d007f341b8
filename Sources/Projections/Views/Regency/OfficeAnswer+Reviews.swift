import RenjaModel

extension OfficeAnswer {
  /// The draft of the RKPD beside the need (T-C.31), office by office.
  ///
  /// Columns: `draft`, `need` (totals), `change` (need minus draft), and rows that are `same`,
  /// `changed`, `only-draft`, `only-need`.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with that year.
  ///   - tahun: the year.
  /// - Returns: the offices that hold either side.
  public static func reviews(_ state: PlanState, tahun: Int) -> [OfficeAnswer] {
    state.offices.compactMap { office in
      let review = RKPDReview(state, tahun: tahun, pd: office)
      guard !review.rows.isEmpty else { return nil }
      let trees = [Tahapan.ranwalRKPD, .kebutuhan].map { stage in
        state.table(pd: office, tahun: tahun, tahapan: stage).map(PlanTree.init) ?? .empty
      }
      let totals = trees.map(\.total)
      var counts = ["same": 0, "changed": 0, "only-draft": 0, "only-need": 0]
      for row in review.rows { counts[row.verdict.name, default: 0] += 1 }
      var values: [String: Value] = counts.mapValues { .count($0) }
      values["draft"] = .amount(totals[0])
      values["need"] = .amount(totals[1])
      values["change"] = .change(totals[1] - totals[0])
      return OfficeAnswer(
        pd: office, values: values,
        programs: programs(of: trees, state, tahun) { kode in
          let amounts = trees.map { $0.computed(kode).counted }
          return [
            "draft": .amount(amounts[0]), "need": .amount(amounts[1]),
            "change": .change(amounts[1] - amounts[0]),
          ]
        })
    }
  }

  /// The findings of an audit, office by office, that are not closed.
  ///
  /// Columns: `berat`, `sedang`, `ringan`, `answered`, `closed` (counts).
  public static func audits(_ audit: Audit) -> [OfficeAnswer] {
    Dictionary(grouping: audit.findings, by: \.pd).sorted { $0.key < $1.key }.map { pd, findings in
      var values: [String: Value] = [:]
      for tingkat in Tingkat.allCases {
        values[tingkat.rawValue] = .count(
          findings.count { $0.severity == tingkat && $0.status != .closed })
      }
      for status in [Finding.Status.answered, .closed] {
        values[status.rawValue] = .count(findings.count { $0.status == status })
      }
      return OfficeAnswer(pd: pd, values: values)
    }
  }
}

extension RKPDReview.Verdict {
  fileprivate var name: String {
    switch self {
    case .same: "same"
    case .changed: "changed"
    case .onlyDraft: "only-draft"
    case .onlyNeed: "only-need"
    }
  }
}
