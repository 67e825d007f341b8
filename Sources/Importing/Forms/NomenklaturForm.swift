import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let tingkat = ColumnRole("tingkat")
}

/// The nomenclature: codes, levels and official names, valid from the document's year on.
struct NomenklaturForm: TableForm {
  let name = "nomenklatur"
  let stageUse = StageUse.fixed([])
  let listsAll = false
  let isComparable = false
  let columns = [
    FormColumn(.kode, .exact("kode"), isRequired: true),
    FormColumn(.tingkat, .exact("tingkat", "level"), isRequired: true),
    FormColumn(.nama, .exact("uraian", "nama", "nomenklatur"), isRequired: true),
    FormColumn(.tahun, .exact("tahun")),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    var units: [Kode: (unit: UnitDefined, row: TableRow)] = [:]
    var order: [Kode] = []
    for row in table.rows {
      guard let unit = unit(row, table, &reading) else { continue }
      if let first = units[unit.kode] {
        if first.unit != unit {
          reading.refuse(.rowTwice(first: first.row.record.line), table.cell(.kode, row))
        }
        continue
      }
      units[unit.kode] = (unit, row)
      order.append(unit.kode)
    }
    // A unit is defined after those above it, wherever the table lists them.
    for kode in order.enumerated().sorted(by: {
      ($0.element.level.depth, $0.offset) < ($1.element.level.depth, $1.offset)
    }).map(\.element) {
      guard let (unit, row) = units[kode] else { continue }
      if let parent = kode.parent, parent.level >= .program, units[parent] == nil,
        !reading.names.isKnown(parent)
      {
        reading.refuse(.unitWithoutParent(parent: parent), table.cell(.kode, row))
      }
      let known = reading.state.nomenclature.definition(of: kode, in: unit.tahun)
      guard known?.nama != unit.nama else { continue }
      reading.say(.unitDefined(unit), row, table.cell(.nama, row))
    }
  }

  private func unit(
    _ row: TableRow, _ table: ImportTable, _ reading: inout Reading
  ) -> UnitDefined? {
    let code = table.cell(.kode, row)
    let name = table.cell(.nama, row)
    let levelCell = table.cell(.tingkat, row)
    guard let kode = Kode(code.text) else {
      reading.refuse(.badKode, code)
      return nil
    }
    guard let level = Level(rawValue: NameFolding.fold(levelCell.text)) else {
      reading.refuse(.unknownLevel, levelCell)
      return nil
    }
    guard level == kode.level else {
      reading.refuse(.levelContradictsKode(level: kode.level), levelCell)
      return nil
    }
    guard !name.isEmpty else {
      reading.refuse(.nameMissing, name)
      return nil
    }
    guard let tahun = reading.tahun(row, table) else { return nil }
    return UnitDefined(kode: kode, level: level, nama: name.text, tahun: tahun)
  }
}
