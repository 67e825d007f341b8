import Canonical

/// Reads lines in the form that the log writes, which is nearly all of them, in one pass.
enum CanonicalLine {
  /// What the line says, or `nil` where the general reader must look: never for a line that the log
  /// wrote, strings with escapes apart.
  static func read(_ line: Span<UInt8>) -> EventEnvelope? {
    var memory = LineMemory(isKept: false)
    return read(line, &memory) ? memory.event : nil
  }

  /// The same, quicker where the line before was much like this one.
  ///
  /// - Returns: Whether the memory holds what the line says.
  static func read(_ line: Span<UInt8>, _ memory: inout LineMemory) -> Bool {
    var scanner = CanonicalScanner()
    guard line.count <= EventLine.maximumLength, beforeData(line, &scanner, &memory) else {
      return false
    }
    let start = scanner.offset
    guard scanner.object(line, depth: 1) else { return false }
    memory.event.data = start..<scanner.offset
    memory.event.isCanonical = true
    return scanner.skip(UInt8(ascii: "}"), line) && scanner.offset == line.count
  }

  /// What the line says before its data, and where the data must stand if the line is canonical.
  ///
  /// - Returns: Whether the memory holds it.
  static func readHead(_ line: Span<UInt8>, _ memory: inout LineMemory) -> Bool {
    guard line.count <= EventLine.maximumLength, readStart(line, &memory),
      memory.event.data.lowerBound < line.count - 1, line[line.count - 1] == UInt8(ascii: "}")
    else { return false }
    memory.event.data = memory.event.data.lowerBound..<line.count - 1
    return true
  }

  /// What a line says before its data, wherever it ends: no word that is looked for holds a line feed.
  ///
  /// - Returns: Whether the memory holds it; the data's range is empty, and begins where the data does.
  static func readStart(_ bytes: Span<UInt8>, _ memory: inout LineMemory) -> Bool {
    var scanner = CanonicalScanner()
    guard beforeData(bytes, &scanner, &memory) else { return false }
    memory.event.data = scanner.offset..<scanner.offset
    memory.event.isCanonical = false
    return true
  }

  private static func beforeData(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    guard scanner.skip(memory.words.seq, line), let seq = scanner.positive(line),
      scanner.skip(memory.words.id, line), let digits = scanner.take(32, line),
      let id = EventID(parsing: line, at: digits.lowerBound)
    else { return false }
    memory.event.seq = seq
    memory.event.id = id
    return memory.times(line, &scanner) && type(line, &scanner, &memory)
      && memory.people(line, &scanner) && memory.dasar(line, &scanner)
      && batch(line, &scanner, &memory)
      && scanner.skip(memory.words.data, line)
  }

  /// Whether a line may be an event of this type; `false` only where it is surely another.
  static func mayBe(_ type: [UInt8], _ line: Span<UInt8>) -> Bool {
    let words = HeadWords.all
    var scanner = CanonicalScanner()
    guard scanner.skip(words.seq, line), scanner.positive(line) != nil,
      scanner.skip(words.id, line), scanner.take(32, line) != nil,
      scanner.skip(words.recorded, line), scanner.take(20, line) != nil
    else { return true }
    if scanner.skip(words.clock, line), scanner.take(20, line) == nil { return true }
    guard scanner.skip(words.effective, line), scanner.take(10, line) != nil,
      scanner.skip(words.type, line), let place = scanner.string(line)
    else { return true }
    return place.count == type.count
      && ByteWords.areSame(line, place.lowerBound, type.span, 0, count: type.count)
  }

  /// The identity of a line that begins as the log writes it.
  static func id(_ line: Span<UInt8>) -> EventID? {
    let words = HeadWords.all
    var scanner = CanonicalScanner()
    guard scanner.skip(words.seq, line), scanner.positive(line) != nil,
      scanner.skip(words.id, line)
    else { return nil }
    return EventID(parsing: line, at: scanner.offset)
  }

  /// From the end of the identity to the key of the type.
  static func times(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    guard scanner.skip(memory.words.recorded, line), let recorded = instant(line, &scanner) else {
      return false
    }
    memory.event.recorded = recorded
    memory.event.clock = nil
    if scanner.skip(memory.words.clock, line) {
      guard let clock = instant(line, &scanner) else { return false }
      memory.event.clock = clock
    }
    guard scanner.skip(memory.words.effective, line), let date = scanner.take(10, line),
      let effective = Day(parsing: line.extracting(date)), scanner.skip(memory.words.type, line)
    else { return false }
    memory.event.effective = effective
    return true
  }

  private static func type(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    guard let type = scanner.string(line), scanner.skip(memory.words.version, line),
      let version = scanner.positive(line)
    else { return false }
    memory.event.type = LineText(type)
    memory.event.version = version
    return true
  }

  /// From the key of the office to the end of the user.
  static func people(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    guard scanner.skip(memory.words.pd, line), let pd = scanner.string(line),
      scanner.skip(memory.words.actor, line), let actor = scanner.string(line),
      scanner.skip(memory.words.user, line), let user = scanner.string(line)
    else { return false }
    memory.event.pd = LineText(pd)
    memory.event.actor = LineText(actor)
    memory.event.user = LineText(user)
    return true
  }

  /// The document or decision, where the line names one.
  static func dasar(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    memory.event.dasar = nil
    guard scanner.skip(memory.words.dasar, line) else { return true }
    guard let dasar = scanner.string(line) else { return false }
    memory.event.dasar = LineText(dasar)
    return true
  }

  private static func batch(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> Bool {
    memory.event.batch = .alone
    guard scanner.skip(memory.words.batch, line) else { return true }
    guard let text = scanner.string(line),
      let batch = BatchPlace(parsing: line.extracting(text)), batch.count > 1
    else { return false }
    memory.event.batch = batch
    return true
  }

  private static func instant(_ line: Span<UInt8>, _ scanner: inout CanonicalScanner) -> Instant? {
    scanner.take(20, line).flatMap { Instant(parsing: line.extracting($0)) }
  }
}

/// What stands between the values of a line's head.
struct HeadWords: Sendable {
  let seq = ExpectedBytes(#"{"seq":"#)
  let id = ExpectedBytes(#","id":""#)
  let recorded = ExpectedBytes(#"","recorded":""#)
  let clock = ExpectedBytes(#"","clock":""#)
  let effective = ExpectedBytes(#"","effective":""#)
  let type = ExpectedBytes(#"","type":"#)
  let version = ExpectedBytes(#","v":"#)
  let pd = ExpectedBytes(#","pd":"#)
  let actor = ExpectedBytes(#","actor":"#)
  let user = ExpectedBytes(#","user":"#)
  let dasar = ExpectedBytes(#","dasar":"#)
  let batch = ExpectedBytes(#","batch":"#)
  let data = ExpectedBytes(#","data":"#)

  static let all = HeadWords()
}
