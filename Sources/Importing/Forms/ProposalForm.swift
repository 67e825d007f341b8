import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let usulan = ColumnRole("usulan")
  fileprivate static let besaran = ColumnRole("besaran")
  fileprivate static let pengusul = ColumnRole("pengusul")
  fileprivate static let mekanisme = ColumnRole("mekanisme")
}

/// T-C.32: what stakeholders proposed.
struct ProposalForm: TableForm {
  let name = "T-C.32"
  let stageUse = StageUse.fixed([])
  let columns = [
    FormColumn(.nomor, .exact("no")),
    FormColumn(.usulan, .lowest("usulan"), isRequired: true),
    FormColumn(.lokasi, .lowest("lokasi"), isRequired: true),
    FormColumn(.indikator, .lowest("indikator")),
    FormColumn(.besaran, .lowest("besaran"), .lowest("volume")),
    FormColumn(.pengusul, .lowest("pengusul"), isRequired: true),
    FormColumn(.mekanisme, .lowest("mekanisme")),
  ]

  /// What makes a proposal the same one in another version.
  private struct Identity: Hashable {
    let teks: String
    let lokasi: String
    let pengusul: String

    init(teks: String, lokasi: String?, pengusul: String?) {
      self.teks = NameFolding.fold(teks)
      self.lokasi = NameFolding.fold(lokasi ?? "")
      self.pengusul = NameFolding.fold(pengusul ?? "")
    }
  }

  func read(_ table: ImportTable, into reading: inout Reading) {
    var keys: [Identity: String] = [:]
    var byNumber: [String: String] = [:]
    var highest = 0
    for said in reading.state.proposals
    where said.pd == reading.pd && said.fact.tahun == reading.tahun {
      let fact = said.fact
      keys[Identity(teks: fact.teks, lokasi: fact.lokasi, pengusul: fact.pengusul)] = fact.usulan
      byNumber[(fact.nomor ?? "") + "|" + NameFolding.fold(fact.teks)] = fact.usulan
      highest = max(highest, Int(fact.usulan.dropFirst()) ?? 0)
    }
    var lines: [Identity: Int] = [:]
    var taken: Set<String> = []
    var open: [TableRow] = []
    var given: [Int: String] = [:]
    for row in table.rows {
      let cell = table.cell(.usulan, row)
      guard !cell.isEmpty else {
        reading.refuse(.nameMissing, cell)
        continue
      }
      let identity = identity(row, table)
      if let first = lines[identity] {
        reading.refuse(.rowTwice(first: first), cell)
        continue
      }
      lines[identity] = row.record.line
      if let key = keys[identity], taken.insert(key).inserted {
        given[row.ordinal] = key
      } else {
        open.append(row)
      }
    }
    for row in open {
      let number =
        (table.text(.nomor, row) ?? "") + "|" + NameFolding.fold(table.cell(.usulan, row).text)
      if let key = byNumber[number], taken.insert(key).inserted {
        given[row.ordinal] = key
      } else {
        highest += 1
        given[row.ordinal] = "u\(highest)"
      }
    }
    for row in table.rows {
      guard let usulan = given[row.ordinal] else { continue }
      let proposal = ProposalReceived(
        tahun: reading.tahun, usulan: usulan, nomor: table.text(.nomor, row),
        teks: table.cell(.usulan, row).text, lokasi: table.text(.lokasi, row),
        indikator: table.text(.indikator, row), besaran: table.text(.besaran, row),
        pengusul: table.text(.pengusul, row), mekanisme: table.text(.mekanisme, row))
      reading.say(.proposalReceived(proposal), row, table.cell(.usulan, row))
    }
  }

  private func identity(_ row: TableRow, _ table: ImportTable) -> Identity {
    Identity(
      teks: table.cell(.usulan, row).text, lokasi: table.text(.lokasi, row),
      pengusul: table.text(.pengusul, row))
  }
}
