public import Canonical
public import Projections
import RenjaModel

/// Where the plan stands: bare `jejak`.
public struct OverviewReport: Report {
  /// Where it stands.
  public let overview: Overview
  /// What it rests on.
  public let basis: OutputBasis
  /// The log's own offset, in which times are told.
  public let offset: UTCOffset

  /// An answer.
  ///
  /// - Parameters:
  ///   - overview: where the plan stands.
  ///   - basis: what it rests on.
  ///   - offset: the log's own offset.
  public init(_ overview: Overview, basis: OutputBasis, offset: UTCOffset) {
    self.overview = overview
    self.basis = basis
    self.offset = offset
  }

  /// A table of stages for each year and office, then the open findings and the last event.
  public func document() -> ReportDocument {
    let language = basis.language
    let isAlone = Set(overview.years.map(\.pd)).count < 2
    var blocks: [Block] = []
    for year in overview.years {
      blocks.append(.table(table(year, isAlone: isAlone)))
    }
    if overview.years.isEmpty {
      blocks.append(.paragraph(Paragraph([.words(Phrase.overviewEmpty[language], .plain)])))
    }
    if !overview.openFindings.isEmpty {
      blocks.append(
        .heading("\(Phrase.overviewFindings[language]) (\(overview.openFindings.count))"))
      blocks.append(.list(overview.openFindings.map(finding)))
    }
    if let last = overview.last {
      blocks.append(.heading(Phrase.overviewLast[language]))
      let entry = EventEntry(last, stored: JSONObject())
      blocks.append(.list(entry.lines(language, at: offset)))
    }
    let unknown = overview.unknownTypes.values.reduce(0, +)
    let notes =
      unknown == 0
      ? [] : [Paragraph([.words("\(Phrase.statsUnknown[language]): \(unknown)", .attention)])]
    return ReportDocument(
      title: ["\(Phrase.overviewTitle[language]) \(basis.log)"], blocks: blocks, notes: notes,
      basis: basis, records: records)
  }

  private func table(_ year: Overview.Year, isAlone: Bool) -> Table {
    let language = basis.language
    let office = isAlone ? "" : " · \(year.pd)"
    let periods =
      year.periods.isEmpty
      ? ""
      : " · \(Phrase.overviewPeriods[language]): "
        + year.periods.map(\.rawValue).joined(separator: ", ")
    return Table(
      caption: "\(year.tahun)\(office)\(periods)",
      columns: [
        .keys("tahapan", Phrase.overviewStage[language]).leading(),
        .figures("total", Phrase.overviewTotal[language]),
        .figures("leaves", "Sub kegiatan"),
        .keys("adopted", Phrase.overviewAdopted[language]),
        .words("judul", Phrase.overviewDocument[language], minimum: 20),
        .signs("in-force", ""),
      ],
      rows: year.stages.map { stage in
        let adoption = stage.adoption
        let document = adoption.map { cell in
          [cell.value.judul, cell.value.nomor, cell.value.oleh].compactMap(\.self)
            .joined(separator: ", ")
        }
        let events = adoption.map { [$0.seq] } ?? []
        return Table.Row([
          .code(stage.tahapan.name), .figure(stage.evidenced),
          Table.Cell(.integer(stage.leaves.value), events: stage.leaves.events),
          adoption.map { .code($0.stamp.effective.description, events: events) }
            ?? .text(Phrase.overviewNotAdopted[language]),
          document.map { .text($0, events: events) } ?? .empty,
          adoption != nil && year.inForce == stage.tahapan
            ? .text(Phrase.overviewInForce[language]) : .empty,
        ])
      })
  }

  private func finding(_ open: Overview.OpenFinding) -> Paragraph {
    let fact = open.finding.fact
    let language = basis.language
    var place = [String(fact.tahun)]
    if let tahapan = fact.tahapan { place[0] += "/\(tahapan.name)" }
    if let kode = fact.kode { place.append(kode.text) }
    let answers = open.answers.map { answer -> Paragraph in "\(Table.Cell.event(answer.seq))" }
    let state: Paragraph =
      answers.isEmpty
      ? "\(Phrase.overviewUnanswered[language])"
      : "\(Phrase.overviewAnswered[language]) \(Paragraph.joined(answers, separator: ", "))"
    let seq = open.finding.seq
    return """
      \(Table.Cell(.text("#\(seq) \(fact.temuan)"), events: [seq], tone: .strong)) \
      (\(fact.tingkat.rawValue), \
      \(place.joined(separator: " "))): \(Table.Cell.text(fact.teks, events: [seq])); \(fact.asal); \
      \(state).
      """
  }

  private var records: Table {
    Table(
      columns: [
        "pd", "tahun", "tahapan", "total", "leaves", "in_force", "adopted", "seq", "judul",
        "nomor", "oleh",
      ].map { .keys($0, $0) },
      rows: overview.years.flatMap { year in
        year.stages.map { stage in
          let adoption = stage.adoption
          return Table.Row([
            .text(year.pd), Table.Cell(.integer(year.tahun)), .code(stage.tahapan.name),
            .figure(stage.total), Table.Cell(.integer(stage.leaves.value)),
            .code(year.inForce == stage.tahapan ? "1" : "0"),
            adoption.map { .code($0.stamp.effective.description) } ?? .empty,
            adoption.map { Table.Cell(.integer($0.seq)) } ?? .empty,
            adoption.map { .text($0.value.judul) } ?? .empty,
            adoption?.value.nomor.map { .text($0) } ?? .empty,
            adoption?.value.oleh.map { .text($0) } ?? .empty,
          ])
        }
      })
  }
}
