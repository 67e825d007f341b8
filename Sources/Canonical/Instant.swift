/// A second of universal time, from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
///
/// Its text has a fixed width, so that the order of texts is the order of times.
public struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before.
  public let secondsSince1970: Int64

  /// The first instant that can be written.
  public static let earliest = Instant(clamping: .min)

  /// The last instant that can be written.
  public static let latest = Instant(clamping: .max)

  private static let seconds: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// The instant so many seconds after 1970 began; `nil` before year 0 and after year 9999.
  public init?(secondsSince1970 seconds: Int64) {
    guard Self.seconds.contains(seconds) else { return nil }
    secondsSince1970 = seconds
  }

  /// The instant so many seconds after 1970 began, or the nearest that can be written.
  public init(clamping seconds: Int64) {
    secondsSince1970 = min(max(seconds, Self.seconds.lowerBound), Self.seconds.upperBound)
  }

  /// The calendar day on which this is, where clocks show this offset.
  ///
  /// At the edges of what can be written, the nearest day that can be.
  public func day(at offset: UTCOffset) -> Day {
    Day(clamping: Self.split(secondsSince1970 + Int64(offset.seconds)).days)
  }

  /// The instant so many seconds later; `nil` before year 0 and after year 9999.
  public func adding(seconds: Int64) -> Instant? {
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
    return overflow ? nil : Instant(secondsSince1970: sum)
  }

  /// How many seconds later `other` is; negative if it is earlier.
  public func seconds(to other: Instant) -> Int64 {
    other.secondsSince1970 - secondsSince1970
  }

  /// Whole days and the seconds of the day left over, which are never negative.
  private static func split(_ seconds: Int64) -> (days: Int, seconds: Int) {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? (Int(days) - 1, Int(rest) + 86_400) : (Int(days), Int(rest))
  }
}

extension Instant: Comparable {
  /// Whether `one` is earlier.
  public static func < (one: Self, other: Self) -> Bool {
    one.secondsSince1970 < other.secondsSince1970
  }
}

extension Instant: LosslessStringConvertible {
  /// Reads `2021-03-16T02:10:00Z` and nothing else: no fraction, no other offset, no leap second.
  public init?(_ text: String) {
    self.init(parsing: Array(text.utf8).span)
  }

  /// Reads `2021-03-16T02:10:00Z` and nothing else: no fraction, no other offset, no leap second.
  public init?(parsing bytes: Span<UInt8>) {
    guard bytes.count == 20,
      let day = Day(parsing: bytes.extracting(0..<10)),
      bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "Z"),
      let hour = decimal(bytes, 11..<13), hour < 24,
      let minute = decimal(bytes, 14..<16), minute < 60,
      let second = decimal(bytes, 17..<19), second < 60
    else { return nil }
    self.init(
      secondsSince1970: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// The text `YYYY-MM-DDTHH:MM:SSZ`.
  public var description: String {
    let (days, seconds) = Self.split(secondsSince1970)
    var text = Array(Day(clamping: days).description.utf8)
    text.reserveCapacity(20)
    text.append(UInt8(ascii: "T"))
    appendDecimal(seconds / 3600, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    appendDecimal(seconds / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    appendDecimal(seconds % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }
}
