/// A calendar day, from 0000-01-01 to 9999-12-31, Gregorian throughout.
///
/// Its text is `YYYY-MM-DD`, so that the order of texts is the order of days.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// The first day that can be written.
  public static let earliest = Day(clamping: Int.min)

  /// The last day that can be written.
  public static let latest = Day(clamping: Int.max)

  private static let numbers = -719_528...2_932_896

  /// The day with this number; `nil` before year 0 and after year 9999.
  public init?(number: Int) {
    guard Self.numbers.contains(number) else { return nil }
    self.number = number
  }

  /// The day with this number, or the nearest that can be written.
  public init(clamping number: Int) {
    self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
  }

  /// The day with this date; `nil` if there is none, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Count years from March, so that the leap day comes last, in eras of 400 years.
    let march = month > 2 ? year : year - 1
    let era = (march >= 0 ? march : march - 399) / 400
    let yearOfEra = march - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The date in the calendar.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year of the date.
  public var year: Int { date.year }

  /// The day so many days later; `nil` before year 0 and after year 9999.
  public func adding(days: Int) -> Day? {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// How many days later `other` is; negative if it is earlier.
  public func days(to other: Day) -> Int {
    other.number - number
  }

  /// The last second of the day where clocks show this offset.
  ///
  /// At the edges of what can be written, the nearest instant that can be.
  public func end(at offset: UTCOffset) -> Instant {
    Instant(clamping: Int64(number + 1) * 86_400 - 1 - Int64(offset.seconds))
  }

  /// The first second of the day where clocks show this offset.
  ///
  /// At the edges of what can be written, the nearest instant that can be.
  public func start(at offset: UTCOffset) -> Instant {
    Instant(clamping: Int64(number) * 86_400 - Int64(offset.seconds))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Whether `one` is earlier.
  public static func < (one: Self, other: Self) -> Bool {
    one.number < other.number
  }
}

extension Day: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD` of a day that exists, and nothing else.
  public init?(_ text: String) {
    self.init(parsing: Array(text.utf8).span)
  }

  /// Reads `YYYY-MM-DD` of a day that exists, and nothing else.
  public init?(parsing bytes: Span<UInt8>) {
    guard bytes.count == 10,
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes, 0..<4),
      let month = decimal(bytes, 5..<7),
      let day = decimal(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The text `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = date
    var text: [UInt8] = []
    text.reserveCapacity(10)
    appendDecimal(year, digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDecimal(month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDecimal(day, digits: 2, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
