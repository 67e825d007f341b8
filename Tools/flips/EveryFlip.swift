import Canonical
import EventLog
import Platform

/// Flips every bit of a small log in turn and asks the verification for the place.
struct EveryFlip {
  let folder: String
  let events: Int

  /// What came of all flips.
  struct Tally {
    var flips = 0
    var missed: [String] = []
  }

  func run() throws -> Tally {
    try makeLog()
    let disk = RealDisk()
    let snapshot = try LogSnapshot(opening: folder)
    var tally = Tally()
    for segment in snapshot.contents.segments {
      let path = "\(folder)/\(segment.name)"
      let bytes = try UserFile.read(path, limit: 1 << 24)
      let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      try disk.changeMode(path, 0o644)
      for place in bytes.indices {
        let line = starts.lastIndex { $0 <= place } ?? 0
        for bit in 0..<8 {
          var flipped = bytes
          flipped[place] ^= 1 << UInt8(bit)
          try overwrite(path, flipped, on: disk)
          tally.flips += 1
          if try !isFound(segment.name, line, starts, place) {
            tally.missed.append("\(segment.name) byte \(place) bit \(bit)")
          }
        }
      }
      try overwrite(path, bytes, on: disk)
      print("\(segment.name): \(bytes.count * 8) bits")
    }
    return tally
  }

  /// A log in several segments, the last one still open.
  private func makeLog() throws {
    guard let offset = UTCOffset("+07:00"), let created = Instant("2021-03-01T00:00:00Z"),
      let day = Day("2021-03-15")
    else { return }
    var identity = LogIdentity(origin: "uji/kecil", offset: offset, created: created)
    identity.segmentSize = 20_000
    try LogCreation.create(folder, identity)
    var writer = try LogWriter.open(folder)
    for batch in 0..<(events / 4) {
      let drafts = (0..<4).map { place in
        EventDraft(
          effective: day, type: "pagu-changed", pd: "kecil", actor: "perencana",
          dasar: "Uji é \(batch)", data: Array("{\"rupiah\":\(batch * 4 + place)}".utf8))
      }
      _ = try writer.append(drafts)
    }
    try writer.close()
  }

  /// Whether the first fault is evidence at the line of the flipped bit; a line feed belongs to the
  /// line that it ends.
  private func isFound(
    _ segment: String, _ line: Int, _ starts: [Int], _ place: Int
  ) throws -> Bool {
    let faults = try LogVerification.run(folder).faults
    guard let fault = faults.first(where: { $0.severity == .evidence }) else { return false }
    let end = line + 1 < starts.count ? starts[line + 1] : Int.max
    return fault.segment == segment && fault.line == line + 1
      && (Int64(starts[line])..<Int64(end)).contains(fault.offset ?? -1)
  }

  private func overwrite(_ path: String, _ bytes: [UInt8], on disk: RealDisk) throws {
    try disk.remove(path)
    let file = try disk.open(path, .creating)
    _ = try disk.write(bytes.span, to: file)
    try file.close()
  }
}
