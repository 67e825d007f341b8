public import RenjaModel

extension CurrentPlan {
  /// One unit of a plan.
  public struct Row: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit.
    public let kode: Kode
    /// Its official name in the plan's year; its written name or its code where there is none.
    public let nama: String
    /// Its name as the stage lists it, where it differs from the official one.
    public let namaTertulis: Evidenced<String>?
    /// The unit's amount; at a program or kegiatan the claim.
    public let pagu: Evidenced<Figure>
    /// The sum of what is below; the unit's own amount where nothing below has a figure.
    public let computed: Evidenced<Figure>
    /// The sum of what the children state; nil where the unit has none.
    public let children: Evidenced<Figure>?
    /// The sources named for the unit's amount.
    public let sumber: [SourcePart]
    /// The place of work; nil where nothing is said, a nil value is blank.
    public let lokasi: Evidenced<String?>?
    /// The notes on the unit.
    public let catatan: [Note]
    /// Its indicators, in the order of their keys.
    public let indicators: [Indicator]
    /// The estimate for the year after, where there is one.
    public let forward: Forward?
    /// Whether the plan has the unit; one that only the estimate has is shown for that alone.
    public let isPlanned: Bool

    /// The unit's level.
    public var level: Level { kode.level }
  }

  /// One indicator of a unit.
  public struct Indicator: Hashable, Sendable {
    /// Its key in the unit.
    public let indikator: String
    /// The wording of this stage, where it has one.
    public let teks: Evidenced<String>?
    /// The target as written; nil where nothing is said, a nil value is blank.
    public let target: Evidenced<String?>?
    /// The number in the target.
    public let nilai: ExactDecimal?
    /// The unit of measure.
    public let satuan: Evidenced<String>?
    /// The indicator's own money; absent where the money is the unit's.
    public let pagu: Evidenced<Figure>
    /// The place of work, where the indicator has its own.
    public let lokasi: Evidenced<String?>?
    /// The notes on the indicator.
    public let catatan: [Note]
  }

  /// A note as it stands.
  public struct Note: Hashable, Sendable {
    /// What it is about.
    public let jenis: JenisCatatan
    /// Its text; a nil value is blank.
    public let teks: Evidenced<String?>
  }

  /// The estimate for the year after.
  public struct Forward: Hashable, Sendable {
    /// The year it is for.
    public let tahun: Int
    /// The amount it states for the unit.
    public let pagu: Evidenced<Figure>
    /// The sum of what is below in the estimate.
    public let computed: Evidenced<Figure>
    /// Its targets.
    public let indicators: [Indicator]
  }
}
