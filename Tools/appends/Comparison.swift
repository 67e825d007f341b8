import Canonical
import EventLog
import Platform

/// Durable appends beside bare durable writes of the same bytes.
struct Comparison {
  private let request: Request
  private let disk = RealDisk()

  init(_ request: Request) {
    self.request = request
  }

  /// What keeps the comparison from being made.
  enum Fault: Error {
    case wrongConstant(String)
    case noLine
  }

  /// Makes it and says what came out.
  func run() throws -> String {
    guard let offset = UTCOffset("+07:00") else { throw Fault.wrongConstant("+07:00") }
    try disk.createDirectory(request.folder)
    let path = request.folder + "/log"
    try LogCreation.create(
      path,
      LogIdentity(
        origin: "example.org/appends", offset: offset, created: .earliest, pd: "appends"))
    var writer = try LogWriter.open(
      path, as: WriterOptions(user: "appends", allowsClockJump: true))
    let bare = try disk.open(request.folder + "/bare", .creating)
    var ours: [UInt64] = []
    var theirs: [UInt64] = []
    _ = try writer.append([draft(request.events)])
    let line = [UInt8](repeating: 0x61, count: try length(of: writer.contents, in: path))
    for number in 1...request.events {
      let start = Stopwatch.nanoseconds
      _ = try writer.append([draft(number)])
      ours.append(Stopwatch.nanoseconds - start)
      let begin = Stopwatch.nanoseconds
      try bare.writeAll(line.span)
      try bare.sync()
      theirs.append(Stopwatch.nanoseconds - begin)
    }
    try bare.close()
    try writer.close()
    return "append \(median(ours)) bare \(median(theirs))"
  }

  /// How many bytes a log of one event has.
  private func length(of contents: LogContents, in path: String) throws -> Int {
    guard let segment = contents.segments.last,
      let entry = try disk.entry(LogLayout(root: path).path(segment.name))
    else { throw Fault.noLine }
    return Int(entry.size)
  }

  private func draft(_ number: Int) -> EventDraft {
    EventDraft(
      effective: .earliest, type: "pagu-changed", pd: "appends", actor: "perencana",
      dasar: "Rencana kerja appends", data: data(number))
  }

  private func data(_ number: Int) -> [UInt8] {
    Array(
      #"{"tahun":2022,"tahapan":"penetapan","kode":"2.17.08.2.01.01","rupiah":\#(number)000}"#.utf8)
  }

  /// In microseconds, with one decimal.
  private func median(_ nanoseconds: [UInt64]) -> String {
    let tenths = nanoseconds.sorted()[nanoseconds.count / 2] / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
