import Canonical

/// A SHA-256 hash: 32 bytes.
///
/// Its order is that of its bytes, which is also that of its hexadecimal text.
public struct Digest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let byteCount = 32

  /// The bytes as four big-endian numbers: they compare and hash in four steps.
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes the eight words in which SHA-256 ends.
  init(
    words a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: UInt32
  ) {
    words = (
      UInt64(a) << 32 | UInt64(b), UInt64(c) << 32 | UInt64(d),
      UInt64(e) << 32 | UInt64(f), UInt64(g) << 32 | UInt64(h)
    )
  }

  /// Reads 32 bytes; `nil` if there are not as many from `offset` on.
  ///
  /// - Parameters:
  ///   - bytes: Where to read, such as a file of leaf hashes.
  ///   - offset: The first of the 32 bytes.
  public init?(bytes: Span<UInt8>, at offset: Int = 0) {
    guard offset >= 0, offset <= bytes.count - Self.byteCount else { return nil }
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in 0..<8 { word = word << 8 | UInt64(bytes[offset + 8 * index + place]) }
      return word
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Takes exactly 32 bytes; `nil` for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(bytes: bytes.span)
  }

  /// Reads 64 hexadecimal digits in lower case; `nil` for anything else.
  public init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// Reads Base64 with its padding, as checkpoints and proofs have it; `nil` for anything else.
  public init?(base64: String) {
    guard let bytes = Base64.decode(base64) else { return nil }
    self.init(bytes: bytes)
  }

  /// The bytes as an array.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Appends the 32 bytes.
  public func append(to bytes: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
  }

  /// The bytes as 64 hexadecimal digits in lower case.
  public var hex: String { Hex.encode(bytes) }

  /// The bytes as Base64, as checkpoints and proofs write them.
  public var base64: String { Base64.encode(bytes) }
}

extension Digest {
  /// Whether all bytes are the same.
  public static func == (one: Self, other: Self) -> Bool {
    one.words == other.words
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension Digest: Comparable {
  /// Whether the bytes of `one` come first.
  public static func < (one: Self, other: Self) -> Bool {
    one.words < other.words
  }
}

extension Digest: CustomStringConvertible {
  /// The same as ``hex``.
  public var description: String { hex }
}
