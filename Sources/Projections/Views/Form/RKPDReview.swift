public import RenjaModel

/// T-C.31: the region's first draft of its plan beside the office's own analysis of need.
///
/// Both sides are matched row by row, by unit and indicator; the log's note on each row stands beside
/// the office's own.
public struct RKPDReview: Hashable, Sendable {
  /// What the log makes of the two sides of a row.
  public enum Verdict: Hashable, Sendable {
    /// Both sides say the same.
    case same
    /// Both have the row, and differ in these fields; in money by so much (need minus draft).
    case changed([PlanField], pagu: Rupiah?)
    /// Only the draft of the RKPD has it.
    case onlyDraft
    /// Only the analysis of need has it.
    case onlyNeed
  }

  /// One row of the form.
  public struct Row: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit.
    public let kode: Kode
    /// The indicator's key, where the row has one.
    public let indikator: String?
    /// Whether it is the unit's first row.
    public let isFirst: Bool
    /// What the draft says; nil where it has no such row.
    public let draft: Statement?
    /// What the analysis of need says; nil where it has no such row.
    public let need: Statement?
    /// The office's note.
    public let catatan: Form.Cell
    /// The log's note.
    public let verdict: Verdict
  }

  /// What one side says in a row.
  public struct Statement: Hashable, Sendable {
    /// The name as the side lists it.
    public let nama: Form.Cell
    /// The place of work.
    public let lokasi: Form.Cell
    /// The indicator's wording.
    public let indikator: Form.Cell
    /// The target.
    public let target: Form.Cell
    /// The money stated.
    public let pagu: Form.Cell
    /// The sum of what is below.
    public let computed: Form.Cell
  }

  /// The year.
  public let tahun: Int
  /// The rows in the order of the document, what it does not list behind.
  public let rows: [Row]
  /// The rows of the plan, for the empty form of an office that holds neither side.
  let templates: [Form.Row]

  /// Reviews the draft of a year.
  ///
  /// - Parameters:
  ///   - state: what the events say.
  ///   - tahun: the year.
  ///   - pd: the office; nil takes all of the log.
  public init(_ state: PlanState, tahun: Int, pd: String? = nil) {
    self.tahun = tahun
    let drafts = PlanSide(state: state, tahun: tahun, tahapan: .ranwalRKPD, pd: pd)
    let needs = PlanSide(state: state, tahun: tahun, tahapan: .kebutuhan, pd: pd)
    rows = drafts.offices.flatMap { office in
      RKPDReviewBuilder(
        pd: office, state: state, draft: drafts.plans.first { $0.pd == office },
        need: needs.plans.first { $0.pd == office }
      ).rows()
    }
    let reviewed = Set(rows.map(\.pd))
    templates = needs.formPlans.filter { !reviewed.contains($0.plan.pd) }.flatMap { plan, _ in
      RKPDReview.template(plan, state)
    }
  }
}
