import RenjaModel

/// What a document prints in its numbered columns, row by row, where a form's columns carry
/// formulas.
///
/// T-C.29: column 4 is the target of the Renstra, 5 to 11 are quoted. T-C.30: 5 to 8 are targets, 9
/// the result, 10 the estimate, 11 and 12 projections. Other forms compute their columns anew.
struct StatedColumns {
  struct Row {
    let kode: Kode?
    let kunci: String?
    let indikator: String?
    let cells: [Int: PrintedNumber]
  }

  let rows: [Row]

  /// The printed rows of a document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - scope: what the audit looks at.
  init(_ document: DocumentRegistered, in scope: AuditScope) {
    switch document.form {
    case "T-C.30": rows = StatedColumns.goals(document, scope)
    case "T-C.29": rows = StatedColumns.units(document, scope)
    default: rows = []
    }
  }

  private static func units(_ document: DocumentRegistered, _ scope: AuditScope) -> [Row] {
    var cells: [RowKey: [Int: PrintedNumber]] = [:]
    for said in scope.state.formStatements
    where said.pd == scope.pd && said.provenance?.dok == document.dok {
      guard let kode = said.fact.kode, let column = Int(said.fact.kolom) else { continue }
      cells[RowKey(kode, said.fact.indikator), default: [:]][column] = PrintedNumber(
        said.fact.teks, nilai: said.fact.nilai, seq: said.seq)
    }
    let renstra = scope.state.table(
      pd: scope.pd, tahun: document.tahun ?? scope.tahun, tahapan: .renstra)
    for key in cells.keys {
      guard let target = renstra?.row(key)?.target, let teks = target.value.teks,
        target.stamp.provenance?.dok == document.dok
      else { continue }
      cells[key]?[4] = PrintedNumber(teks, nilai: target.value.nilai, seq: target.seq)
    }
    return cells.keys.sorted {
      ($0.kode, $0.indikator ?? "") < ($1.kode, $1.indikator ?? "")
    }.map { key in
      Row(kode: key.kode, kunci: nil, indikator: key.indikator, cells: cells[key] ?? [:])
    }
  }

  private static func goals(_ document: DocumentRegistered, _ scope: AuditScope) -> [Row] {
    guard let goals = scope.state.goals[scope.pd] else { return [] }
    let tahun = document.tahun ?? scope.tahun
    let columns: [(Int, Int, UkuranTujuan)] = [
      (5, -2, .target), (6, -1, .target), (7, 0, .target), (8, 1, .target), (9, -2, .realisasi),
      (10, -1, .perkiraan), (11, 0, .proyeksi), (12, 1, .proyeksi),
    ]
    return goals.order.compactMap { kunci in
      var cells: [Int: PrintedNumber] = [:]
      for (column, offset, ukuran) in columns {
        let key = Goals.MeasureKey(
          kunci: kunci, tahun: tahun + offset, tahapan: .renstra, ukuran: ukuran)
        guard let cell = goals.measures[key], let teks = cell.value.teks,
          cell.stamp.provenance?.dok == document.dok
        else { continue }
        cells[column] = PrintedNumber(teks, nilai: cell.value.nilai, seq: cell.seq)
      }
      return cells.isEmpty ? nil : Row(kode: nil, kunci: kunci, indikator: nil, cells: cells)
    }
  }
}
