public import RenjaModel

extension CurrentPlan {
  /// The sums of a plan.
  public struct Totals: Hashable, Sendable {
    /// The plan's total: the sum of its programs' computed amounts.
    public let computed: Evidenced<Rupiah>
    /// The sum of what programs state; absent where none states anything.
    public let program: Evidenced<Figure>
    /// The sum of what kegiatan state; absent where none states anything.
    public let kegiatan: Evidenced<Figure>
    /// The part of the total in the supporting programme.
    public let penunjang: Evidenced<Rupiah>
    /// The rest of the total.
    public let inti: Evidenced<Rupiah>
    /// The total by source of funds; what names none stands last, without a name.
    public let sumber: [SourcePart]
    /// How many units of each level the plan has.
    public let counts: [Level: Int]
  }
}

extension CurrentPlan.Totals {
  init(_ tree: PlanTree, _ rows: [CurrentPlan.Row]) {
    let programs = rows.filter { $0.level == .program && $0.isPlanned }
    computed = .counted(programs.map(\.computed))
    program = .sum(programs.map(\.pagu))
    kegiatan = .sum(rows.filter { $0.level == .kegiatan }.map(\.pagu))
    penunjang = .counted(programs.filter(\.kode.isPenunjang).map(\.computed))
    inti = .counted(programs.filter { !$0.kode.isPenunjang }.map(\.computed))
    sumber = tree.kodes.filter(tree.bears).flatMap(tree.sources).joined().filter {
      $0.rupiah != nil
    }
    counts = rows.filter(\.isPlanned).reduce(into: [:]) { $0[$1.level, default: 0] += 1 }
  }

  init(summing parts: [CurrentPlan.Totals]) {
    computed = .sum(parts.map(\.computed))
    program = .sum(parts.map(\.program))
    kegiatan = .sum(parts.map(\.kegiatan))
    penunjang = .sum(parts.map(\.penunjang))
    inti = .sum(parts.map(\.inti))
    sumber = parts.flatMap(\.sumber).joined()
    counts = parts.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
  }
}

extension Evidenced where Value == Rupiah {
  fileprivate static func sum(_ parts: [Evidenced<Rupiah>]) -> Evidenced<Rupiah> {
    Evidenced(parts.map(\.value).reduce(.zero, +), events: parts.flatMap(\.events))
  }
}
