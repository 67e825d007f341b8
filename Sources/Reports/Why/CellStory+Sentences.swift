import Canonical
import Projections
import RenjaModel

extension CellStory {
  /// What the cell is called: its field, its indicator, its form or kind, its office.
  func heading(_ language: Language, isAloneInOffice: Bool) -> String {
    var parts = [subject.field.heading]
    if let variant = subject.variant { parts[0] += " (\(variant))" }
    if case .periode(let periode) = subject.phase { parts.append(periode.rawValue) }
    if let key = subject.indikator { parts.append("\(Phrase.tellIndicator[language]) \(key)") }
    if !isAloneInOffice { parts.append(subject.pd) }
    return parts.joined(separator: " · ")
  }

  /// What holds now, and why.
  func outcome(_ language: Language) -> Paragraph {
    guard let current else { return Paragraph([.words(Phrase.tellNothingHolds[language], .plain)]) }
    var value = said(current, language)
    value.tone = .strong
    let event = Table.Cell.event(current.seq)
    let counts = rows.filter { $0.retraction == nil }.map(\.seq)
    let count = Table.Cell(.integer(counts.count), events: counts)
    let day = current.event.effective.description
    switch language {
    case .indonesian where counts.count == 1:
      return "Yang berlaku: \(value), menurut \(event)."
    case .english where counts.count == 1:
      return "What holds: \(value), by \(event)."
    case .indonesian:
      return """
        Yang berlaku: \(value), menurut \(event): yang terakhir berlaku (\(day)) \
        dari \(count) peristiwa.
        """
    case .english:
      return """
        What holds: \(value), by \(event): the last to come into force (\(day)) \
        of \(count) events.
        """
    }
  }

  /// One event in a few sentences.
  func sentences(_ row: CellHistory.Row, _ language: Language, at offset: UTCOffset) -> Paragraph {
    let number = Table.Cell.event(row.seq, tone: .strong)
    let deed: Paragraph = """
      \(number) \(deed(row, language)), \(source(row, language, at: offset)).
      """
    return .joined([deed] + remarks(row, language, at: offset), separator: " ")
  }

  /// What an event says of the cell.
  private func said(_ row: CellHistory.Row, _ language: Language) -> Table.Cell {
    .text(row.value?.told(language) ?? Phrase.tellNoRow[language], events: [row.seq])
  }

  /// What the event did to the cell.
  private func deed(_ row: CellHistory.Row, _ language: Language) -> Paragraph {
    let before = row.replaces.flatMap(self.row)
    let old = before.map { said($0, language) }
    guard row.value != nil else {
      switch (language, old) {
      case (.indonesian, nil): return "mengeluarkan baris ini"
      case (.indonesian, let old?): return "mengeluarkan baris ini, semula \(old)"
      case (.english, nil): return "dropped the row"
      case (.english, let old?): return "dropped the row, before \(old)"
      }
    }
    let new = said(row, language)
    guard let before, let old else {
      switch language {
      case .indonesian where row.retraction != nil: return "menyatakan \(new)"
      case .english where row.retraction != nil: return "stated \(new)"
      case .indonesian: return "memberi nilai pertama: \(new)"
      case .english: return "gave the first value: \(new)"
      }
    }
    let event = Table.Cell.event(before.seq)
    var deed: Paragraph =
      switch language {
      case .indonesian: "mengganti \(old) (\(event)) dengan \(new)"
      case .english: "replaced \(old) (\(event)) by \(new)"
      }
    if let change = row.value.flatMap({ CellStory.change(from: before.value, to: $0) }) {
      let both = Table.Cell.text(change, events: [before.seq, row.seq].sorted())
      deed = "\(deed) (\(both))"
    }
    return deed
  }

  /// By how much a figure moved; nil where it is no figure or did not move.
  static func change(from before: CellContent?, to after: CellContent) -> String? {
    guard case .amount(let old) = before?.figure, case .amount(let new) = after.figure, old != new
    else { return nil }
    // The sign of the percentage stays on the line of its figure.
    let percent =
      Percent(new - old, of: .amount(old))
      .map { "; " + String($0.text.map { $0 == " " ? "\u{A0}" : $0 }) } ?? ""
    return (new - old).groupedChange + percent
  }

  /// Since when, recorded when, by whom, on what.
  private func source(
    _ row: CellHistory.Row, _ language: Language, at offset: UTCOffset
  ) -> Paragraph {
    let event = row.event
    let day = event.effective.description
    let recorded = event.recorded.text(at: offset)
    let user = event.user == event.actor || event.user.isEmpty ? "" : " (\(event.user))"
    func said(_ text: String) -> Table.Cell { .text(text, events: [row.seq]) }
    var source: Paragraph =
      switch language {
      case .indonesian:
        "berlaku sejak \(day); dicatat \(recorded) oleh \(event.actor)\(user)"
      case .english:
        "in force from \(day); recorded \(recorded) by \(event.actor)\(user)"
      }
    if let dasar = event.dasar.map({ said("“\($0)”") }) {
      source =
        language == .indonesian
        ? "\(source) atas dasar \(dasar)" : "\(source) on the basis of \(dasar)"
    }
    if let place = event.provenance {
      let row = said("\(place.dok) \(Phrase.tellLine[language]) \(place.baris)")
      source = "\(source), \(row)"
    }
    return source
  }
}

extension PlanField {
  /// The field as a heading; a word of the regulation in both languages.
  var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
