import Canonical

/// A witness's statement: at this time, this was the largest consistent checkpoint it had seen.
///
/// The layout of `cosignature/v1` in `c2sp.org/tlog-cosignature`: eight bytes of time, then the
/// signature over header, time and checkpoint.
struct Cosignature {
  /// Seconds since 1970.
  let time: Int64
  /// The Ed25519 signature.
  let signature: [UInt8]

  init(time: Int64, signature: [UInt8]) {
    self.time = time
    self.signature = signature
  }

  /// Reads the bytes of a note's signature; `nil` for another length or a time beyond 2^63 - 1.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 8 + 64 else { return nil }
    let raw = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let time = Int64(exactly: raw) else { return nil }
    self.init(time: time, signature: Array(bytes.dropFirst(8)))
  }

  /// The bytes that stand in a note.
  var bytes: [UInt8] {
    time.bigEndianBytes + signature
  }

  /// What is signed.
  ///
  /// - Parameters:
  ///   - text: The checkpoint, with its last line feed.
  ///   - time: Seconds since 1970.
  /// - Returns: The bytes to sign.
  static func message(_ text: String, time: Int64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}
