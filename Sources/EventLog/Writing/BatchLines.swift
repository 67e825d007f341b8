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

  private let count: Int
  /// From the end of the identity to the effective day.
  private let times: [UInt8]
  private let user: [UInt8]
  private var type = QuotedText()
  private var pd = QuotedText()
  private var actor = QuotedText()
  private var dasar = QuotedText()
  private var effective: (day: Day, text: [UInt8])

  /// Prepares for a batch.
  ///
  /// - Parameters:
  ///   - count: How many events it has.
  ///   - recorded: When it is recorded.
  ///   - clock: What the clock showed, where that was earlier.
  ///   - user: The system's user.
  init(of count: Int, recorded: Instant, clock: Instant?, user: String) {
    self.count = count
    let clock = clock.map { #"","clock":"\#($0)"# } ?? ""
    times = Array(#"","recorded":"\#(recorded)\#(clock)","effective":""#.utf8)
    self.user = Self.quoted(user)
    effective = (.earliest, Array(Day.earliest.description.utf8))
    bounds.reserveCapacity(2 * count)
  }

  /// The hash of each line.
  var leaves: DigestRow { DigestRow(leaves: bytes.span, bounds: bounds) }

  /// Writes the line of the next event.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - id: Its identity.
  ///   - seq: Its number.
  /// - Returns: How many bytes the line has, its line feed not counted.
  mutating func append(_ draft: EventDraft, id: EventID, seq: Int) -> Int {
    let start = bytes.count
    bytes += Key.seq
    append(decimal: seq)
    bytes += Key.id
    append(hex: id.high)
    append(hex: id.low)
    bytes += times
    if draft.effective != effective.day {
      effective = (draft.effective, Array(draft.effective.description.utf8))
    }
    bytes += effective.text
    bytes += Key.type
    type.append(draft.type, to: &bytes)
    bytes += Key.version
    append(decimal: draft.version)
    bytes += Key.pd
    pd.append(draft.pd, to: &bytes)
    bytes += Key.actor
    actor.append(draft.actor, to: &bytes)
    bytes += Key.user
    bytes += user
    if let text = draft.dasar {
      bytes += Key.dasar
      dasar.append(text, to: &bytes)
    }
    if count > 1 {
      bytes += Key.batch
      append(decimal: bounds.count / 2 + 1)
      bytes.append(UInt8(ascii: "/"))
      append(decimal: count)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += Key.data
    bytes += draft.data
    bytes.append(UInt8(ascii: "}"))
    bounds.append(start)
    bounds.append(bytes.count)
    bytes.append(0x0A)
    return bytes.count - 1 - start
  }

  /// REQUIRES: `value` is not negative.
  private mutating func append(decimal value: Int) {
    var divisor = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  private mutating func append(hex half: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 0xF
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  fileprivate static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }

  /// What stands between the values.
  private enum Key {
    static let seq = Array(#"{"seq":"#.utf8)
    static let id = Array(#","id":""#.utf8)
    static let type = Array(#"","type":"#.utf8)
    static let version = Array(#","v":"#.utf8)
    static let pd = Array(#","pd":"#.utf8)
    static let actor = Array(#","actor":"#.utf8)
    static let user = Array(#","user":"#.utf8)
    static let dasar = Array(#","dasar":"#.utf8)
    static let batch = Array(#","batch":""#.utf8)
    static let data = Array(#","data":"#.utf8)
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
