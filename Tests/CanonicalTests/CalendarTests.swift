import Canonical
import TestSupport
import Testing

@Suite("Days and instants")
struct CalendarTests {
  /// Counts every day of ten thousand years by the rules a child learns, beside the arithmetic.
  @Test func `agree with a calendar counted day by day`() throws {
    var (year, month, day) = (0, 1, 1)
    var number = Day.earliest.number
    var faults = 0
    while year <= 9999 {
      let counted = Day(number: number)
      let dated = Day(year: year, month: month, day: day)
      if counted == nil || counted != dated
        || counted.map({ $0.date == (year, month, day) }) != true
      {
        faults += 1
      }
      number += 1
      day += 1
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(faults == 0)
    #expect(number == Day.latest.number + 1)
    #expect(Day(number: number) == nil)
    #expect(Day(number: Day.earliest.number - 1) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2021-03-15", 18_701),
    ("0000-01-01", -719_528), ("9999-12-31", 2_932_896), ("2038-01-19", 24_855),
  ])
  func `have known numbers`(text: String, number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "", "2021-3-15", "2021-03-5", "20210315", "2021/03/15", "2021-03-15 ", " 2021-03-15",
    "2021-00-10", "2021-13-10", "2021-01-00", "2021-01-32", "2021-04-31", "2021-02-29",
    "1900-02-29", "2100-02-29", "2021-02-30", "-021-03-15", "+021-03-15", "12021-03-15",
    "2021-03-1\u{0665}", "2021-03-15T", "2021-0a-15",
  ])
  func `refuse days that do not exist or are written otherwise`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
      ("2021-03-16T02:10:00Z", 1_615_860_600), ("2106-02-07T06:28:16Z", 4_294_967_296),
      ("2024-02-29T23:59:59Z", 1_709_251_199), ("0000-01-01T00:00:00Z", -62_167_219_200),
      ("9999-12-31T23:59:59Z", 253_402_300_799),
    ] as [(String, Int64)])
  func `have known seconds`(text: String, seconds: Int64) throws {
    let instant = try #require(Instant(text))
    #expect(instant.secondsSince1970 == seconds)
    #expect(Instant(secondsSince1970: seconds)?.description == text)
  }

  @Test(arguments: [
    "", "2021-03-16T02:10:00", "2021-03-16 02:10:00Z", "2021-03-16t02:10:00z",
    "2021-03-16T02:10:00+00:00", "2021-03-16T02:10:00.0Z", "2021-03-16T02:10Z",
    "2021-03-16T24:00:00Z", "2021-03-16T23:60:00Z", "2016-12-31T23:59:60Z",
    "2021-02-29T00:00:00Z", "2021-03-16T2:10:00ZZ", "2021-03-16T-1:10:00Z", " 2021-03-16T02:10:0Z",
  ])
  func `refuse times that do not exist or are written otherwise`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [42 as UInt64])
  func `come back from their texts, in the same order`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = Instant.earliest.secondsSince1970...Instant.latest.secondsSince1970
    let instants = (0..<5000).map { _ in
      Instant(clamping: Int64.random(in: all, using: &random))
    }
    for instant in instants { #expect(Instant(instant.description) == instant) }
    #expect(instants.sorted().map(\.description) == instants.map(\.description).sorted())
  }

  @Test(arguments: [
    ("2021-12-31T16:59:59Z", "+07:00", "2021-12-31"),
    ("2021-12-31T17:00:00Z", "+07:00", "2022-01-01"),
    ("2021-12-31T15:00:00Z", "+09:00", "2022-01-01"),
    ("2022-01-01T00:00:00Z", "-03:30", "2021-12-31"),
    ("1969-12-31T23:59:59Z", "+00:00", "1969-12-31"),
    ("9999-12-31T23:00:00Z", "+14:00", "9999-12-31"),
    ("0000-01-01T00:00:00Z", "-12:00", "0000-01-01"),
  ])
  func `fall on the day that clocks there show`(instant: String, offset: String, day: String) throws
  {
    let offset = try #require(UTCOffset(offset))
    #expect(try #require(Instant(instant)).day(at: offset).description == day)
  }

  @Test(arguments: ["+00:00", "+07:00", "+08:00", "+09:00", "-12:00", "+14:00", "-03:30", "+05:45"])
  func `end one second before the next day begins`(text: String) throws {
    let offset = try #require(UTCOffset(text))
    for number in stride(from: -700_000, through: 2_900_000, by: 12_345) {
      let day = try #require(Day(number: number))
      let next = try #require(day.adding(days: 1))
      #expect(day.end(at: offset).day(at: offset) == day)
      #expect(day.start(at: offset).day(at: offset) == day)
      #expect(day.end(at: offset).adding(seconds: 1) == next.start(at: offset))
    }
    #expect(Day("2021-10-05")?.end(at: .utc).description == "2021-10-05T23:59:59Z")
    #expect(Day.latest.end(at: offset) <= .latest)
    #expect(Day.earliest.start(at: offset) >= .earliest)
  }

  @Test func `add and subtract without a trap`() throws {
    let day = try #require(Day("2024-02-28"))
    #expect(day.adding(days: 2)?.description == "2024-03-01")
    #expect(day.adding(days: -59)?.description == "2023-12-31")
    #expect(try day.days(to: #require(Day("2025-02-28"))) == 366)
    for far in [Int.max, .min, 3_000_000, -3_000_000] {
      #expect(day.adding(days: far) == nil)
      #expect(Day(number: far) == nil)
      #expect(Day(clamping: far) == (far > 0 ? .latest : .earliest))
    }
    let instant = try #require(Instant("2024-02-28T00:00:00Z"))
    #expect(instant.adding(seconds: 86_400)?.description == "2024-02-29T00:00:00Z")
    #expect(instant.seconds(to: .latest) == 251_693_222_399)
    for far in [Int64.max, .min] {
      #expect(instant.adding(seconds: far) == nil)
      #expect(Instant(secondsSince1970: far) == nil)
      #expect(Instant(clamping: far) == (far > 0 ? .latest : .earliest))
    }
    for bad in [Int.min, -1, 13, .max] {
      #expect(Day(year: 2024, month: bad, day: 1) == nil)
      #expect(Day(year: 2024, month: 1, day: bad == 13 ? 32 : bad) == nil)
      #expect(Day(year: bad == 13 ? 10_000 : bad, month: 1, day: 1) == nil)
    }
  }
}

@Suite("Offsets from universal time")
struct UTCOffsetTests {
  @Test(arguments: [
    ("+07:00", 420), ("+08:00", 480), ("-12:00", -720), ("+14:00", 840), ("+05:45", 345),
    ("-00:15", -15), ("+00:00", 0),
  ])
  func `are written one way`(text: String, minutes: Int) throws {
    let offset = try #require(UTCOffset(text))
    #expect(offset.minutes == minutes)
    #expect(offset.description == text)
    #expect(UTCOffset(minutes: minutes) == offset)
  }

  @Test(arguments: [
    "", "Z", "+7", "+7:00", "07:00", "+0700", "+07:10", "-00:00", "+14:15", "-12:15", "+06:60",
    "+07:0a", " 07:00", "+99:00",
  ])
  func `are refused otherwise`(text: String) {
    #expect(UTCOffset(text) == nil)
  }

  @Test(arguments: [Int.min, -735, 1, 7, 855, .max])
  func `are refused beyond the clocks of the world`(minutes: Int) {
    #expect(UTCOffset(minutes: minutes) == nil)
  }
}
