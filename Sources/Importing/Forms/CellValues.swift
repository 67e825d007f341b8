import Canonical
import RenjaModel

extension Reading {
  /// The year of a row: its own column, else the document's; nil, with the problem noted, where the
  /// cell is none.
  mutating func tahun(_ row: TableRow, _ table: ImportTable) -> Int? {
    let cell = table.cell(.tahun, row)
    guard !cell.isEmpty else { return tahun }
    guard let year = Coordinate.year(cell.text) else {
      refuse(.badValue(column: "tahun", allowed: []), cell)
      return nil
    }
    return year
  }

  /// The stage of a row: its own column, else the one the user said.
  mutating func tahapan(_ row: TableRow, _ table: ImportTable) -> Tahapan? {
    let cell = table.cell(.tahapan, row)
    guard !cell.isEmpty else {
      if request.tahapan == nil { refuse(.stageMissing, cell) }
      return request.tahapan
    }
    guard let stage = Tahapan(cell.text.lowercased()) else {
      refuse(.badValue(column: "tahapan", allowed: Tahapan.ordered.map(\.name)), cell)
      return nil
    }
    return stage
  }

  /// Known codes near one that is not: those that share most of its segments.
  func near(_ kode: Kode) -> [NameCandidate] {
    let parent = kode.parent
    let near = names.kodes.filter { $0.level == kode.level && $0.parent == parent }
    return near.prefix(3).map(names.candidate)
  }
}
