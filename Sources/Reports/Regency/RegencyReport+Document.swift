import Projections
import RenjaModel

extension RegencyReport {
  /// The offices and the programs as tables, with their sums below.
  public func document() -> ReportDocument {
    let language = basis.language
    let count =
      "\(basis.members.count) \(Phrase.regencyLogs[language]), "
      + "\(offices.count) \(Phrase.regencyCount[language])"
    var blocks: [Block] = [.paragraph(Paragraph([.words(count, .plain)]))]
    if !leftOut.isEmpty {
      blocks.append(
        .list(
          leftOut.map { log in
            let words =
              "\(Phrase.regencyLeftOut[language]): \(log.log) (\(log.error)): \(log.reason)"
            return Paragraph([.words(words, .strong)])
          }))
    }
    blocks.append(.table(officeTable))
    let programs = programs
    if !programs.isEmpty { blocks.append(.table(programTable(programs))) }
    return ReportDocument(title: [title], blocks: blocks, basis: basis, records: records)
  }

  private var officeTable: Table {
    let language = basis.language
    let lead: [Table.Column] = [
      .words("log", Phrase.regencyLog[language], minimum: 10),
      .words("pd", Phrase.regencyOffice[language], minimum: 10),
    ]
    return Table(
      caption: Phrase.regencyOffices[language], columns: lead.map(leading) + columns.map(column),
      rows: offices.map { office in
        Table.Row(
          [.text(office.log), .text(office.answer.pd)] + cells(office.answer.values, columns))
      },
      footers: [
        Table.Row(
          [.text(Phrase.regencyAll[language]), .empty] + cells(totals, columns), role: .total)
      ])
  }

  private func programTable(_ programs: [OfficeAnswer.Program]) -> Table {
    let language = basis.language
    let shown = programColumns
    let lead: [Table.Column] = [
      .keys("kode", Phrase.kode[language]),
      .words("nama", Phrase.program[language], minimum: 16),
    ]
    return Table(
      caption: Phrase.regencyPrograms[language], columns: lead.map(leading) + shown.map(column),
      rows: programs.map { program in
        Table.Row([.code(program.kode.text), .text(program.nama)] + cells(program.values, shown))
      })
  }

  /// What CSV writes: the offices, headed by the names for programs.
  private var records: Table {
    Table(
      columns: [.keys("log", "log"), .keys("pd", "pd")] + columns.map { .keys($0, $0) },
      rows: offices.map { office in
        Table.Row(
          [.text(office.log), .text(office.answer.pd)] + cells(office.answer.values, columns))
      })
  }

  /// On narrow paper who it is stands on a line of its own above the figures.
  private func leading(_ column: Table.Column) -> Table.Column {
    var column = column
    column.isLead = true
    return column
  }

  private func column(_ id: String) -> Table.Column {
    let heading = Phrase.regencyColumns[id]?[basis.language] ?? id
    let isWords = offices.contains { office in
      if case .text = office.answer.values[id] { true } else { false }
    }
    return isWords ? .keys(id, heading) : .figures(id, heading)
  }

  private func cells(
    _ values: [String: OfficeAnswer.Value], _ columns: [String]
  ) -> [Table.Cell] {
    columns.map { column in
      switch values[column] {
      case .amount(let rupiah): .amount(rupiah)
      case .change(let rupiah): .change(rupiah)
      case .count(let count): Table.Cell(.integer(count))
      case .text(let text): .code(text)
      case nil: Table.Cell(.empty)
      }
    }
  }
}
