import EventLog
import Foundation
import TestSupport
import Testing

@Suite("A flipped bit in a log of two hundred events")
struct BitFlipTests {
  /// Two bits of each line and one of its line feed: all of them, some 400,000, would take hours
  /// in a debug build.
  @Test(arguments: [1] as [UInt64])
  func `is found in its segment, in its line, at its place`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let log = try TestLog(segmentSize: 20_000)
    try log.write(Array(repeating: 4, count: 50))
    let segments = try log.snapshot().contents.segments
    #expect(try log.snapshot().size == 200 && segments.count > 2)
    for segment in segments {
      let bytes = try log.read(segment.name)
      var start = 0
      for (line, text) in bytes.split(separator: 0x0A).enumerated() {
        let end = start + text.count
        let places = (0..<2).map { _ in Int.random(in: start..<end, using: &random) }
        for place in places + [end] {
          var flipped = bytes
          flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
          try log.overwrite(segment.name, flipped)
          let fault = try LogVerification.run(log.path).faults.first { $0.severity == .evidence }
          #expect(
            fault?.segment == segment.name && fault?.line == line + 1
              && (Int64(start)...Int64(end)).contains(fault?.offset ?? -1),
            "seed \(seed), byte \(place): \(String(describing: fault))")
        }
        start = end + 1
      }
      try log.overwrite(segment.name, bytes)
    }
    #expect(try LogVerification.run(log.path).ok)
  }
}
