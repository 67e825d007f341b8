import RenjaModel

/// Turns the text of a file into the table of a form.
struct TableReading {
  static let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
  static let kepalaLimit = 12_000

  let text: TableText
  let form: any TableForm
  /// The year of the document.
  let tahun: Int

  /// The table, with what is wrong in single rows; throws where there is no table at all.
  func table() throws(ImportProblem) -> (table: ImportTable, problems: [ImportProblem]) {
    let (delimiter, found) = try heading()
    let records = try RecordReader.records(text, delimiter: delimiter)
    var dataStart = found.rows.upperBound
    if records.indices.contains(dataStart), NumberingRow.isOne(records[dataStart]) {
      dataStart += 1
    }
    let above = records[..<min(dataStart, records.count)]
    let kepala = above.map { text.text($0.bytes) }
    guard kepala.reduce(0, { $0 + $1.utf8.count }) <= TableReading.kepalaLimit else {
      throw ImportProblem(.headingTooLong(limit: TableReading.kepalaLimit))
    }
    var data = Array(records[above.count...])
    if let last = data.last(where: { !$0.isBlank }), last.cell(0).text.hasPrefix("#") {
      data = Array(data[..<(data.firstIndex { $0.line == last.line } ?? data.count)])
    }
    let titles = records[..<found.rows.lowerBound].map { record in
      record.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    var table = ImportTable(
      titles: titles.filter { !$0.isEmpty }, kepala: kepala, headings: found.headings,
      columns: found.columns, isOwn: isOwn(found, data))
    let problems = fill(&table, with: data)
    return (table, problems)
  }

  /// The program's own tables mark what is computed, or write a blank in quotes and leave the absent bare.
  private func isOwn(_ found: HeadingSearch.Found, _ data: [TableRecord]) -> Bool {
    if found.headings.contains(where: \.isComputed) { return true }
    guard found.rows.lowerBound == 0 else { return false }
    let cells = data.lazy.flatMap(\.cells)
    return cells.contains { $0.isEmpty && $0.isQuoted }
      && cells.contains { !$0.isEmpty && !$0.isQuoted }
  }

  private func fill(_ table: inout ImportTable, with data: [TableRecord]) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    let headed = Set(table.headings.filter { !$0.isEmpty }.map(\.index) + table.columns.values)
    let barisColumn = table.columns[.baris]
    for record in data {
      let said = record.cells.indices.filter { $0 != barisColumn && !record.cells[$0].isEmpty }
      guard !said.isEmpty else { continue }
      for index in said where !headed.contains(index) {
        let cell = record.cells[index]
        problems.append(ImportProblem(.cellOutsideColumns, at: cell.place, excerpt: cell.text))
      }
      var baris = record.line
      if let cell = barisColumn.map(record.cell), !cell.isEmpty {
        if let number = Int(cell.text), (1...9_999_999).contains(number) {
          baris = number
        } else {
          problems.append(ImportProblem(.badRowNumber, at: cell.place, excerpt: cell.text))
        }
      }
      table.rows.append(TableRow(record: record, baris: baris, ordinal: table.rows.count))
    }
    return problems
  }

  /// How many more columns another form must find before the table is taken to be that form's.
  private static let clearly = 3

  /// The delimiter under which the form's heading shows most columns.
  private func heading() throws(ImportProblem) -> (UInt8, HeadingSearch.Found) {
    if let own = best(form.columns), own.1.isComplete {
      let rows = Array(head(own.0)[own.1.rows])
      let other = nearestOther(atLeast: own.1.columns.count + TableReading.clearly) { columns in
        search(columns).best(in: rows)
      }
      if let other { throw ImportProblem(.anotherForm(looksLike: other)) }
      return own
    }
    if let other = nearestOther(atLeast: 2, { best($0)?.1 }) {
      throw ImportProblem(.anotherForm(looksLike: other))
    }
    let closest = best(form.columns)?.1
    let missing = closest?.missing ?? form.columns.filter(\.isRequired)
    // A file that cannot even be split into cells says so first.
    if closest == nil { _ = try RecordReader.records(text, delimiter: TableReading.delimiters[2]) }
    throw ImportProblem(
      .headingNotFound(missing: missing.map(\.role.name)),
      at: closest?.headings.first?.place)
  }

  /// The other form whose heading finds most columns, and at least so many.
  private func nearestOther(
    atLeast count: Int, _ find: ([FormColumn]) -> HeadingSearch.Found?
  ) -> String? {
    var nearest: String?
    var most = count - 1
    for case let other as any TableForm in ImportForm.all.map(\.reader)
    where other.name != form.name {
      guard let found = find(other.columns), found.isComplete, found.columns.count > most else {
        continue
      }
      nearest = other.name
      most = found.columns.count
    }
    return nearest
  }

  private func search(_ columns: [FormColumn]) -> HeadingSearch {
    HeadingSearch(columns: columns + [.baris], tahun: tahun)
  }

  private func best(_ columns: [FormColumn]) -> (UInt8, HeadingSearch.Found)? {
    var best: (UInt8, HeadingSearch.Found)?
    let search = search(columns)
    for delimiter in TableReading.delimiters {
      guard let found = search.best(in: head(delimiter)) else { continue }
      guard let current = best?.1 else {
        best = (delimiter, found)
        continue
      }
      if found.rank > current.rank { best = (delimiter, found) }
    }
    return best
  }

  /// The first records under a delimiter, as far as they can be read.
  private func head(_ delimiter: UInt8) -> [TableRecord] {
    var reader = RecordReader(text, delimiter: delimiter)
    var records: [TableRecord] = []
    while records.count < HeadingSearch.reach + 3, let record = try? reader.next() {
      records.append(record)
    }
    return records
  }
}
