import RenjaModel

/// A column of a document, for one year: what it says in each row that it fills.
struct YearColumn {
  struct Entry: Hashable {
    let text: String
    let seq: Int
  }

  /// Targets and money, which are never compared with each other.
  enum Kind: String {
    case target
    case pagu
  }

  /// The stage it gives, as a coordinate, or the number of a quoted column.
  let name: String
  let kind: Kind
  let cells: [RowKey: Entry]

  /// The columns of a document: the targets and the money of the stages it gives, then what it
  /// quotes.
  static func all(of document: DocumentRegistered, in scope: AuditScope) -> [YearColumn] {
    let stages = scope.trail.stages[document.dok, default: []].compactMap { key in
      key.phase.tahapan.map { (key.tahun, $0) }
    }.sorted { ($0.0, $0.1.nominalOrder) < ($1.0, $1.1.nominalOrder) }
    var columns: [YearColumn] = []
    for (tahun, tahapan) in stages {
      guard let table = scope.state.table(pd: scope.pd, tahun: tahun, tahapan: tahapan) else {
        continue
      }
      var targets: [RowKey: Entry] = [:]
      var money: [RowKey: Entry] = [:]
      for (key, row) in table.rows {
        if let cell = row.target, cell.stamp.provenance?.dok == document.dok,
          let teks = row.targetText
        {
          targets[key] = Entry(text: NameFolding.fold(teks), seq: cell.seq)
        }
        if let cell = row.pagu, cell.stamp.provenance?.dok == document.dok, let pagu = cell.value,
          pagu > .zero
        {
          money[key] = Entry(text: pagu.literal, seq: cell.seq)
        }
      }
      let name = "\(tahun)/\(tahapan.name)"
      columns.append(YearColumn(name: name, kind: .target, cells: targets))
      columns.append(YearColumn(name: name, kind: .pagu, cells: money))
    }
    return columns.filter { !$0.cells.isEmpty } + quoted(document, scope)
  }

  private static func quoted(_ document: DocumentRegistered, _ scope: AuditScope) -> [YearColumn] {
    var cells: [String: [RowKey: Entry]] = [:]
    for said in scope.state.formStatements
    where said.pd == scope.pd && said.provenance?.dok == document.dok {
      guard let kode = said.fact.kode else { continue }
      cells[said.fact.kolom, default: [:]][RowKey(kode, said.fact.indikator)] = Entry(
        text: NameFolding.fold(said.fact.teks), seq: said.seq)
    }
    return cells.keys.sorted().map { column in
      YearColumn(name: column, kind: .target, cells: cells[column, default: [:]])
    }
  }
}
