import Canonical
import Projections
import RenjaModel

extension CellStory {
  /// What else is to be known of the event.
  func remarks(
    _ row: CellHistory.Row, _ language: Language, at offset: UTCOffset
  ) -> [Paragraph] {
    var remarks: [Paragraph] = []
    if row.isCopy {
      remarks.append("\(Phrase.tellCopy[language])")
    } else if let alasan = row.event.event.alasan {
      let reason = Table.Cell.text(alasan.text, events: [row.seq])
      remarks.append("\(Phrase.tellReason[language]): \(reason).")
    }
    let late = row.event.effective.days(to: row.event.recorded.day(at: offset))
    if late > 0 { remarks.append(Self.late(late, row, language)) }
    if row.changedNothing, let other = overriding(row) {
      remarks.append(Self.changedNothing(other, language))
    }
    if let retraction = row.retraction {
      remarks.append(Self.takenBack(retraction, language, at: offset))
    } else if row.isInForce {
      remarks.append("\(Phrase.tellInForce[language], .strong)")
    } else if let next = row.replacedBy {
      remarks.append("\(Phrase.tellReplacedBy[language]) \(Table.Cell.event(next)).")
    }
    return remarks
  }

  private static func late(
    _ days: Int, _ row: CellHistory.Row, _ language: Language
  ) -> Paragraph {
    let count = Table.Cell(.integer(days), events: [row.seq])
    return switch language {
    case .indonesian: "Dicatat \(count) hari sesudah mulai berlaku."
    case .english where days == 1: "Recorded \(count) day after it came into force."
    case .english: "Recorded \(count) days after it came into force."
    }
  }

  private static func changedNothing(
    _ other: CellHistory.Row, _ language: Language
  ) -> Paragraph {
    let event = Table.Cell.event(other.seq, tone: .attention)
    let day = other.event.effective
    return switch language {
    case .indonesian:
      """
      \("Tanggal mundur: ketika dicatat tidak mengubah yang berlaku, karena ", .attention)\(event)\
      \(" sudah berlaku sejak \(day).", .attention)
      """
    case .english:
      """
      \("Back-dated: when recorded it changed nothing in force, since ", .attention)\(event)\
      \(" was in force from \(day).", .attention)
      """
    }
  }

  private static func takenBack(
    _ event: RecordedEvent, _ language: Language, at offset: UTCOffset
  ) -> Paragraph {
    let number = Table.Cell.event(event.seq, tone: .attention)
    let recorded = event.recorded.text(at: offset)
    let reason = event.event.alasan.map { ": \($0.text)" } ?? ""
    return switch language {
    case .indonesian:
      """
      \("Ditarik oleh ", .attention)\(number)\
      \(", dicatat \(recorded) oleh \(event.actor)\(reason).", .attention)
      """
    case .english:
      """
      \("Taken back by ", .attention)\(number)\
      \(", recorded \(recorded) by \(event.actor)\(reason).", .attention)
      """
    }
  }
}
