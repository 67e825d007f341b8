import Platform

/// The console of this process.
final class SystemConsole: Console {
  /// The most bytes of a file that a person names; the largest tables have a few million.
  static let largestInput = 256 << 20

  let files: any FileAccess = SystemFiles()
  let clock: any WallClock = SystemClock()

  init() {
    Machine.reportWriteFailures()
  }

  var terminalWidth: Int? {
    StandardStream.output.isTerminal ? StandardStream.output.terminalColumns ?? 80 : nil
  }

  var errorIsTerminal: Bool {
    StandardStream.error.isTerminal
  }

  private var remembersInterrupts = false

  var isOver: Bool {
    if !remembersInterrupts {
      Interruption.remember()
      remembersInterrupts = true
    }
    return Interruption.wasAsked || StandardStream.output.isAbandoned
  }

  private var heartbeat: Heartbeat?

  var drawing: @Sendable (String) -> Void {
    { text in
      do throws(StorageError) {
        try StandardStream.error.write(text)
      } catch {
        // A terminal that has gone needs no progress; the answer itself will say so.
      }
    }
  }

  func startBeating(_ beat: @escaping @Sendable () -> Void) {
    heartbeat = Heartbeat(milliseconds: ProgressLine.interval, beat)
  }

  func stopBeating() {
    heartbeat?.stop()
    heartbeat = nil
  }

  func variable(_ name: String) -> String? {
    Machine.environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  func readInput() throws(ConsoleError) -> [UInt8] {
    do throws(UserFileError) {
      return try UserFile.standardInput(limit: Self.largestInput)
    } catch {
      throw .inputFailed(error)
    }
  }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    do throws(StorageError) {
      switch stream {
      case .output: try StandardStream.output.write(bytes.span)
      case .error: try StandardStream.error.write(bytes.span)
      }
    } catch {
      throw error.isBrokenPipe ? .closed : .outputFailed(error)
    }
  }
}
