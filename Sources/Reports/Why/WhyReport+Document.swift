import Canonical
import Projections
import RenjaModel

extension WhyReport {
  /// The story as people read it: each cell with what holds, then its events in order.
  public func document() -> ReportDocument {
    let language = basis.language
    let stories = stories
    let offices = Set(stories.map(\.subject.pd))
    let charts = CellHistoryCharts(history: history, language: language)
    var blocks = charts.stages
    for story in stories {
      blocks.append(.heading(story.heading(language, isAloneInOffice: offices.count < 2)))
      blocks.append(.paragraph(story.outcome(language)))
      if let chart = charts.events(of: story) { blocks.append(chart) }
      blocks.append(.list(story.rows.map { story.sentences($0, language, at: offset) }))
    }
    if stories.isEmpty {
      blocks.append(.paragraph(Paragraph([.words(Phrase.tellNoEvents[language], .plain)])))
    }
    if history.question.field ?? .pagu == .pagu {
      blocks += history.amounts.flatMap { sums($0, isAlone: history.amounts.count < 2) }
    }
    return ReportDocument(
      title: title, blocks: blocks, basis: basis, records: records)
  }

  private var title: [String] {
    let question = history.question
    let place =
      "\(question.kode) \(Phrase.tellAt[basis.language]) \(question.tahun)/\(question.tahapan)"
    let subject = question.field.map { "\($0.rawValue) " } ?? ""
    return ["\(Phrase.tellHistory[basis.language]) \(subject)\(place)", history.nama]
  }

  /// The claim of a unit and the parts that sum up.
  private func sums(_ amount: CellHistory.Amount, isAlone: Bool) -> [Block] {
    let language = basis.language
    let heading = Phrase.tellSums[language] + (isAlone ? "" : " · \(amount.pd)")
    guard !amount.parts.isEmpty else {
      guard history.rows.contains(where: { $0.field == .pagu && $0.indikator != nil }) else {
        return []
      }
      let sum = Table.Cell.figure(amount.computed.value, events: amount.computed.events)
      return [
        .heading(heading), .paragraph("\(Phrase.tellIndicatorsSum[language]): \(sum)."),
      ]
    }
    let parts = Table(
      columns: [
        .keys("kode", "Kode").leading(), .words("nama", "Nama", minimum: 20).leading(),
        .figures("computed", Phrase.tellComputed[language]),
      ],
      rows: amount.parts.map { part in
        Table.Row([
          .code(part.kode.text), .text(part.nama),
          .figure(part.computed.value, events: part.computed.events),
        ])
      },
      footers: [
        Table.Row(
          [
            .empty, .text(Phrase.tellTotal[language]),
            .figure(amount.computed.value, events: amount.computed.events),
          ], role: .total)
      ])
    return [.heading(heading), .paragraph(claim(amount)), .table(parts)]
  }

  private func claim(_ amount: CellHistory.Amount) -> Paragraph {
    let language = basis.language
    let stated = Table.Cell.figure(amount.stated.value, events: amount.stated.events)
    let computed = Table.Cell.figure(amount.computed.value, events: amount.computed.events)
    let difference = amount.stated.value.counted - amount.computed.value.counted
    var paragraph: Paragraph
    switch (amount.stated.value, language) {
    case (.absent, .indonesian):
      return "Unit ini tidak menyatakan pagu sendiri; dihitung dari bagiannya: \(computed)."
    case (.absent, .english):
      return "The unit states no pagu of its own; computed from its parts: \(computed)."
    case (_, .indonesian):
      paragraph = "Dinyatakan \(stated); dihitung dari bagiannya \(computed)"
    case (_, .english):
      paragraph = "Stated \(stated); computed from its parts \(computed)"
    }
    if difference == .zero {
      paragraph.spans.append(.words(": \(Phrase.tellAgrees[language]).", .plain))
    } else {
      paragraph.spans.append(.words(", \(Phrase.tellDifference[language]) ", .plain))
      let events = Set(amount.stated.events + amount.computed.events).sorted()
      paragraph.spans.append(.value(.change(difference, events: events)))
      paragraph.spans.append(.words(".", .plain))
    }
    if amount.isOvertaken {
      paragraph.spans.append(.words(" " + Phrase.tellOvertaken[language], .attention))
    }
    return paragraph
  }

  private var records: Table {
    Table(
      columns: [
        "seq", "recorded", "effective", "type", "actor", "dasar", "dok", "baris", "indikator",
        "field", "value", "replaces", "replaced_by", "status",
      ].map { .keys($0, $0) },
      rows: history.rows.map { row in
        let place = row.event.provenance
        return Table.Row([
          Table.Cell(.integer(row.seq), events: [row.seq]),
          .code(row.event.recorded.description), .code(row.event.effective.description),
          .code(row.event.event.type), .text(row.event.actor),
          row.event.dasar.map { .text($0) } ?? .empty, place.map { .code($0.dok) } ?? .empty,
          place.map { Table.Cell(.integer($0.baris)) } ?? .empty,
          row.indikator.map { .code($0) } ?? .empty, .code(row.field.rawValue),
          Table.Cell(row.value?.cell ?? .absent, events: [row.seq]),
          row.replaces.map { Table.Cell(.integer($0)) } ?? .empty,
          row.replacedBy.map { Table.Cell(.integer($0)) } ?? .empty, .code(row.status.rawValue),
        ])
      })
  }
}

extension CellHistory.Row {
  /// What became of an event's word.
  enum Status: String {
    /// It holds.
    case inForce = "in-force"
    /// Another is later in the order of effect.
    case replaced
    /// It was taken back.
    case retracted
  }

  var status: Status {
    if retraction != nil { return .retracted }
    return isInForce ? .inForce : .replaced
  }
}
