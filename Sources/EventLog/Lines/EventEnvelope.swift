public import Canonical

/// What a stored line says about its event, without the meaning of its data.
///
/// It holds places in the line instead of texts, so that reading a million lines takes no memory:
/// texts want the same bytes again.
public struct EventEnvelope: Sendable {
  /// The number of the event, from 1.
  public var seq = 0
  /// Its identity.
  public var id = EventID(high: 0, low: 0)
  /// When the log got it.
  public var recorded = Instant.earliest
  /// What the clock showed, where that was earlier than the event before.
  public var clock: Instant?
  /// The day it is in force.
  public var effective = Day.earliest
  /// What kind of event it is.
  public var type = LineText(0..<0)
  /// The version of that kind, from 1.
  public var version = 1
  /// The office.
  public var pd = LineText(0..<0)
  /// Who answers for it.
  public var actor = LineText(0..<0)
  /// The system's user that wrote it.
  public var user = LineText(0..<0)
  /// The document or decision it stands on.
  public var dasar: LineText?
  /// Its place in its batch.
  public var batch = BatchPlace.alone
  /// The bytes of the data, brackets included.
  public var data = 0..<0
  /// Whether the line has fields that this program does not know; they are kept.
  public var hasUnknownFields = false
  /// Whether the line is written in the one canonical form.
  public var isCanonical = false

  init() {}
}

/// A text within a line.
public struct LineText: Hashable, Sendable {
  /// The bytes between the quotes.
  public let range: Range<Int>
  /// Whether some of them are escapes.
  public let hasEscapes: Bool

  init(_ range: Range<Int>, hasEscapes: Bool = false) {
    self.range = range
    self.hasEscapes = hasEscapes
  }

  /// The text, escapes resolved.
  ///
  /// - Parameter line: The bytes it was found in.
  /// - Returns: The text.
  public func string(in line: Span<UInt8>) -> String {
    if !hasEscapes, let text = try? UTF8Span(validating: line.extracting(range)) {
      return String(copying: text)
    }
    let quoted = line.extracting(range.lowerBound - 1..<range.upperBound + 1)
    return (try? JSONValue(parsing: quoted))?.string ?? ""
  }

  /// Whether the text is `other`, byte by byte.
  ///
  /// - Parameters:
  ///   - other: The text to compare with.
  ///   - line: The bytes it was found in.
  /// - Returns: `true` if both are the same.
  public func equals(_ other: String, in line: Span<UInt8>) -> Bool {
    guard !hasEscapes else { return string(in: line).utf8.elementsEqual(other.utf8) }
    let other = other.utf8Span.span
    return other.count == range.count
      && ByteWords.areSame(line, range.lowerBound, other, 0, count: other.count)
  }
}
