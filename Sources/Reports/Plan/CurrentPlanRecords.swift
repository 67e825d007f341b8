import Projections
import RenjaModel

/// A plan as records for programs: one a unit of every level, then one for each of its indicators.
///
/// A unit's record has its own amount as `pagu`; an indicator's only where the money is its own, so
/// add up the units (`indikator` empty) of one level, never both.
struct CurrentPlanRecords {
  let plan: CurrentPlan

  init(_ plan: CurrentPlan) {
    self.plan = plan
  }

  var table: Table {
    let keys = [
      "pd", "kode", "level", "indikator", "nama", "teks", "target", "nilai", "satuan", "lokasi",
    ].map { Table.Column.keys($0, $0) }
    let figures = ["pagu", "computed", "children"].map { Table.Column.figures($0, $0) }
    return Table(
      columns: keys + figures + [.keys("sumber", "sumber"), .figures("forward", "forward")],
      rows: plan.rows.flatMap { unit in
        [unitRecord(unit)] + unit.indicators.map { indicatorRecord($0, of: unit) }
      })
  }

  private func unitRecord(_ unit: CurrentPlan.Row) -> Table.Row {
    let sources = unit.sumber.compactMap(\.sumber).joined(separator: ", ")
    let key: [Table.Cell] = [
      .code(unit.pd), .code(unit.kode.text), .code(unit.level.rawValue), .empty,
      .text(unit.nama), .empty, .empty, .empty, .empty, text(unit.lokasi),
    ]
    return Table.Row(
      key + [
        .figure(unit.pagu), .figure(unit.computed), unit.children.map { .figure($0) } ?? .empty,
        .text(sources), unit.forward.map { .figure($0.pagu) } ?? .empty,
      ])
  }

  private func indicatorRecord(
    _ indicator: CurrentPlan.Indicator, of unit: CurrentPlan.Row
  ) -> Table.Row {
    let ahead = unit.forward?.indicators.first { $0.indikator == indicator.indikator }
    let key: [Table.Cell] = [
      .code(unit.pd), .code(unit.kode.text), .code(unit.level.rawValue),
      .code(indicator.indikator), .text(unit.nama),
      indicator.teks.map { .text($0.value) } ?? .empty, text(indicator.target),
      indicator.nilai.map { Table.Cell(.decimal($0)) } ?? .empty,
      indicator.satuan.map { .text($0.value) } ?? .empty, text(indicator.lokasi),
    ]
    return Table.Row(
      key + [
        .figure(indicator.pagu), .empty, .empty, .empty,
        ahead.map { .figure($0.pagu) } ?? .empty,
      ])
  }

  private func text(_ text: Evidenced<String?>?) -> Table.Cell {
    guard let text else { return .empty }
    return text.value.map { .text($0) } ?? Table.Cell(.blank)
  }
}
