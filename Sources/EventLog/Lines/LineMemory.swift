import Canonical

/// Reads one line after another, and what most lines say like the one before only once: all that
/// stands ahead of the data but number, identity, type and place in the batch.
///
/// Bytes that are the same mean the same: nothing is read twice, and nothing is taken for granted.
/// What a line says stands in one place that is used again, for a million lines would otherwise
/// spend their time on being copied.
public struct LineMemory: Sendable {
  /// What the line says that was read last; of no use after one that could not be read.
  public internal(set) var event = EventEnvelope()

  /// Where what is asked of every line stands in it: type, version, office, begin of the data.
  public var places: (type: Range<Int>, version: Int, pd: Range<Int>, data: Int) {
    (event.type.range, event.version, event.pd.range, event.data.lowerBound)
  }

  let words = HeadWords.all
  private let isKept: Bool
  private var times = KeptRun()
  private var people = KeptRun()
  private var dasar = KeptRun()

  /// No line yet.
  public init() {
    isKept = true
  }

  init(isKept: Bool) {
    self.isKept = isKept
  }

  /// From the end of the identity to the key of the type.
  mutating func times(_ line: Span<UInt8>, _ scanner: inout CanonicalScanner) -> Bool {
    let start = scanner.offset
    if times.stands(in: line, at: start) {
      scanner.advance(by: times.count)
      return true
    }
    times.forget()
    guard CanonicalLine.times(line, &scanner, &self) else { return false }
    if isKept { times.keep(line, start..<scanner.offset) }
    return true
  }

  /// From the key of the office to the end of the user.
  mutating func people(_ line: Span<UInt8>, _ scanner: inout CanonicalScanner) -> Bool {
    let start = scanner.offset
    if people.stands(in: line, at: start) {
      scanner.advance(by: people.count)
      let distance = people.move(to: start)
      if distance != 0 {
        event.pd = event.pd.moved(by: distance)
        event.actor = event.actor.moved(by: distance)
        event.user = event.user.moved(by: distance)
      }
      return true
    }
    people.forget()
    guard CanonicalLine.people(line, &scanner, &self) else { return false }
    if isKept { people.keep(line, start..<scanner.offset) }
    return true
  }

  /// The document or decision, where the line names one.
  mutating func dasar(_ line: Span<UInt8>, _ scanner: inout CanonicalScanner) -> Bool {
    let start = scanner.offset
    if dasar.stands(in: line, at: start) {
      scanner.advance(by: dasar.count)
      let distance = dasar.move(to: start)
      if distance != 0 { event.dasar = event.dasar?.moved(by: distance) }
      return true
    }
    dasar.forget()
    guard CanonicalLine.dasar(line, &scanner, &self) else { return false }
    if isKept { dasar.keep(line, start..<scanner.offset) }
    return true
  }
}

/// The bytes of a part of the line before, and where they stood in it.
private struct KeptRun: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0

  var count: Int { bytes.count }

  func stands(in line: Span<UInt8>, at offset: Int) -> Bool {
    !bytes.isEmpty && ByteWords.areSame(line, offset, bytes.span, 0, count: bytes.count)
  }

  mutating func forget() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func keep(_ line: Span<UInt8>, _ range: Range<Int>) {
    for place in range { bytes.append(line[place]) }
    start = range.lowerBound
  }

  /// Notes where the bytes stand now, and says how much later that is.
  mutating func move(to place: Int) -> Int {
    defer { start = place }
    return place - start
  }
}

extension LineText {
  /// The text in another line, in which it stands so many bytes later.
  fileprivate func moved(by distance: Int) -> LineText {
    LineText(range.lowerBound + distance..<range.upperBound + distance)
  }
}
