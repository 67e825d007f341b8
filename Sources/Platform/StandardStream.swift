/// Standard output or standard error of this process.
public struct StandardStream: Sendable {
  /// Where data goes.
  public static let output = StandardStream(descriptor: 1, name: "stdout")
  /// Where everything else goes.
  public static let error = StandardStream(descriptor: 2, name: "stderr")

  private let descriptor: Int32
  private let name: String

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: `StorageError`; `isBrokenPipe` where the reader has gone, provided that
  ///   `Machine.reportWriteFailures()` was called when the process started.
  public func write(_ bytes: Span<UInt8>) throws(StorageError) {
    var start = 0
    while start < bytes.count {
      do throws(SystemError) {
        start += try SystemCalls.writeBytes(
          descriptor, bytes.extracting(start..<bytes.count))
      } catch {
        // A pipe that another process made non-blocking is full: give its reader time.
        guard error.code == SystemCalls.tryAgain else { throw StorageError(.write, name, error) }
        SystemCalls.pause(milliseconds: 1)
      }
    }
  }

  /// Writes `text` as UTF-8.
  public func write(_ text: String) throws(StorageError) {
    try write(Array(text.utf8).span)
  }

  /// Whether whoever read it has gone: the next write would fail.
  public var isAbandoned: Bool { SystemCalls.isAbandoned(descriptor) }

  /// Whether a person sits at the other end.
  public var isTerminal: Bool { SystemCalls.isTerminal(descriptor) }

  /// How many columns the terminal has, where it is one and says so.
  public var terminalColumns: Int? { SystemCalls.terminalColumns(descriptor) }
}
