public import RenjaModel

extension PlanDiff {
  /// What happened to a row.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Only the second plan has it.
    case added
    /// Only the first plan has it.
    case removed
    /// Both have it, and it differs.
    case changed
  }

  /// A unit, or one of its indicators, that differs.
  public struct Row: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit; where codes changed, its code in the second plan.
    public let kode: Kode
    /// The indicator's key; nil for the unit itself.
    public let indikator: String?
    /// The unit's name.
    public let nama: String
    /// What happened to it.
    public let kind: Kind
    /// The fields that differ.
    public let fields: [PlanField: FieldChange]
    /// What the row adds to the difference of the totals.
    ///
    /// At a sub kegiatan the change of its pagu; at a program or kegiatan 0, unless its claim stands in
    /// a total because nothing below it has a figure; at an indicator 0.
    public let counted: Rupiah
    /// The codes in the first plan.
    public let before: [Kode]
    /// The codes in the second plan.
    public let after: [Kode]
    /// Where several codes join, what became of each by itself; the money is in the joint row.
    public let members: [Row]

    /// The unit's level.
    public var level: Level { kode.level }

    var key: PlanContent.Key { PlanContent.Key(pd: pd, kode: kode, indikator: indikator) }

    var oldKey: PlanContent.Key {
      PlanContent.Key(pd: pd, kode: before.first ?? kode, indikator: indikator)
    }

    /// Whether a code map joins other codes in this row.
    public var isMapped: Bool { !before.isEmpty && !after.isEmpty && before != after }

    /// What the first plan states for the unit, where pagu differs.
    public var paguBefore: Figure { fields[.pagu]?.before?.value.figure ?? .absent }
    /// What the second plan states for the unit, where pagu differs.
    public var paguAfter: Figure { fields[.pagu]?.after?.value.figure ?? .absent }
  }

  /// What one field holds on both sides; nil where the cell is absent.
  public struct FieldChange: Hashable, Sendable {
    /// In the first plan.
    public let before: Evidenced<CellContent>?
    /// In the second plan.
    public let after: Evidenced<CellContent>?

    /// The difference of two amounts, absent and blank counting as 0; nil for other fields.
    public var change: Rupiah? {
      let figures = [before, after].map { $0?.value.figure }
      guard figures.contains(where: { $0 != nil }) else { return nil }
      return (figures[1]?.counted ?? .zero) - (figures[0]?.counted ?? .zero)
    }
  }

  /// The totals of both plans and how they differ.
  public struct Totals: Hashable, Sendable {
    /// The events that gave the first total.
    public let eventsBefore: [Int]
    /// The events that gave the second one.
    public let eventsAfter: [Int]
    /// The total of the first plan.
    public let before: Rupiah
    /// The total of the second plan.
    public let after: Rupiah
    /// The sum over the rows: `up` and `down` together.
    public let change: Rupiah
    /// The sum of all rises.
    public let up: Rupiah
    /// The sum of all falls, not above 0.
    public let down: Rupiah
  }
}
