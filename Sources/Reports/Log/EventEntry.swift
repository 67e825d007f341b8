public import Canonical
public import RenjaModel

/// One event of the log, as it is stored and as it is understood.
public struct EventEntry: Hashable, Sendable {
  /// What the event says.
  public let event: RecordedEvent
  /// The stored object.
  public let stored: JSONObject

  /// An event and its stored form.
  ///
  /// - Parameters:
  ///   - event: what it says.
  ///   - stored: the object of its line.
  public init(_ event: RecordedEvent, stored: JSONObject) {
    self.event = event
    self.stored = stored
  }
}

extension EventEntry {
  /// The columns of the events in CSV.
  static let table = Table(
    columns: [
      "seq", "recorded", "effective", "type", "pd", "actor", "user", "dasar", "tahun", "tahapan",
      "kode", "dok", "baris", "data",
    ].map { .keys($0, $0) }, rows: [])

  /// The event as a record; its data as JSON.
  var row: Table.Row {
    let data = stored["data"].map { String(decoding: $0.canonical, as: UTF8.self) } ?? ""
    return Table.Row([
      Table.Cell(.integer(event.seq), events: [event.seq]), .code(event.recorded.description),
      .code(event.effective.description), .code(event.event.type), .text(event.pd),
      .text(event.actor), .text(event.user), event.dasar.map { .text($0) } ?? .empty,
      event.event.tahun.map { Table.Cell(.integer($0)) } ?? .empty,
      event.event.phase.map { .code($0.name) } ?? .empty,
      .code(event.event.kodes.map(\.text).joined(separator: " ")),
      event.provenance.map { .code($0.dok) } ?? .empty,
      event.provenance.map { Table.Cell(.integer($0.baris)) } ?? .empty, .text(data),
    ])
  }

  /// The columns of the events on a page.
  static func shown(_ language: Language) -> Table {
    Table(
      columns: [
        .figures("seq", "#").leading(),
        .words("recorded", Phrase.evidenceRecorded[language], minimum: 10),
        .keys("effective", Phrase.effective[language]), .keys("type", Phrase.logType[language]),
        .words("place", Phrase.logPlace[language], minimum: 10),
        .words("says", Phrase.content[language], minimum: 24),
        .words("actor", Phrase.actor[language], minimum: 9),
        .words("dasar", Phrase.document[language], minimum: 20),
        .words("alasan", Phrase.reason[language], minimum: 12),
      ], rows: [])
  }

  /// The event as a row of a page.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - offset: in which the times are told.
  /// - Returns: a row for the columns of `shown(_:)`.
  func shown(_ language: Language, at offset: UTCOffset) -> Table.Row {
    let document = event.provenance.map { place in
      "\(place.dok) \(Phrase.tellLine[language]) \(place.baris)"
    }
    func said(_ text: String) -> Table.Cell {
      text.isEmpty ? .empty : .text(text, events: [event.seq])
    }
    return Table.Row([
      .event(event.seq), .text(event.recorded.text(at: offset)),
      .code(event.effective.description), .code(event.event.type), .text(event.event.placeText),
      said(event.event.digest(language)), .text(event.actor),
      said([document, event.dasar].compactMap(\.self).joined(separator: "; ")),
      said(event.event.alasan?.text ?? ""),
    ])
  }

  /// The event in words: what it says, then since when, by whom and on what.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - offset: in which the times are told.
  /// - Returns: two short paragraphs.
  public func lines(_ language: Language, at offset: UTCOffset) -> [Paragraph] {
    let head = "\(event.recorded.text(at: offset)) \(event.event.type)"
    let place = event.event.placeText
    var deed: Paragraph = "\(Table.Cell.event(event.seq, tone: .strong)) \(head, .faint)"
    if !place.isEmpty { deed.spans.append(.words(" " + place, .strong)) }
    let says = event.event.digest(language)
    if !says.isEmpty { deed = "\(deed) \(Table.Cell.text(says, events: [event.seq]))" }
    return [deed, circumstances(language, at: offset)]
  }

  /// Since when, by whom and on what.
  private func circumstances(_ language: Language, at offset: UTCOffset) -> Paragraph {
    func said(_ text: String) -> Paragraph {
      Paragraph([.value(Table.Cell(.text(text), events: [event.seq], tone: .faint))])
    }
    var facts: [Paragraph] = [
      "\("\(Phrase.logEffective[language]) \(event.effective)", .faint)",
      "\(event.actor, .faint)",
    ]
    if let dasar = event.dasar { facts.append(said(dasar)) }
    if let place = event.provenance {
      facts.append(said("\(place.dok) \(Phrase.tellLine[language]) \(place.baris)"))
    }
    if let clock = stored["clock"]?.string.flatMap(Instant.init) {
      facts.append("\("\(Phrase.logClock[language]) \(clock.text(at: offset))", .faint)")
    }
    if let alasan = event.event.alasan { facts.append(said(alasan.text)) }
    return .joined(facts, separator: " · ", .faint)
  }
}
