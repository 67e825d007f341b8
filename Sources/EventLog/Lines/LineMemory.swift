/// What the line before this one said ahead of its data; most lines say the same but for number,
/// identity, type and place in the batch.
///
/// Bytes that are the same mean the same: nothing is read twice, and nothing is taken for granted.
public struct LineMemory: Sendable {
  private let isKept: Bool
  private var times: [UInt8] = []
  private var people: [UInt8] = []
  private var dasar: [UInt8] = []
  /// What those bytes say; texts count from the first of them.
  private var said = EventEnvelope()

  /// No line yet.
  public init() {
    isKept = true
  }

  init(isKept: Bool) {
    self.isKept = isKept
  }

  mutating func times(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    let start = scanner.offset
    if !times.isEmpty, scanner.skip(times, line) {
      envelope.recorded = said.recorded
      envelope.clock = said.clock
      envelope.effective = said.effective
      return true
    }
    guard CanonicalLine.times(line, &scanner, &envelope) else { return false }
    guard isKept else { return true }
    Self.keep(line, start..<scanner.offset, in: &times)
    said.recorded = envelope.recorded
    said.clock = envelope.clock
    said.effective = envelope.effective
    return true
  }

  mutating func people(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    let start = scanner.offset
    if !people.isEmpty, scanner.skip(people, line) {
      envelope.pd = said.pd.moved(by: start)
      envelope.actor = said.actor.moved(by: start)
      envelope.user = said.user.moved(by: start)
      return true
    }
    guard CanonicalLine.people(line, &scanner, &envelope) else { return false }
    guard isKept else { return true }
    Self.keep(line, start..<scanner.offset, in: &people)
    said.pd = envelope.pd.moved(by: -start)
    said.actor = envelope.actor.moved(by: -start)
    said.user = envelope.user.moved(by: -start)
    return true
  }

  mutating func dasar(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    let start = scanner.offset
    if !dasar.isEmpty, scanner.skip(dasar, line) {
      envelope.dasar = said.dasar?.moved(by: start)
      return true
    }
    guard CanonicalLine.dasar(line, &scanner, &envelope) else { return false }
    guard isKept, scanner.offset > start else { return true }
    Self.keep(line, start..<scanner.offset, in: &dasar)
    said.dasar = envelope.dasar?.moved(by: -start)
    return true
  }

  private static func keep(_ line: Span<UInt8>, _ range: Range<Int>, in bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    for place in range { bytes.append(line[place]) }
  }
}

extension LineText {
  /// The text in another line, in which it stands so many bytes later.
  fileprivate func moved(by distance: Int) -> LineText {
    LineText(range.lowerBound + distance..<range.upperBound + distance)
  }
}
