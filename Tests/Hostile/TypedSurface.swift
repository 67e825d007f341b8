import Canonical
import EventLog
import RenjaModel
import RenjaStore

/// What people type into a command: every reader gives back what it wrote, or refuses.
enum TypedSurface {
  static func exerciseCoordinate(_ text: String) -> String? {
    if let coordinate = try? Coordinate(parsing: text) {
      guard (try? Coordinate(parsing: coordinate.text)) == coordinate else {
        return "the coordinate \(text) is written \(coordinate.text), which is another"
      }
    }
    if let kode = Kode(text), Kode(kode.text) != kode { return "the code \(text) changes" }
    if let day = Day(text), Day(day.description) != day { return "the day \(text) changes" }
    if let instant = Instant(text), Instant(instant.description) != instant {
      return "the instant \(text) changes"
    }
    if let stage = Tahapan(text), stage.name != text { return "the stage \(text) changes" }
    if let id = EventID(text), EventID(id.description) != id { return "the id \(text) changes" }
    _ = Known(text)
    _ = Alasan(text)
    _ = UTCOffset(text)
    _ = ShiftRequest.Change(text)
    return nil
  }

  static func exerciseAmount(_ text: String) -> String? {
    if let amount = try? Rupiah(typed: text) {
      guard amount >= .zero else { return "the amount \(text) is below zero" }
      // A literal is JSON's: its point is a comma where people type.
      let again = try? Rupiah(typed: amount.literal.replacing(".", with: ","))
      guard again == amount else { return "the amount \(text) changes" }
    }
    if let decimal = ExactDecimal(written: text) {
      guard ExactDecimal(jsonNumber: decimal.literal) == decimal else {
        return "the decimal \(text) is \(decimal.literal), which is another"
      }
    }
    _ = ExactDecimal(jsonNumber: text)
    _ = TypedTarget(text)
    return nil
  }
}
