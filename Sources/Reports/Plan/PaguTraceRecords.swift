import Projections
import RenjaModel

/// A trace as records for programs: one a unit of every level, or one a group.
///
/// Per stage what is stated and, headed `computed:…`, the sum of what is below; per step, headed by
/// the stage it leads to, change, percentage and move of what is stated.
struct PaguTraceRecords {
  let trace: PaguTrace

  init(_ trace: PaguTrace) {
    self.trace = trace
  }

  /// The records.
  var table: Table { trace.question.grouping == nil ? units : groups }

  private var units: Table {
    let keys = ["pd", "kode", "level", "nama"].map { Table.Column.keys($0, $0) }
    let computed = trace.shown.map { figures("computed:\($0.name)") }
    let ends = trace.columns.isEmpty ? [] : ["first", "final", "change"].map(figures)
    return Table(
      columns: keys + stageColumns + computed + stepColumns + ends + [.keys("events", "events")],
      rows: trace.rows.map { row in
        let events = row.events.map(String.init).joined(separator: " ")
        let outer: [Table.Cell] = [.figure(row.first), .figure(row.final), .change(row.change)]
        return Table.Row(
          [.code(row.pd), .code(row.kode.text), .code(row.level.rawValue), .text(row.nama)]
            + trace.shown.map { .figure(row.stages[$0]?.value ?? .absent) }
            + trace.shown.map { .figure(row.computed[$0]?.value ?? .absent) }
            + steps(row.steps) + (trace.columns.isEmpty ? [] : outer) + [.code(events)])
      })
  }

  private var groups: Table {
    let keys = ["kode", "nama"].map { Table.Column.keys($0, $0) }
    return Table(
      columns: keys + stageColumns + stepColumns + [figures("change")],
      rows: trace.groups.map { group in
        Table.Row(
          [
            group.kode.map { .code($0.text) } ?? .empty,
            group.nama.map { .text($0) } ?? .empty,
          ] + trace.shown.map { .figure(group.stages[$0] ?? .absent) } + steps(group.steps)
            + [.change(group.change)])
      })
  }

  private var stageColumns: [Table.Column] { trace.shown.map { figures($0.name) } }

  private var stepColumns: [Table.Column] {
    trace.columns.dropFirst().flatMap { stage in
      ["change", "percent", "move"].map { figures("\($0):\(stage.name)") }
    }
  }

  private func steps(_ steps: [PaguStep]) -> [Table.Cell] {
    trace.columns.dropFirst().flatMap { stage -> [Table.Cell] in
      guard let step = steps.first(where: { $0.to == stage }) else {
        return [.empty, .empty, .empty]
      }
      return [.change(step.change), .percent(step.percent), .code(step.move.rawValue)]
    }
  }

  private func figures(_ id: String) -> Table.Column { .figures(id, id) }
}
