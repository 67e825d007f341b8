/// How far clocks are ahead of universal time, such as `+07:00` for western Indonesia.
///
/// A fixed offset, no time zone: it never changes with the season or the year.
public struct UTCOffset: Hashable, Sendable {
  /// Minutes ahead of universal time; negative behind.
  public let minutes: Int

  /// Universal time itself, `+00:00`.
  public static let utc = UTCOffset(quarters: 0)

  /// An offset of whole quarter hours between -12:00 and +14:00; `nil` for any other.
  public init?(minutes: Int) {
    guard (-12 * 60...14 * 60).contains(minutes), minutes.isMultiple(of: 15) else { return nil }
    self.minutes = minutes
  }

  private init(quarters: Int) {
    minutes = quarters * 15
  }

  /// Seconds ahead of universal time; negative behind.
  public var seconds: Int { minutes * 60 }
}

extension UTCOffset: LosslessStringConvertible {
  /// Reads `+07:00` or `-03:30` and nothing else; `-00:00` is refused.
  public init?(_ text: String) {
    let characters = Array(text.utf8)
    let bytes = characters.span
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      let hours = decimal(bytes, 1..<3),
      let minutes = decimal(bytes, 4..<6), minutes < 60
    else { return nil }
    let total = hours * 60 + minutes
    switch bytes[0] {
    case UInt8(ascii: "+"): self.init(minutes: total)
    case UInt8(ascii: "-") where total > 0: self.init(minutes: -total)
    default: return nil
    }
  }

  /// The text, such as `+07:00`.
  public var description: String {
    var text = [UInt8(ascii: minutes < 0 ? "-" : "+")]
    appendDecimal(abs(minutes) / 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    appendDecimal(abs(minutes) % 60, digits: 2, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
