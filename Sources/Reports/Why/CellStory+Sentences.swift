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
    let value = Table.Cell(
      .text(current.value?.told(language) ?? Phrase.tellNoRow[language]), events: [current.seq],
      tone: .strong)
    let day = current.event.effective.description
    switch language {
    case .indonesian where counting == 1:
      return "Yang berlaku: \(value), menurut #\(String(current.seq))."
    case .english where counting == 1:
      return "What holds: \(value), by #\(String(current.seq))."
    case .indonesian:
      return """
        Yang berlaku: \(value), menurut #\(String(current.seq)): yang terakhir berlaku (\(day)) \
        dari \(String(counting)) peristiwa.
        """
    case .english:
      return """
        What holds: \(value), by #\(String(current.seq)): the last to come into force (\(day)) \
        of \(String(counting)) events.
        """
    }
  }

  /// One event in a few sentences.
  func sentences(_ row: CellHistory.Row, _ language: Language, at offset: UTCOffset) -> Paragraph {
    let after = remarks(row, language, at: offset)
    return Paragraph(
      [
        .words("#\(row.seq) ", .strong),
        .words(
          "\(deed(row, language)), \(source(row, language, at: offset)).", .plain),
      ] + after.map { .words(" " + $0.words, $0.tone) })
  }

  /// What the event did to the cell.
  private func deed(_ row: CellHistory.Row, _ language: Language) -> String {
    let before = row.replaces.flatMap(self.row)
    guard let value = row.value else {
      let old = before?.value?.told(language)
      switch language {
      case .indonesian: return "mengeluarkan baris ini" + (old.map { ", semula \($0)" } ?? "")
      case .english: return "dropped the row" + (old.map { ", before \($0)" } ?? "")
      }
    }
    let new = value.told(language)
    guard let before else {
      switch language {
      case .indonesian where row.retraction != nil: return "menyatakan \(new)"
      case .english where row.retraction != nil: return "stated \(new)"
      case .indonesian: return "memberi nilai pertama: \(new)"
      case .english: return "gave the first value: \(new)"
      }
    }
    let old = before.value?.told(language) ?? Phrase.tellNoRow[language]
    let change = CellStory.change(from: before.value, to: value)
    switch language {
    case .indonesian: return "mengganti \(old) (#\(before.seq)) dengan \(new)\(change)"
    case .english: return "replaced \(old) (#\(before.seq)) by \(new)\(change)"
    }
  }

  /// By how much a figure moved, in brackets; nothing where it is no figure or did not move.
  static func change(from before: CellContent?, to after: CellContent) -> String {
    guard case .amount(let old) = before?.figure, case .amount(let new) = after.figure, old != new
    else { return "" }
    // The sign of the percentage stays on the line of its figure.
    let percent =
      Percent(new - old, of: .amount(old))
      .map { "; " + String($0.text.map { $0 == " " ? "\u{A0}" : $0 }) } ?? ""
    return " (\((new - old).groupedChange)\(percent))"
  }

  /// Since when, recorded when, by whom, on what.
  private func source(
    _ row: CellHistory.Row, _ language: Language, at offset: UTCOffset
  ) -> String {
    let event = row.event
    let recorded = event.recorded.text(at: offset)
    let user = event.user == event.actor || event.user.isEmpty ? "" : " (\(event.user))"
    var text =
      switch language {
      case .indonesian:
        "berlaku sejak \(event.effective); dicatat \(recorded) oleh \(event.actor)\(user)"
      case .english:
        "in force from \(event.effective); recorded \(recorded) by \(event.actor)\(user)"
      }
    if let dasar = event.dasar {
      text += language == .indonesian ? " atas dasar “\(dasar)”" : " on the basis of “\(dasar)”"
    }
    if let place = event.provenance {
      text += ", \(place.dok) \(Phrase.tellLine[language]) \(place.baris)"
    }
    return text
  }

  /// What else is to be known of the event.
  private func remarks(
    _ row: CellHistory.Row, _ language: Language, at offset: UTCOffset
  ) -> [(words: String, tone: Tone)] {
    var remarks: [(words: String, tone: Tone)] = []
    if row.isCopy {
      remarks.append((Phrase.tellCopy[language], .plain))
    } else if let alasan = row.event.event.alasan {
      remarks.append(("\(Phrase.tellReason[language]): \(alasan.text).", .plain))
    }
    let late = row.event.effective.days(to: row.event.recorded.day(at: offset))
    if late > 0 { remarks.append((CellStory.late(late, language), .plain)) }
    if row.changedNothing, let other = overriding(row) {
      remarks.append((CellStory.changedNothing(other, language), .attention))
    }
    if let retraction = row.retraction {
      remarks.append((CellStory.takenBack(retraction, language, at: offset), .attention))
    } else if row.isInForce {
      remarks.append((Phrase.tellInForce[language], .strong))
    } else if let next = row.replacedBy {
      remarks.append(("\(Phrase.tellReplacedBy[language]) #\(next).", .plain))
    }
    return remarks
  }

  private static func late(_ days: Int, _ language: Language) -> String {
    switch language {
    case .indonesian: "Dicatat \(days) hari sesudah mulai berlaku."
    case .english where days == 1: "Recorded 1 day after it came into force."
    case .english: "Recorded \(days) days after it came into force."
    }
  }

  private static func changedNothing(_ other: CellHistory.Row, _ language: Language) -> String {
    switch language {
    case .indonesian:
      """
      Tanggal mundur: ketika dicatat tidak mengubah yang berlaku, karena #\(other.seq) sudah \
      berlaku sejak \(other.event.effective).
      """
    case .english:
      """
      Back-dated: when recorded it changed nothing in force, since #\(other.seq) was in force \
      from \(other.event.effective).
      """
    }
  }

  private static func takenBack(
    _ event: RecordedEvent, _ language: Language, at offset: UTCOffset
  ) -> String {
    let recorded = event.recorded.text(at: offset)
    let reason = event.event.alasan.map { ": \($0.text)" } ?? ""
    return switch language {
    case .indonesian:
      "Ditarik oleh #\(event.seq), dicatat \(recorded) oleh \(event.actor)\(reason)."
    case .english:
      "Taken back by #\(event.seq), recorded \(recorded) by \(event.actor)\(reason)."
    }
  }
}

extension PlanField {
  /// The field as a heading; a word of the regulation in both languages.
  var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
