public import Canonical
public import Projections
import RenjaModel

/// What differs between two plans: the answer of `diff`.
public struct PlanDiffReport: Report {
  /// One of the two plans and what it rests on.
  public struct Side: Hashable, Sendable {
    /// The coordinate, with the day it was asked for.
    public let coordinate: String
    /// The stages that answered, and whether each is adopted, office by office.
    public let stages: [Stage]
    /// How many events it could rest on.
    public let size: Int
    /// The root hash of those events' tree.
    public let root: String

    /// The stage of one office.
    public struct Stage: Hashable, Sendable {
      /// The office.
      public let pd: String
      /// The stage's name.
      public let tahapan: String
      /// Whether it is adopted.
      public let isAdopted: Bool
    }

    /// A side from its facts.
    ///
    /// - Parameters:
    ///   - coordinate: the coordinate, with the day it was asked for.
    ///   - plan: the plans it names.
    ///   - size: how many events it could rest on.
    ///   - root: the root hash of those events' tree.
    public init(coordinate: String, plan: PlanSide, size: Int, root: String) {
      self.coordinate = coordinate
      self.size = size
      self.root = root
      stages = plan.plans.map { plan in
        Stage(pd: plan.pd, tahapan: plan.tahapan.name, isAdopted: plan.adoption != nil)
      }
    }
  }

  /// The difference.
  public let diff: PlanDiff
  /// The first plan.
  public let before: Side
  /// The second plan.
  public let after: Side
  /// What the report rests on: the larger of the two sides' prefixes.
  public let basis: OutputBasis

  /// A report on a difference.
  ///
  /// - Parameters:
  ///   - diff: the difference.
  ///   - before: the first plan.
  ///   - after: the second plan.
  ///   - basis: what the report rests on.
  public init(_ diff: PlanDiff, from before: Side, to after: Side, basis: OutputBasis) {
    self.diff = diff
    self.before = before
    self.after = after
    self.basis = basis
  }

  /// The report as people read it: both sides, each difference, then the balance of the totals.
  public func document() -> ReportDocument {
    let words = PlanDiffWords(self)
    let tables = PlanDiffTables(diff, basis.language)
    var blocks: [Block] = [.table(tables.sides(before, after)), .paragraph(words.counts)]
    blocks += PlanDiffCharts(diff: diff, language: basis.language).blocks
    if !diff.isEmpty { blocks.append(.table(tables.rows)) }
    blocks += [.table(tables.totals), .list(words.proof)]
    return ReportDocument(
      title: words.title, blocks: blocks, notes: words.notes, basis: basis,
      records: PlanDiffRecords(diff).table)
  }
}

extension PlanDiffReport {
  /// Writes `rows` and `totals`, both `sides`, and the fields `left_out`.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: diff.rows) { PlanDiffReport.write($1, to: &$0) }
    json.object("totals") { json in
      json.member("before", diff.totals.before)
      json.member("after", diff.totals.after)
      json.member("change", diff.totals.change)
      json.member("up", diff.totals.up)
      json.member("down", diff.totals.down)
    }
    json.objects("sides", of: [before, after]) { json, side in
      json.member("coordinate", side.coordinate)
      json.member("size", side.size)
      json.member("root", side.root)
      json.objects("offices", of: side.stages) { json, stage in
        json.member("pd", stage.pd)
        json.member("tahapan", stage.tahapan)
        json.key("adopted")
        json.bool(stage.isAdopted)
      }
    }
    json.objects("left_out", of: diff.leftOut) { json, field in
      json.member("field", field.field.rawValue)
      json.member("missing", field.missing.rawValue)
    }
  }

  private static func write(_ row: PlanDiff.Row, to json: inout JSONWriter) {
    json.member("pd", row.pd)
    json.member("kode", row.kode.text)
    json.member("level", row.level.rawValue)
    json.member("indikator", row.indikator)
    json.member("nama", row.nama)
    json.member("kind", row.kind.rawValue)
    json.object("fields") { json in
      for field in PlanField.allCases {
        guard let change = row.fields[field] else { continue }
        json.object(field.rawValue) { json in
          json.member("before", change.before?.value)
          json.member("after", change.after?.value)
          json.member("change", change.change)
        }
      }
    }
    guard row.isMapped else { return }
    json.member("kode_before", row.before.map(\.text))
    json.member("kode_after", row.after.map(\.text))
    if !row.members.isEmpty {
      json.objects("members", of: row.members) { write($1, to: &$0) }
    }
  }
}
