import Canonical
import Projections
import RenjaModel

extension StatsReport {
  /// The numbers as people read them: what stands out as sentences, the counts as tables.
  public func document() -> ReportDocument {
    let language = basis.language
    var blocks: [Block] = [.list(facts)]
    for (group, counts) in groups {
      blocks.append(
        .table(
          Table(
            caption: group.phrase[language],
            columns: [
              .words("key", Phrase.statsWhat[language], minimum: 16),
              .figures("events", Phrase.findEvents[language]),
              .keys("first", Phrase.statsFirst[language]),
              .keys("last", Phrase.statsLast[language]),
            ],
            rows: counts.map { count in
              Table.Row([
                .text(count.key), Table.Cell(.integer(count.tally.count)),
                .event(count.tally.first), .event(count.tally.last),
              ])
            })))
    }
    if let moment { blocks.append(.list(lines(of: moment))) }
    return ReportDocument(
      title: ["\(Phrase.statsTitle[language]) \(basis.log)"], blocks: blocks, basis: basis,
      records: records)
  }

  private var facts: [Paragraph] {
    let language = basis.language
    var facts: [String] = [
      "\(StatsReport.grouped(statistics.count)) \(Phrase.statsEvents[language]), "
        + "\(StatsReport.grouped(bytes)) \(Phrase.statsBytes[language])"
    ]
    if let first = statistics.firstRecorded, let last = statistics.lastRecorded {
      facts.append(
        "\(Phrase.statsRecorded[language]) \(first.text(at: offset)) – \(last.text(at: offset))")
    }
    if let first = statistics.firstEffective, let last = statistics.lastEffective {
      facts.append("\(Phrase.statsEffective[language]) \(first) – \(last)")
    }
    let counts: [(Phrase, Int)] = [
      (.statsBackDated, statistics.backDated), (.statsRetractions, statistics.retractions),
      (.statsCorrections, statistics.corrections), (.statsCopies, statistics.copies),
      (.statsUnknown, statistics.unknownTypes.values.map(\.count).reduce(0, +)),
    ]
    for (phrase, count) in counts where count > 0 {
      facts.append("\(phrase[language]): \(StatsReport.grouped(count))")
    }
    return facts.map { Paragraph([.words($0, .plain)]) }
  }

  private func lines(of moment: Moment) -> [Paragraph] {
    let language = basis.language
    let files = moment.files.map { files in
      "\(files.folder)/: \(StatsReport.grouped(files.count)) \(Phrase.statsFiles[language]), "
        + "\(StatsReport.grouped(files.bytes)) \(Phrase.statsBytes[language])"
    }
    let speed =
      "\(StatsReport.grouped(moment.eventsPerSecond)) \(Phrase.statsSpeed[language])"
    return (files + [speed]).map { Paragraph([.words($0, .plain)]) }
  }

  private var records: Table {
    Table(
      columns: [.keys("group", "group"), .keys("key", "key")]
        + ["events", "first", "last"].map { .figures($0, $0) },
      rows: groups.flatMap(\.counts).map { count in
        let tally = count.tally
        let numbers = [tally.count, tally.first, tally.last].map { Table.Cell(.integer($0)) }
        return Table.Row([.code(count.group), .text(count.key)] + numbers)
      })
  }

  /// A count as Indonesians group it.
  private static func grouped(_ count: Int) -> String {
    Rupiah(sen: Int128(count) * 100).grouped
  }
}
