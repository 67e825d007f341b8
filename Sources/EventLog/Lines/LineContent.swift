/// What a stored line is: an event, or why it is none.
struct LineContent {
  /// The event, `nil` where the line is none.
  let event: EventEnvelope?

  /// Why it is none, where its bytes are the reason.
  let problem: LineError?
  private let line: LineReader.Line

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - bytes: The line without its line feed.
  ///   - line: Where it stands.
  ///   - memory: What the line before it said.
  init(_ bytes: Span<UInt8>, _ line: LineReader.Line, _ memory: inout LineMemory) {
    self.line = line
    guard line.isTerminated, !line.isTooLong else {
      event = nil
      problem = nil
      return
    }
    do throws(LineError) {
      event = try EventLine.read(bytes, &memory)
      problem = nil
    } catch {
      event = nil
      problem = error
    }
  }

  /// Looks at a line by itself.
  init(_ bytes: Span<UInt8>, _ line: LineReader.Line) {
    var memory = LineMemory(isKept: false)
    self.init(bytes, line, &memory)
  }

  /// Whether the line has an end, and no more bytes than an event may have.
  var isWhole: Bool { line.isTerminated && !line.isTooLong }

  /// What is wrong with the line as such.
  func fault(in segment: String, line number: Int) -> LogFault? {
    if line.isTooLong {
      return LogFault(
        .invalidLine, segment, line: number, offset: line.offset,
        expected: .bytesAtMost(EventLine.maximumLength), found: .bytes(Int(clamping: line.length)))
    }
    guard line.isTerminated else {
      return LogFault(
        .tornTail, segment, line: number, offset: line.offset, expected: .word(.lineFeed),
        found: .endAfter(Int(clamping: line.length)))
    }
    return problem.map { problem in
      LogFault(
        .invalidLine, segment, line: number, offset: line.offset + Int64(problem.offset),
        expected: .word(.anEvent), found: .notAnEvent(problem.kind))
    }
  }
}
