import Projections
import RenjaModel

/// A difference as records for programs: one for each field of each unit or indicator that differs.
///
/// A row that came or went without a field has one record whose `field` is empty.
struct PlanDiffRecords {
  let diff: PlanDiff

  init(_ diff: PlanDiff) {
    self.diff = diff
  }

  var table: Table {
    let keys = ["pd", "kode", "level", "indikator", "nama", "kind", "field", "before", "after"]
    return Table(
      columns: keys.map { .keys($0, $0) } + [.figures("change", "change")],
      rows: diff.rows.flatMap(records))
  }

  private func records(of row: PlanDiff.Row) -> [Table.Row] {
    let key: [Table.Cell] = [
      .code(row.pd), .code(row.kode.text), .code(row.level.rawValue),
      row.indikator.map { .code($0) } ?? .empty, .text(row.nama), .code(row.kind.rawValue),
    ]
    guard !row.fields.isEmpty else { return [Table.Row(key)] }
    return PlanField.allCases.compactMap { field in
      row.fields[field].map { change in
        Table.Row(
          key + [
            .code(field.rawValue), value(change.before), value(change.after),
            change.change.map { .change($0) } ?? .empty,
          ])
      }
    }
  }

  private func value(_ content: Evidenced<CellContent>?) -> Table.Cell {
    guard let content else { return Table.Cell(.absent) }
    if let figure = content.value.figure { return .figure(figure) }
    return content.value.words.map { .text($0) } ?? Table.Cell(.blank)
  }
}
