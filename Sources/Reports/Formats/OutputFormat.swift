/// A way to write a report down.
///
/// One struct a format; pick one by its static member, as in `.text(width: 120)`.
public protocol OutputFormat: Sendable {
  /// Writes a whole report in pieces, each a complete line or record.
  ///
  /// - Parameters:
  ///   - report: what to write.
  ///   - sink: gets the bytes in order, UTF-8.
  /// - Throws: only what `sink` throws.
  func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
}

extension OutputFormat {
  /// The whole report as bytes.
  public func bytes(of report: some Report) -> [UInt8] {
    var bytes: [UInt8] = []
    write(report) { bytes += $0 }
    return bytes
  }
}
