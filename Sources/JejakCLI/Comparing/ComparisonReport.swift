import Canonical
import Importing
import Projections
import RenjaModel
import Reports

/// A published table beside the log: what differs, and by which events.
struct ComparisonReport: Report {
  /// How many events are told of one by one.
  private static let most = 100
  private static let counts: KeyValuePairs<String, TableComparison.Kind> = [
    "differs": .differs, "only_table": .onlyTable, "only_log": .onlyLog,
  ]

  let comparison: TableComparison
  /// The form, and the file as the user named it.
  let form: String
  let path: String
  /// The names of the units that are told of.
  let names: [Kode: String]
  /// The events that would have to be wrong.
  let events: [EventEntry]
  let offset: UTCOffset
  let basis: OutputBasis

  func document() -> ReportDocument {
    var blocks: [Block] = [.paragraph(say(summary))]
    if !comparison.isEmpty { blocks.append(.table(shown)) }
    if !comparison.emptyHeadings.isEmpty { blocks.append(.paragraph(say(notCompared))) }
    if !events.isEmpty {
      blocks.append(.heading(ComparisonWords.wrong(basis.language)))
      blocks.append(.list(events.prefix(Self.most).map(line) + rest))
    }
    let title = ComparisonWords.title(basis.language)
    return ReportDocument(
      title: ["\(title) \(form): \(path)"], banner: basis.invented, blocks: blocks, basis: basis,
      records: records)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("form", form)
    json.objects("rows", of: comparison.differences) { json, difference in
      let subject = difference.subject
      json.member("kind", difference.kind.rawValue)
      json.member("line", difference.place?.line)
      json.member("column", difference.place?.column)
      json.member("heading", difference.heading)
      json.member("baris", difference.baris)
      json.member("tahun", subject.tahun)
      json.member("tahapan", subject.tahapan?.name)
      json.member("kode", subject.kode?.text)
      json.member("level", subject.kode?.level.rawValue)
      json.member("nama", subject.kode.flatMap { names[$0] })
      json.member("indikator", subject.indikator)
      json.member("kunci", subject.kunci)
      json.member("field", difference.field)
      json.member("table", difference.table)
      json.member("log", difference.log)
      if let change = difference.change { json.member("difference", change) }
      json.member("events", difference.events)
    }
    json.object("totals") { json in
      json.member("read", comparison.rows)
      json.member("compared", comparison.compared)
      json.member("differences", comparison.differences.count)
      for (key, kind) in ComparisonReport.counts {
        json.member(key, comparison.differences.count { $0.kind == kind })
      }
      json.member("empty_columns", comparison.emptyHeadings)
    }
  }

  private var summary: Bilingual {
    let (rows, cells) = (comparison.rows, comparison.compared)
    let count = comparison.differences.count
    guard count > 0 else {
      return Bilingual(
        id: "Tabel dan log mengatakan hal yang sama: \(rows) baris, \(cells) sel dibandingkan.",
        en: "The table and the log say the same: \(rows) rows, \(cells) cells compared.")
    }
    return Bilingual(
      id: "\(count) perbedaan; \(rows) baris tabel, \(cells) sel dibandingkan.",
      en: "\(count) differences; \(rows) rows of the table, \(cells) cells compared.")
  }

  private var notCompared: Bilingual {
    let names = comparison.emptyHeadings.map { "“\($0)”" }.joined(separator: ", ")
    return Bilingual(
      id: "Kolom yang kosong seluruhnya tidak dibandingkan: \(names).",
      en: "Columns without any entry were not compared: \(names).")
  }

  private func say(_ words: Bilingual) -> Paragraph {
    Paragraph([.words(words(basis.language), .plain)])
  }

  private func line(_ entry: EventEntry) -> Paragraph {
    let lines = entry.lines(basis.language, at: offset)
    let parts = lines.enumerated().flatMap { place, line in
      (place > 0 ? [Paragraph.Span.words(" · ", .faint)] : []) + line.spans
    }
    return Paragraph(parts)
  }

  private var rest: [Paragraph] {
    let count = events.count - Self.most
    guard count > 0 else { return [] }
    return [say(Bilingual(id: "… dan \(count) lagi", en: "… and \(count) more"))]
  }
}
