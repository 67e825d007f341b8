import Importing
import Projections
import RenjaModel
import Reports

extension ComparisonReport {
  /// The differences as people read them.
  var shown: Table {
    let words = ComparisonWords.self
    let language = basis.language
    var columns: [Table.Column] = [
      .keys("kode", words.subject(language)).leading(),
      .words("nama", words.name(language), minimum: 16, weight: 2).leading(),
      .words("field", words.field(language), minimum: 8),
      .words("table", words.table(language), minimum: 14, weight: 2),
      .words("log", words.log(language), minimum: 14, weight: 2),
      .figures("difference", words.difference(language)),
      .words("events", words.events(language), minimum: 6),
    ]
    if places.contains(where: { $0 != nil }) {
      columns.insert(.keys("place", words.place(language)), at: 2)
    }
    let hasPlaces = columns.contains { $0.id == "place" }
    return Table(
      columns: columns,
      rows: zip(comparison.differences, places).map { difference, place in
        var cells: [Table.Cell] = [
          .code(key(difference.subject)), .text(name(difference.subject)),
        ]
        if hasPlaces { cells.append(place.map { .code($0) } ?? .empty) }
        cells += [
          .text(difference.field), cell(difference.table), cell(difference.log, difference.events),
          difference.change.map { .change($0, events: difference.events) } ?? .empty,
          .text(
            difference.events.map { "#\($0)" }.joined(separator: ", "), events: difference.events),
        ]
        return Table.Row(cells)
      })
  }

  /// The differences for programs.
  var records: Table {
    let columns = [
      "kind", "line", "column", "heading", "baris", "tahun", "tahapan", "kode", "indikator",
      "kunci", "field", "table", "log", "difference", "events",
    ]
    return Table(
      columns: columns.map { .keys($0, $0) },
      rows: comparison.differences.map { difference in
        let subject = difference.subject
        let number = { (value: Int?) -> Table.Cell in
          value.map { Table.Cell(.integer($0)) } ?? .empty
        }
        let code = { (value: String?) -> Table.Cell in value.map { .code($0) } ?? .empty }
        return Table.Row([
          .code(difference.kind.rawValue), number(difference.place?.line),
          number(difference.place?.column), code(difference.heading), number(difference.baris),
          number(subject.tahun), code(subject.tahapan?.name), code(subject.kode?.text),
          code(subject.indikator), code(subject.kunci), .code(difference.field),
          cell(difference.table), cell(difference.log, difference.events),
          difference.change.map { .change($0) } ?? .empty,
          .text(difference.events.map(String.init).joined(separator: " ")),
        ])
      })
  }

  /// The line of the file; for a document with rows of its own, those.
  private var places: [String?] {
    comparison.differences.map { difference in difference.place.map { "\($0.line):\($0.column)" } }
  }

  private func key(_ subject: TableComparison.Subject) -> String {
    guard let kode = subject.kode else { return subject.kunci ?? "" }
    return kode.text + (subject.indikator.map { "#\($0)" } ?? "")
  }

  private func name(_ subject: TableComparison.Subject) -> String {
    let name = subject.kode.flatMap { names[$0] } ?? ""
    guard let tahapan = subject.tahapan, let tahun = subject.tahun, hasStages else { return name }
    return "\(name) (\(tahun)/\(tahapan.name))"
  }

  /// Whether the table speaks of several stages.
  private var hasStages: Bool {
    struct Place: Hashable {
      let tahun: Int?
      let tahapan: Tahapan?
    }
    let places = comparison.differences.filter { $0.subject.tahapan != nil }.map {
      Place(tahun: $0.subject.tahun, tahapan: $0.subject.tahapan)
    }
    return Set(places).count > 1
  }

  private func cell(_ content: CellContent?, _ events: [Int] = []) -> Table.Cell {
    switch content {
    case nil: Table.Cell(.absent)
    case .rupiah(let rupiah): Table.Cell(rupiah.map { .amount($0) } ?? .blank, events: events)
    case .text(let text): Table.Cell(text.map { .text($0) } ?? .blank, events: events)
    case .measure(let teks, let nilai):
      Table.Cell(
        teks.map { .text($0) } ?? nilai.map { .decimal($0) } ?? .blank, events: events)
    case .sumber(let sumber): .text(sumber.inWords, events: events)
    case .notes: .empty
    }
  }
}

extension SumberDana {
  /// The sources, each with its part where there are several.
  fileprivate var inWords: String {
    switch self {
    case .satu(let name): name
    case .rincian(let parts):
      parts.map { "\($0.sumber)=\($0.rupiah.literal)" }.joined(separator: "; ")
    }
  }
}
