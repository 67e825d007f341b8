import RenjaModel

extension ColumnRole {
  fileprivate static let alias = ColumnRole("alias")
  fileprivate static let uraian = ColumnRole("uraian")
}

/// Spellings and the units they mean.
struct AliasForm: TableForm {
  let name = "alias"
  let stageUse = StageUse.fixed([])
  let listsAll = false
  let isComparable = false
  let columns = [
    FormColumn(.kode, .exact("kode"), isRequired: true),
    FormColumn(.alias, .exact("alias", "ejaan"), isRequired: true),
    // The official name, which a ready alias file shows to the one who corrects it.
    FormColumn(.uraian, .exact("uraian", "nama")),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    var given: [String: (kode: Kode, line: Int)] = [:]
    for row in table.rows {
      let code = table.cell(.kode, row)
      let spelling = table.cell(.alias, row)
      guard let kode = Kode(code.text) else {
        reading.refuse(.badKode, code)
        continue
      }
      guard reading.names.isKnown(kode) else {
        reading.refuse(.unknownKode(reading.near(kode)), code)
        continue
      }
      let folded = NameFolding.foldUnit(spelling.text)
      guard !folded.isEmpty else {
        reading.refuse(.nameMissing, spelling)
        continue
      }
      let (official, spelled) = reading.names.units(named: folded)
      let earlier = given[folded].map { [$0.kode] } ?? []
      let meant = spelled + earlier
      // Saying again what is known adds nothing.
      if meant.contains(kode) { continue }
      let others = (official.contains(kode) ? [] : official) + meant
      guard others.isEmpty else {
        let candidates = Set(others + [kode]).sorted().map(reading.names.candidate)
        reading.refuse(.spellingMeansTwo(candidates), spelling)
        continue
      }
      given[folded] = (kode, row.record.line)
      reading.say(.aliasAdded(AliasAdded(kode: kode, nama: spelling.text)), row, spelling)
    }
  }
}
