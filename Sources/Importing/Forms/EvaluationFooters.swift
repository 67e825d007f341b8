import Projections
import RenjaModel

/// The words below the table of E.81: what helped, what hindered, what follows; and the sums, the mean
/// and the predicate, which follow from the rest.
struct EvaluationFooters {
  /// A note and where it stands.
  struct Note {
    let key: RowKey
    let jenis: JenisCatatan
    let teks: String
    let row: TableRow
    let cell: TableCell
  }

  private static let factors: [(start: String, jenis: JenisCatatan)] = [
    ("faktorpendorong", .pendorong), ("faktorpenghambat", .penghambat),
    ("tindaklanjut", .tindakLanjut),
  ]
  private static let sums = [
    "ratarata", "predikat", "jumlahanggaran", "totalratarata", "jumlahtotal",
  ]

  private let table: ImportTable
  private var labels: [Int: (place: Int, jenis: JenisCatatan?)] = [:]

  init(_ table: ImportTable) {
    self.table = table
    for row in table.rows {
      guard let place = row.record.cells.firstIndex(where: { !$0.isEmpty && Kode($0.text) == nil })
      else { continue }
      let folded = NameFolding.fold(row.record.cells[place].text)
      if let factor = EvaluationFooters.factors.first(where: { folded.hasPrefix($0.start) }) {
        labels[row.ordinal] = (place, factor.jenis)
      } else if EvaluationFooters.sums.contains(where: folded.hasPrefix) {
        labels[row.ordinal] = (place, nil)
      }
    }
  }

  func isFooter(_ row: TableRow) -> Bool { labels[row.ordinal] != nil }

  /// What was written below the table, each at the unit whose code stands in front, else at the lowest
  /// unit that holds all of the table's.
  func notes(_ rows: [UnitRow], _ reading: inout Reading) -> [Note] {
    var notes: [Note] = []
    for row in table.rows {
      guard let (place, jenis) = labels[row.ordinal], let jenis,
        let (teks, cell) = words(row, behind: place)
      else { continue }
      let code = row.record.cells.first { Kode($0.text) != nil }
      guard let kode = code.flatMap({ Kode($0.text) }) ?? EvaluationFooters.above(rows),
        reading.names.isKnown(kode)
      else {
        reading.refuse(.rowWithoutUnit, code ?? row.record.cells[place])
        continue
      }
      notes.append(Note(key: RowKey(kode), jenis: jenis, teks: teks, row: row, cell: cell))
    }
    return notes
  }

  /// The words behind the label: after its colon, else in the next cell that has any.
  private func words(_ row: TableRow, behind place: Int) -> (String, TableCell)? {
    let label = row.record.cells[place]
    if let colon = label.text.firstIndex(of: ":") {
      let rest = CellText.trimmed(String(label.text[label.text.index(after: colon)...]))
      if !rest.isEmpty { return (rest, label) }
    }
    let next = row.record.cells.dropFirst(place + 1).first { !$0.isEmpty }
    return next.map { ($0.text, $0) }
  }

  /// The lowest unit that holds all units of the table.
  private static func above(_ rows: [UnitRow]) -> Kode? {
    let kodes = rows.filter { $0.kode.level >= .program }.map(\.kode)
    guard let first = kodes.first else { return nil }
    return Level.allCases.reversed().lazy.compactMap { first.ancestor(at: $0) }
      .first { ancestor in kodes.allSatisfy(ancestor.contains) }
  }
}
