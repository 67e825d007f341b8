/// The text that stood at the same place in the line before: most lines repeat it, and it is made once.
package struct LastText: Sendable {
  private var last = ""

  /// No line yet.
  package init() {}

  /// The text of a line.
  ///
  /// - Parameters:
  ///   - text: Where it stands.
  ///   - line: The line.
  /// - Returns: The text, the same one as before where it is repeated.
  package mutating func text(_ text: LineText, in line: Span<UInt8>) -> String {
    if !text.equals(last, in: line) { last = text.string(in: line) }
    return last
  }
}
