import Canonical
import EventLog
import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

/// A clock that shows what a test sets.
final class SetClock: WallClock {
  private let seconds: Mutex<Int64>

  init(_ text: String = "2021-03-16T02:10:00Z") {
    seconds = Mutex(Instant(text)?.secondsSince1970 ?? 0)
  }

  func secondsSince1970() -> Int64 { seconds.withLock { $0 } }

  func set(_ text: String) {
    seconds.withLock { $0 = Instant(text)?.secondsSince1970 ?? 0 }
  }

  func advance(_ count: Int64) {
    seconds.withLock { $0 += count }
  }
}

/// A log of its own for one test.
struct TestLog {
  let folder: TemporaryFolder
  let path: String
  let clock = SetClock()
  var layout: LogLayout { LogLayout(root: path) }

  init(segmentSize: Int = LogIdentity.usualSegmentSize) throws {
    folder = try TemporaryFolder()
    path = folder.appending("log")
    var identity = TestLog.identity
    identity.segmentSize = segmentSize
    try LogCreation.create(path, identity)
  }

  static let identity = LogIdentity(
    origin: "renja.example/uji/dinkopum", offset: UTCOffset("+07:00") ?? .utc,
    created: Instant("2021-03-01T00:00:00Z") ?? .earliest)

  var options: WriterOptions {
    WriterOptions(user: "siti", clock: clock, patience: 1_000)
  }

  func writer() throws -> LogWriter {
    try LogWriter.open(path, as: options)
  }

  func snapshot() throws -> LogSnapshot {
    try LogSnapshot(opening: path)
  }

  /// Appends batches of so many events and closes.
  @discardableResult
  func write(_ counts: [Int], text: String = "Rp 1.000 — pagu ‘kecil’ 🌾") throws -> [Appended] {
    var writer = try writer()
    var result: [Appended] = []
    for count in counts {
      let drafts = (0..<count).map { TestLog.draft(writer.size + 1 + $0, text: text) }
      result.append(try writer.append(drafts))
    }
    try writer.close()
    return result
  }

  static func draft(_ number: Int, id: EventID? = nil, text: String = "catatan") -> EventDraft {
    var data = JSONWriter()
    data.beginObject()
    data.key("tahun")
    data.integer(2022)
    data.key("rupiah")
    data.integer(number * 1000)
    data.key("teks")
    data.string(text)
    data.endObject()
    return EventDraft(
      id: id, effective: Day("2021-03-15") ?? .earliest, type: "pagu-changed", pd: "dinkopum",
      actor: "perencana", dasar: "Analisis kebutuhan 2022", data: data.bytes)
  }

  /// The content of a file below the log's folder.
  func read(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: layout.path(name))))
  }

  /// Replaces a file below the log's folder.
  func overwrite(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: layout.path(name))
    try? FileManager.default.removeItem(at: url)
    try Data(bytes).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: layout.path(name))
  }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: layout.path(folder)).sorted()
  }

  /// The same log in another folder, to be damaged there.
  func copy() throws -> TestLog {
    try TestLog(copying: self)
  }

  private init(copying other: TestLog) throws {
    folder = try TemporaryFolder()
    path = folder.appending("log")
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }
}

extension LogSnapshot {
  /// All lines.
  func lines() throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try contents.forEachLine { _, line in
      lines.append(line.indices.map { line[$0] })
      return .goOn
    }
    return lines
  }

  /// The numbers that the lines state.
  func statedNumbers() throws -> [Int] {
    try lines().map { try EventLine.read($0.span).seq }
  }
}

/// The error of the log that `body` throws.
func caught(_ body: () throws -> Void) -> LogError? {
  do {
    try body()
    return nil
  } catch {
    return error as? LogError
  }
}
