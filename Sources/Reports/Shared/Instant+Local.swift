import Canonical

extension Instant {
  /// The moment as clocks show it at an offset, to the second, with the offset behind it.
  func text(at offset: UTCOffset) -> String {
    let (local, overflow) = secondsSince1970.addingReportingOverflow(Int64(offset.seconds))
    guard !overflow else { return description }
    let time = Int(((local % 86_400) + 86_400) % 86_400)
    let parts = [time / 3600, time / 60 % 60, time % 60]
    let clock = parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    return "\(day(at: offset)) \(clock) \(offset)"
  }
}
