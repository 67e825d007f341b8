public import Canonical
public import Projections
import RenjaModel

/// Where a text occurs: `find`.
public struct FindReport: Report {
  /// What was looked for.
  public let text: String
  /// Where it was found.
  public let hits: [PlanSearch.Hit]
  /// What it rests on.
  public let basis: OutputBasis

  /// An answer.
  ///
  /// - Parameters:
  ///   - text: what was looked for.
  ///   - hits: where it was found.
  ///   - basis: what it rests on.
  public init(_ text: String, hits: [PlanSearch.Hit], basis: OutputBasis) {
    self.text = text
    self.hits = hits
    self.basis = basis
  }

  /// The places, one table for each kind of text.
  public func document() -> ReportDocument {
    let language = basis.language
    var blocks: [Block] = []
    for place in PlanSearch.Place.allCases {
      let own = hits.filter { $0.place == place }
      guard !own.isEmpty else { continue }
      blocks.append(.heading("\(place.phrase[language]) (\(own.count))"))
      blocks.append(.table(table(own)))
    }
    if hits.isEmpty {
      blocks.append(.paragraph(Paragraph([.words(Phrase.findNothing[language], .plain)])))
    }
    return ReportDocument(
      title: ["\(Phrase.findTitle[language]) “\(text)”"], blocks: blocks, basis: basis,
      records: records)
  }

  /// The text first; the columns that say where only where some hit has them.
  private func table(_ hits: [PlanSearch.Hit]) -> Table {
    let language = basis.language
    let hasKode = hits.contains { $0.kode != nil }
    let hasWhere = hits.contains { $0.whereText != nil }
    var columns: [Table.Column] = []
    if hasKode { columns.append(.keys("kode", "Kode").leading()) }
    columns.append(.words("teks", Phrase.findText[language], minimum: 24, weight: 3))
    if hasWhere { columns.append(.words("di", Phrase.findWhere[language], minimum: 16)) }
    columns.append(.words("events", Phrase.findEvents[language], minimum: 8))
    return Table(
      columns: columns,
      rows: hits.map { hit in
        var cells: [Table.Cell] = []
        if hasKode { cells.append(hit.kode.map { .code($0.text) } ?? .empty) }
        cells.append(.text(hit.teks, events: hit.events))
        if hasWhere { cells.append(hit.whereText.map { .text($0) } ?? .empty) }
        cells.append(.text(FindReport.numbers(hit.events), events: hit.events))
        return Table.Row(cells)
      })
  }

  /// Numbers of events, shortened: `#7, #9, #12 … #480 (57)`.
  static func numbers(_ events: [Int]) -> String {
    guard events.count > 4, let last = events.last else {
      return events.map { "#\($0)" }.joined(separator: ", ")
    }
    let first = events.prefix(2).map { "#\($0)" }.joined(separator: ", ")
    return "\(first) … #\(last) (\(events.count))"
  }

  private var records: Table {
    Table(
      columns: ["place", "teks", "pd", "kode", "tahun", "tahapan", "kunci", "events"].map {
        .keys($0, $0)
      },
      rows: hits.map { hit in
        Table.Row([
          .code(hit.place.rawValue), .text(hit.teks, events: hit.events), .text(hit.pd),
          hit.kode.map { .code($0.text) } ?? .empty,
          hit.tahun.map { Table.Cell(.integer($0)) } ?? .empty,
          hit.phase.map { .code($0.name) } ?? .empty, hit.kunci.map { .code($0) } ?? .empty,
          .text(hit.events.map(String.init).joined(separator: " ")),
        ])
      })
  }

  /// Writes `rows`, one for each text in each place, and `totals`, how many of each kind.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: hits) { json, hit in
      json.member("place", hit.place.rawValue)
      json.member("teks", hit.teks)
      json.member("pd", hit.pd)
      json.member("kode", hit.kode?.text)
      json.member("tahun", hit.tahun)
      json.member("tahapan", hit.phase?.name)
      json.member("kunci", hit.kunci)
      json.member("events", hit.events)
    }
    json.object("totals") { json in
      json.member("hits", hits.count)
      for place in PlanSearch.Place.allCases {
        let count = hits.count { $0.place == place }
        if count > 0 { json.member(place.rawValue, count) }
      }
    }
  }
}

extension PlanSearch.Hit {
  /// The year, stage and key of what says the text.
  fileprivate var whereText: String? {
    var parts: [String] = []
    switch (tahun, phase) {
    case (let tahun?, let phase?): parts.append("\(tahun)/\(phase.name)")
    case (let tahun?, nil): parts.append(String(tahun))
    default: break
    }
    if let kunci { parts.append(kunci) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension PlanSearch.Place {
  fileprivate var phrase: Phrase {
    switch self {
    case .unit: Phrase(id: "Unit", en: "Units")
    case .alias: Phrase(id: "Alias", en: "Aliases")
    case .nama: Phrase(id: "Nama dalam dokumen", en: "Names in documents")
    case .indikator: Phrase(id: "Indikator", en: "Indicators")
    case .target: Phrase(id: "Target", en: "Targets")
    case .lokasi: Phrase(id: "Lokasi", en: "Locations")
    case .catatan: Phrase(id: "Catatan", en: "Notes")
    case .sumber: Phrase(id: "Sumber dana", en: "Sources of funds")
    case .dokumen: Phrase(id: "Dokumen", en: "Documents")
    case .penetapan: Phrase(id: "Penetapan", en: "Adoptions")
    case .tujuan: Phrase(id: "Tujuan dan sasaran", en: "Goals")
    case .usulan: Phrase(id: "Usulan", en: "Proposals")
    case .klaim: Phrase(id: "Pernyataan dokumen", en: "Statements of documents")
    case .temuan: Phrase(id: "Temuan", en: "Findings")
    case .dasar: Phrase(id: "Dasar", en: "Bases")
    case .alasan: Phrase(id: "Alasan", en: "Reasons")
    }
  }
}
