/// How the numbers of a column are written, named by what stands between thousands.
public enum NumberFormat: String, CaseIterable, Hashable, Sendable {
  /// Dots between thousands, a comma before decimals: 1.234.567,50.
  case titik
  /// Commas between thousands, a dot before decimals: 1,234,567.50.
  case koma

  /// The digits before and after the decimal mark, or nil where the text is no number in this format.
  func read(_ text: some StringProtocol) -> (whole: String, fraction: String)? {
    let thousands: Character = self == .titik ? "." : ","
    let decimal: Character = self == .titik ? "," : "."
    let halves = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    let areDigits = groups.allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard areDigits, let first = groups.first else { return nil }
    if groups.count > 1 {
      guard first.utf8.count <= 3, first != "0",
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard
      halves.count == 1
        || (!fraction.isEmpty && fraction.utf8.allSatisfy { (48...57).contains($0) })
    else { return nil }
    return (groups.joined(), fraction)
  }
}
