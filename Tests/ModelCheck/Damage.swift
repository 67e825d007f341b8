import Foundation

/// What crashes leave in a log's folder.
struct Damage {
  let log: String

  private var checkpointFile: String { log + "/checkpoint" }

  /// The file that stands for the head of the log.
  func checkpoint() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: checkpointFile))
  }

  /// Puts an earlier head back, as if the crash had come before it was renewed.
  func restore(_ checkpoint: Data) throws {
    try checkpoint.write(to: URL(fileURLWithPath: checkpointFile))
  }

  /// Leaves a part of a line at the end of the segment being written.
  ///
  /// - Parameters:
  ///   - count: How many bytes; every third time zeros, as some file systems leave them.
  ///   - next: The number that the next event will get.
  /// - Throws: What the file system says.
  func tear(_ count: Int, next: Int) throws {
    let line =
      "{\"seq\":\(next),\"id\":\"\(String(repeating: "a", count: 32))\","
      + "\"recorded\":\"2026-01-01T00:00:00Z\",\"effective\":\"2021-03-15\",\"type\":\"unit"
    let bytes =
      count % 3 == 0 ? [UInt8](repeating: 0, count: count) : Array(line.utf8.prefix(count))
    let folder = log + "/active"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let digits = String(next)
    let name =
      names.first ?? String(repeating: "0", count: 20 - digits.count) + digits + ".open"
    let path = folder + "/" + name
    if names.isEmpty { try Data().write(to: URL(fileURLWithPath: path)) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}
