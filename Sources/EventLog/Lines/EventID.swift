import Canonical
import Merkle

/// The identity of one event: 16 bytes, written as 32 hexadecimal digits in lower case.
///
/// It makes appends repeatable: an event whose identity the log knows is not stored twice.
public struct EventID: Hashable, Sendable {
  /// The first half of the bytes, big-endian.
  public let high: UInt64
  /// The second half of the bytes, big-endian.
  public let low: UInt64

  /// Takes both halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Takes the first 16 of at least as many bytes; `nil` for fewer.
  public init?(bytes: some Sequence<UInt8>) {
    var halves: (UInt64, UInt64) = (0, 0)
    var count = 0
    for byte in bytes.prefix(16) {
      if count < 8 {
        halves.0 = halves.0 << 8 | UInt64(byte)
      } else {
        halves.1 = halves.1 << 8 | UInt64(byte)
      }
      count += 1
    }
    guard count == 16 else { return nil }
    self.init(high: halves.0, low: halves.1)
  }

  /// An identity that no other event has.
  public static func random() -> EventID {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// An identity drawn from `generator`.
  public static func random(using generator: inout some RandomNumberGenerator) -> EventID {
    EventID(high: generator.next(), low: generator.next())
  }

  /// The identity of the i-th event of a batch that is named by this one.
  ///
  /// - Parameter number: The place of the event in the batch, from 1.
  /// - Returns: Itself for the first; then the first 16 bytes of SHA-256 over these 16 bytes and the
  ///   number in decimal.
  public func member(_ number: Int) -> EventID {
    guard number != 1 else { return self }
    let digest = SHA256.hash(bytes + Array(String(number).utf8))
    return EventID(bytes: digest.bytes) ?? self
  }

  /// The 16 bytes.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }
}

extension EventID: LosslessStringConvertible {
  /// Reads 32 hexadecimal digits in lower case, and nothing else.
  public init?(_ text: String) {
    guard text.utf8.count == 32, let bytes = Hex.decode(text) else { return nil }
    self.init(bytes: bytes)
  }

  /// Reads 32 hexadecimal digits in lower case that begin at `start`.
  init?(parsing bytes: Span<UInt8>, at start: Int) {
    guard start >= 0, bytes.count - start >= 32,
      let high = Self.half(bytes, start), let low = Self.half(bytes, start + 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The 32 digits.
  public var description: String { Hex.encode(bytes) }

  private static func half(_ bytes: Span<UInt8>, _ start: Int) -> UInt64? {
    guard let high = ByteWords.hexadecimal(bytes, at: start),
      let low = ByteWords.hexadecimal(bytes, at: start + 8)
    else { return nil }
    return UInt64(high) << 32 | UInt64(low)
  }
}
