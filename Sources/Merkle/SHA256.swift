import CSHA256

/// The hash function SHA-256 (FIPS 180-4), taken piece by piece.
///
/// It uses the processor's SHA instructions where there are any; ``implementation`` says so.
///
/// This file is the one place outside `Platform` that handles addresses: the instructions can only
/// be reached from C, and C takes pointers. No pointer outlives the call that it is made for.
public struct SHA256: Sendable {
  private var context = csha256_context()

  /// Starts with no bytes.
  public init() {
    self.init(portable: false)
  }

  /// Starts with no bytes; `portable` leaves the processor's SHA instructions unused, so that tests
  /// can compare both ways.
  init(portable: Bool) {
    unsafe csha256_init(&context, portable)
  }

  /// Takes bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe csha256_update(&context, buffer.baseAddress, buffer.count)
    }
  }

  /// Takes one byte.
  public mutating func update(_ byte: UInt8) {
    unsafe withUnsafePointer(to: byte) { pointer in
      unsafe csha256_update(&context, pointer, 1)
    }
  }

  /// Takes the 32 bytes of a hash.
  public mutating func update(_ digest: Digest) {
    let (a, b, c, d) = digest.words
    let bytes = (a.bigEndian, b.bigEndian, c.bigEndian, d.bigEndian)
    unsafe withUnsafeBytes(of: bytes) { buffer in
      unsafe buffer.withMemoryRebound(to: UInt8.self) { buffer in
        unsafe csha256_update(&context, buffer.baseAddress, buffer.count)
      }
    }
  }

  /// The hash of the bytes taken so far; more may follow.
  public func finalize() -> Digest {
    var ending = context
    unsafe csha256_finish(&ending)
    let (a, b, c, d, e, f, g, h) = ending.state
    return Digest(words: a, b, c, d, e, f, g, h)
  }

  /// What computes on this machine, in words.
  public static var implementation: String {
    unsafe String(cString: csha256_path())
  }
}

extension SHA256 {
  /// The hash of bytes at hand.
  public static func hash(_ bytes: Span<UInt8>) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// The hash of bytes at hand.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    hash(bytes.span)
  }
}
