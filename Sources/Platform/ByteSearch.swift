/// Searches bytes as fast as the C library does, many at a time.
public enum ByteSearch {
  /// The first place of a byte.
  ///
  /// - Parameters:
  ///   - byte: The byte to look for.
  ///   - bytes: Where to look.
  ///   - start: The first place to look at.
  /// - Returns: The place, or `nil` if the byte does not occur.
  public static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    SystemCalls.search(bytes, for: byte, from: start)
  }
}
