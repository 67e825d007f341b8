import EventLog
import Foundation
import RenjaModel
import TestSupport
import Testing

@testable import RenjaStore

@Suite("Lines read the quick way")
struct QuickReadingTests {
  /// The lines of the sample log.
  private static let lines: [[UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(
      path: "EventLogs/lumajang-dinkopum/segments/00000000000000000001.jsonl")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return data.split(separator: 0x0A).map { Array($0) }
  }()

  /// What either way of reading says, as far as both must agree.
  private func outcomes(
    _ line: [UInt8], _ years: Set<Int>?, _ reading: inout EventReading
  ) -> (quick: Result<RecordedEvent?, StoreError>, general: Result<RecordedEvent, StoreError>) {
    let quick: Result<RecordedEvent?, StoreError>
    do throws(StoreError) {
      quick = .success(try reading.eventOfYears(in: line.span, seq: 1))
    } catch {
      quick = .failure(error)
    }
    var other = EventReading()
    do throws(StoreError) {
      return (quick, .success(try other.generalEvent(in: line.span, seq: 1)))
    } catch {
      return (quick, .failure(error))
    }
  }

  private func agree(_ line: [UInt8], _ years: Set<Int>?, _ reading: inout EventReading) -> Bool {
    switch outcomes(line, years, &reading) {
    case (.success(let quick?), .success(let general)): quick == general
    case (.success(nil), .success(let general)):
      general.event.tahun.map { !(years?.contains($0) ?? true) } ?? false
    case (.failure(let quick), .failure(let general)): "\(quick)" == "\(general)"
    default: false
    }
  }

  @Test(arguments: [nil, [2022], [1999]] as [Set<Int>?])
  func `say the same as the general reader, line by line`(years: Set<Int>?) throws {
    #expect(Self.lines.count > 300)
    var reading = EventReading(years: years)
    for line in Self.lines {
      #expect(agree(line, years, &reading), "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `say the same of lines that were changed, errors included`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let years: Set<Int>? = seed % 2 == 0 ? [2022] : nil
    var reading = EventReading(years: years)
    let marks = Array(#"{}[]",:\0129.-+eE nultrfas"#.utf8) + [0x00, 0x7F, 0xC3]
    for _ in 0..<1_500 {
      guard var line = Self.lines.randomElement(using: &random) else { continue }
      let place = Int.random(in: 0..<line.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: line.remove(at: place)
      case 1: line.insert(marks.randomElement(using: &random) ?? 0, at: place)
      case 2: line[place] = marks.randomElement(using: &random) ?? 0
      default: line.removeLast(line.count - place)
      }
      #expect(agree(line, years, &reading), "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test func `no line is passed over that may be a retraction`() throws {
    let type = Array("retracted".utf8)
    for line in Self.lines {
      let isRetraction = String(decoding: line, as: UTF8.self).contains(#""type":"retracted""#)
      let mayBeOne = EventLine.mayHold(line.span, type: type)
      #expect(mayBeOne == isRetraction)
    }
    let odd = Array(#"{"type":"retr\u0061cted"}"#.utf8)
    let mayBeOne = EventLine.mayHold(odd.span, type: type)
    #expect(mayBeOne)
  }
}
