import Canonical
import Merkle

/// Writes the lines of one batch, and hashes them.
///
/// The bytes are those of ``EventLine``; what repeats from line to line is made once.
struct BatchLines {
  /// The lines, each with its line feed.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins, and where its line feed stands.
  private var bounds: [Int] = []

  /// Up to the identity, and from the place in the batch to the data.
  private var start: NumberedText
  private var end: NumberedText
  /// The digits of the identity.
  private var id = [UInt8](repeating: 0, count: 32)
  /// From the identity to the day.
  private let times: [UInt8]
  private var day: (day: Day, text: [UInt8]) = (.earliest, Array(Day.earliest.description.utf8))
  private var type = QuotedText()
  private var version: (number: Int, text: [UInt8]) = (1, Array("1".utf8))
  private var pd = QuotedText()
  private var actor = QuotedText()
  private let user: [UInt8]
  private var dasar = QuotedText()

  /// Prepares for a batch.
  ///
  /// - Parameters:
  ///   - count: How many events it has.
  ///   - first: The number of the first of them.
  ///   - recorded: When it is recorded.
  ///   - clock: What the clock showed, where that was earlier.
  ///   - user: The system's user.
  ///   - size: About how many bytes the lines have.
  init(
    of count: Int, from first: Int, recorded: Instant, clock: Instant?, user: String, size: Int
  ) {
    start = NumberedText(#"{"seq":"#, first, #","id":""#)
    end =
      count > 1
      ? NumberedText(#","batch":""#, 1, "/\(count)\",\"data\":")
      : NumberedText(#","data":"#)
    let clock = clock.map { #"","clock":"\#($0)"# } ?? ""
    times = Array(#"","recorded":"\#(recorded)\#(clock)","effective":""#.utf8)
    self.user = Key.user + Self.quoted(user)
    bounds.reserveCapacity(2 * count)
    bytes.reserveCapacity(size)
  }

  /// The hash of each line.
  var leaves: DigestRow { DigestRow(leaves: bytes.span, bounds: bounds) }

  /// Writes the line of the next event.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - id: Its identity.
  /// - Returns: How many bytes the line has, its line feed not counted.
  mutating func append(_ draft: EventDraft, id: EventID) -> Int {
    let begin = begin(id)
    if draft.effective != day.day {
      day = (draft.effective, Array(draft.effective.description.utf8))
    }
    bytes += day.text
    bytes += Key.type
    type.append(draft.type, to: &bytes)
    bytes += Key.version
    if draft.version != version.number {
      version = (draft.version, Array(String(draft.version).utf8))
    }
    bytes += version.text
    bytes += Key.pd
    pd.append(draft.pd, to: &bytes)
    bytes += Key.actor
    actor.append(draft.actor, to: &bytes)
    bytes += user
    if let text = draft.dasar {
      bytes += Key.dasar
      dasar.append(text, to: &bytes)
    }
    return finish(begin, draft.data.span)
  }

  /// Writes the line of an event that stands in a line of its own, whose texts have no escapes.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - text: From the day on to the quote behind who answers for the event.
  ///   - dasar: The text of its basis.
  ///   - data: What it says, in canonical form.
  ///   - id: Its identity.
  /// - Returns: How many bytes the line has, its line feed not counted.
  mutating func append(
    _ line: Span<UInt8>, text: Range<Int>, dasar: Range<Int>?, data: Range<Int>, id: EventID
  ) -> Int {
    let begin = begin(id)
    bytes.append(copying: line.extracting(text))
    bytes += user
    if let dasar {
      bytes += Key.dasar
      bytes.append(copying: line.extracting(dasar.lowerBound - 1..<dasar.upperBound + 1))
    }
    return finish(begin, line.extracting(data))
  }

  /// Writes what stands ahead of the day.
  private mutating func begin(_ id: EventID) -> Int {
    let begin = bytes.count
    start.append(to: &bytes)
    write(id)
    bytes += times
    return begin
  }

  /// Writes what stands behind the basis.
  private mutating func finish(_ begin: Int, _ data: Span<UInt8>) -> Int {
    end.append(to: &bytes)
    bytes.append(copying: data)
    bytes.append(UInt8(ascii: "}"))
    bounds.append(begin)
    bounds.append(bytes.count)
    bytes.append(0x0A)
    return bytes.count - 1 - begin
  }

  private mutating func write(_ id: EventID) {
    for place in 0..<16 {
      let shift = UInt64(60 - 4 * place)
      self.id[place] = Self.digit(id.high >> shift)
      self.id[place + 16] = Self.digit(id.low >> shift)
    }
    bytes += self.id
  }

  /// The hexadecimal digit of the last four bits.
  private static func digit(_ bits: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: bits & 0xF)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  fileprivate static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }

  /// What stands between the values.
  private enum Key {
    static let type = Array(#"","type":"#.utf8)
    static let version = Array(#","v":"#.utf8)
    static let pd = Array(#","pd":"#.utf8)
    static let actor = Array(#","actor":"#.utf8)
    static let user = Array(#","user":"#.utf8)
    static let dasar = Array(#","dasar":"#.utf8)
  }
}

/// A text with a number in it that grows by one from line to line, or with none.
private struct NumberedText {
  private var bytes: [UInt8]
  /// Where the number stands.
  private var digits: Range<Int>

  init(_ text: String) {
    bytes = Array(text.utf8)
    digits = 0..<0
  }

  init(_ before: String, _ number: Int, _ behind: String) {
    let text = before + String(number)
    digits = before.utf8.count..<text.utf8.count
    bytes = Array((text + behind).utf8)
  }

  /// Writes the text, and goes on to the next number.
  mutating func append(to target: inout [UInt8]) {
    target.append(copying: bytes.span)
    guard !digits.isEmpty else { return }
    for place in digits.reversed() {
      if bytes[place] < UInt8(ascii: "9") {
        bytes[place] += 1
        return
      }
      bytes[place] = UInt8(ascii: "0")
    }
    bytes.insert(UInt8(ascii: "1"), at: digits.lowerBound)
    digits = digits.lowerBound..<digits.upperBound + 1
  }
}

extension [UInt8] {
  /// Adds bytes that belong to somebody else.
  fileprivate mutating func append(copying other: Span<UInt8>) {
    unsafe other.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// The text that stood at the same place in the line before, in quotes.
private struct QuotedText {
  private var text = ""
  private var bytes = Array(#""""#.utf8)

  mutating func append(_ text: String, to bytes: inout [UInt8]) {
    // Byte by byte: texts that Swift holds for equal may be spelt differently.
    if !Self.areSame(text, self.text) {
      self.text = text
      self.bytes = BatchLines.quoted(text)
    }
    bytes += self.bytes
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8Span.span, other.utf8Span.span)
    return one.count == other.count && ByteWords.areSame(one, 0, other, 0, count: one.count)
  }
}
