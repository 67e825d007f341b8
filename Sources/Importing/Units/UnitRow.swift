import RenjaModel

/// The columns that name the units of a table, or of one side of it.
struct UnitColumns {
  let nama: ColumnRole
  let indikator: ColumnRole
  /// The column of the indicator's words before, in a table that has both: it speaks where the other is
  /// empty, and tells which indicator got other words.
  var indikatorBefore: ColumnRole?
  var kode: ColumnRole?
  var huruf: ColumnRole?
  /// The columns that hold the values of indicators.
  var targets: [ColumnRole] = []
  /// All columns of the side, where a row without any of them states nothing.
  var side: [ColumnRole]?
}

/// A row of a table that speaks of a unit or of one of its indicators.
struct UnitRow {
  let row: TableRow
  let kode: Kode
  /// Whether it is the first row of its unit: what it says of place and notes is the unit's own.
  var isFirst: Bool
  /// The cell that names the row.
  let cell: TableCell
  /// The unit's name as written; empty where the row continues the unit above.
  let nama: String
  var kodeTertulis: String?
  var huruf: String?
  /// The words of the indicator; nil where the row has none.
  var indikator: String?
  /// Its words before, in a table that has both.
  var indikatorBefore: String?
  /// The indicator's key; nil where the row is the unit's alone.
  var key: String?
}

extension Reading {
  /// The rows that speak of units, each with its unit and the key of its indicator.
  mutating func unitRows(_ table: ImportTable, _ columns: UnitColumns) -> [UnitRow] {
    var walk = UnitWalk(table: table, columns: columns)
    for row in table.rows { walk.take(row, &self) }
    if let first = walk.cut.first {
      warn(.cutCodes(count: walk.cut.count), first)
    }
    var rows = walk.rows
    refuseTwice(rows)
    assignKeys(&rows)
    return rows
  }

  private mutating func refuseTwice(_ rows: [UnitRow]) {
    struct Identity: Hashable {
      let kode: Kode
      let indikator: String?
    }
    var lines: [Identity: Int] = [:]
    for row in rows {
      let identity = Identity(kode: row.kode, indikator: row.indikator.map(NameFolding.fold))
      if let first = lines[identity] {
        refuse(.rowTwice(first: first), row.cell)
      } else {
        lines[identity] = row.row.record.line
      }
    }
  }

  private mutating func assignKeys(_ rows: inout [UnitRow]) {
    var places: [Kode: [Int]] = [:]
    var order: [Kode] = []
    for (place, row) in rows.enumerated() where row.indikator != nil {
      if places[row.kode] == nil { order.append(row.kode) }
      places[row.kode, default: []].append(place)
    }
    for kode in order {
      let own = places[kode, default: []]
      for place in own { relearn(rows[place]) }
      let given = indicators.assign(own.compactMap { rows[$0].indikator }, of: kode)
      for (place, (key, pairing)) in zip(own, given) {
        rows[place].key = key
        note(rows[place], key, pairing)
      }
    }
  }

  /// Knows an indicator by its new words where the table says the old ones beside them.
  private mutating func relearn(_ row: UnitRow) {
    guard let before = row.indikatorBefore, let after = row.indikator, before != after,
      let key = indicators.key(of: row.kode, named: before),
      indicators.key(of: row.kode, named: after) == nil
    else { return }
    indicators.learn(after, as: key, of: row.kode)
    reworded.append(
      RewordedIndicator(
        kode: row.kode, indikator: key, before: before, after: after, place: row.cell.place))
  }

  private mutating func note(_ row: UnitRow, _ key: String, _ pairing: IndicatorKeys.Pairing) {
    let teks = row.indikator ?? ""
    switch pairing {
    case .known: break
    case .reworded(let before):
      reworded.append(
        RewordedIndicator(
          kode: row.kode, indikator: key, before: before, after: teks, place: row.cell.place))
    case .new(let known):
      newIndicators.append(
        NewIndicator(
          kode: row.kode, indikator: key, teks: teks, place: row.cell.place, known: known))
    }
  }
}
