/// Numbers of events as one writes them: `7`, `7..12`, `7..` or `..12`.
struct EventRange: Hashable, Sendable {
  /// The first number; `nil` begins at the beginning.
  let first: Int?
  /// The last number; `nil` goes to the end.
  let last: Int?

  /// Reads a range, and nothing else; its end is not before its beginning.
  init?(_ text: String) {
    guard let dots = text.firstRange(of: "..") else {
      guard let number = Self.number(text[...]) else { return nil }
      first = number
      last = number
      return
    }
    let (before, after) = (text[..<dots.lowerBound], text[dots.upperBound...])
    first = Self.number(before)
    last = Self.number(after)
    guard (first != nil) != before.isEmpty, (last != nil) != after.isEmpty, text != ".." else {
      return nil
    }
    if let first, let last, last < first { return nil }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    return number
  }
}
