public import RenjaModel

extension PaguTrace {
  /// One unit through the stages.
  public struct Row: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit.
    public let kode: Kode
    /// Its name.
    public let nama: String
    /// What each stage states, columns and references; no entry where it is absent.
    public let stages: [Tahapan: Evidenced<Figure>]
    /// The sum of what is below at each stage; no entry where it is absent.
    public let computed: [Tahapan: Evidenced<Figure>]
    /// The steps of what is stated.
    public let steps: [PaguStep]
    /// The steps of the computed sums; at a sub kegiatan the same as `steps`.
    public let computedSteps: [PaguStep]
    /// What the first column states.
    public let first: Figure
    /// What the last column states.
    public let final: Figure
    /// What the row's own amounts add to the move of the total.
    public let counted: Rupiah
    /// Every change inside the columns, stage by stage in the order of effect.
    public let changes: [PaguChange]

    /// The unit's level.
    public var level: Level { kode.level }
    /// The last stated figure minus the first, absent and blank counting as 0.
    public var change: Rupiah { final.counted - first.counted }
    /// The events that gave the stated figures, in the order of the log.
    public var events: [Int] { Set(stages.values.flatMap(\.events)).sorted() }
  }

  /// The sums of the rows.
  public struct Totals: Hashable, Sendable {
    /// The total of each stage, columns and references.
    public let stages: [Tahapan: Rupiah]
    /// How the total moves.
    public let steps: [TotalStep]
    /// The last total minus the first.
    public let change: Rupiah
  }

  /// How the total moves from one column to the next.
  public struct TotalStep: Hashable, Sendable {
    /// The stage before.
    public let from: Tahapan
    /// The stage after.
    public let to: Tahapan
    /// The difference: `up` and `down` together.
    public let change: Rupiah
    /// The sum of all rises.
    public let up: Rupiah
    /// The sum of all falls, not above 0.
    public let down: Rupiah
  }

  /// The amounts of one program or one source.
  public struct Group: Hashable, Sendable {
    /// The program; nil where sources are gathered.
    public let kode: Kode?
    /// The program's name or the source; nil for money that names no source.
    public let nama: String?
    /// Its amount at each stage, columns and references; no entry where it has none.
    public let stages: [Tahapan: Figure]
    /// The events that gave them.
    public let events: [Tahapan: [Int]]
    /// How it moves.
    public let steps: [PaguStep]
    /// The last amount minus the first.
    public let change: Rupiah
  }
}
