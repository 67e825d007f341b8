import RenjaModel

extension ColumnRole {
  fileprivate static let program = ColumnRole("program")
  fileprivate static let kegiatan = ColumnRole("kegiatan")
  fileprivate static let subkegiatan = ColumnRole("sub-kegiatan")
}

/// The lists of Bab III: programmes, kegiatan and sub kegiatan by name, without touching a cell.
struct ListForm: TableForm {
  let name = "daftar"
  let stageUse = StageUse.required
  let coversStage = false
  let columns = [
    FormColumn(.nomor, .exact("no")),
    FormColumn(.program, .exact("program"), isRequired: true),
    FormColumn(.kegiatan, .exact("kegiatan")),
    FormColumn(.subkegiatan, .exact("subkegiatan")),
  ]

  private static let levels: [(ColumnRole, Level)] = [
    (.program, .program), (.kegiatan, .kegiatan), (.subkegiatan, .subkegiatan),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    guard let tahapan = reading.request.tahapan else { return }
    var path: [Kode] = []
    var lines: [Kode: Int] = [:]
    var urut = 0
    for row in table.rows {
      for (role, level) in ListForm.levels {
        let cell = table.cell(role, row)
        guard !cell.isEmpty else { continue }
        urut += 1
        switch reading.names.match(cell.text, under: path, at: level) {
        case .several(let kodes):
          reading.refuse(.ambiguousName(kodes.map(reading.names.candidate)), cell)
        case .none:
          reading.refuseName(cell, kode: nil, under: path)
        case .unit(let kode):
          path = Level.allCases.compactMap { kode.ancestor(at: $0) }
          if let first = lines[kode] {
            reading.refuse(.rowTwice(first: first), cell)
            continue
          }
          lines[kode] = row.record.line
          let line = LineListed(
            tahun: reading.tahun, tahapan: tahapan, form: name, kode: kode, urut: urut,
            nama: cell.text)
          reading.say(.lineListed(line), row, cell)
        }
      }
    }
  }
}
