public import Canonical

/// What a line says of an event that is yet to be recorded, and where its data stands.
public struct DraftHead: Sendable {
  /// Its identity, where it brings one.
  public let id: EventID?
  /// The day it is to be in force.
  public let effective: Day
  /// What kind of event it is.
  public let type: LineText
  /// The version of that kind; 1 where the line names none.
  public let version: Int
  /// The office, where the line names one.
  public let pd: LineText?
  /// Who answers for it, where the line says so.
  public let actor: LineText?
  /// The document or decision it stands on.
  public let dasar: LineText?
  /// From the day on to the end of who answers for it, where the line names the version, the office and
  /// who answers for it, none of them empty.
  let text: Range<Int>?
  /// Where its data stands, if the line is canonical: from the brace on to the one before the last.
  public let data: Range<Int>

  private static let words = DraftWords()

  /// Reads a line whose keys stand in the order of the format, without white space and escapes;
  /// `nil` where the general reader must look.
  ///
  /// The data is not looked at.
  public init?(canonical line: Span<UInt8>) {
    let words = Self.words
    var scanner = CanonicalScanner()
    if scanner.skip(words.id, line) {
      guard let digits = scanner.take(32, line),
        let id = EventID(parsing: line, at: digits.lowerBound),
        scanner.skip(words.nextEffective, line)
      else { return nil }
      self.id = id
    } else {
      guard scanner.skip(words.effective, line) else { return nil }
      id = nil
    }
    guard let date = scanner.take(10, line), let day = Day(parsing: line.extracting(date)),
      scanner.skip(words.type, line), let type = scanner.string(line)
    else { return nil }
    effective = day
    self.type = LineText(type)
    let hasVersion = scanner.skip(words.version, line)
    if hasVersion {
      guard let version = scanner.positive(line), version <= 999 else { return nil }
      self.version = version
    } else {
      version = 1
    }
    guard let pd = scanner.text(after: words.pd, line),
      let actor = scanner.text(after: words.actor, line)
    else { return nil }
    let end = scanner.offset
    guard let dasar = scanner.text(after: words.dasar, line), scanner.skip(words.data, line),
      scanner.offset < line.count - 1, line[line.count - 1] == UInt8(ascii: "}")
    else { return nil }
    (self.pd, self.actor, self.dasar) = (pd.text, actor.text, dasar.text)
    let isWhole = [pd.text, actor.text].allSatisfy { !($0?.range.isEmpty ?? true) }
    text = isWhole && hasVersion && !type.isEmpty ? date.lowerBound..<end : nil
    data = scanner.offset..<line.count - 1
  }
}

extension CanonicalScanner {
  /// Moves past a key and its text, if the key stands here; `nil` where what follows is no text.
  fileprivate mutating func text(
    after key: ExpectedBytes, _ line: Span<UInt8>
  ) -> (text: LineText?, isRead: Bool)? {
    guard skip(key, line) else { return (nil, true) }
    guard let text = string(line) else { return nil }
    return (LineText(text), true)
  }
}

/// What stands between the values.
private struct DraftWords: Sendable {
  let id = ExpectedBytes(#"{"id":""#)
  let effective = ExpectedBytes(#"{"effective":""#)
  let nextEffective = ExpectedBytes(#"","effective":""#)
  let type = ExpectedBytes(#"","type":"#)
  let version = ExpectedBytes(#","v":"#)
  let pd = ExpectedBytes(#","pd":"#)
  let actor = ExpectedBytes(#","actor":"#)
  let dasar = ExpectedBytes(#","dasar":"#)
  let data = ExpectedBytes(#","data":"#)
}
