import Canonical

/// Reads lines in the form that the log writes, which is nearly all of them, in one pass.
enum CanonicalLine {
  /// What the line says, or `nil` where the general reader must look: never for a line that the log
  /// wrote, strings with escapes apart.
  static func read(_ line: Span<UInt8>) -> EventEnvelope? {
    var memory = LineMemory(isKept: false)
    return read(line, &memory)
  }

  /// The same, quicker where the line before was much like this one.
  static func read(_ line: Span<UInt8>, _ memory: inout LineMemory) -> EventEnvelope? {
    var scanner = CanonicalScanner()
    guard var envelope = beforeData(line, &scanner, &memory) else { return nil }
    let start = scanner.offset
    guard scanner.object(line, depth: 1) else { return nil }
    envelope.data = start..<scanner.offset
    guard scanner.skip(UInt8(ascii: "}"), line), scanner.offset == line.count else { return nil }
    envelope.isCanonical = true
    return envelope
  }

  /// What the line says before its data, and where the data must stand if the line is canonical.
  static func readHead(_ line: Span<UInt8>, _ memory: inout LineMemory) -> EventEnvelope? {
    var scanner = CanonicalScanner()
    guard var envelope = beforeData(line, &scanner, &memory), scanner.offset < line.count - 1,
      line[line.count - 1] == UInt8(ascii: "}")
    else { return nil }
    envelope.data = scanner.offset..<line.count - 1
    return envelope
  }

  private static func beforeData(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ memory: inout LineMemory
  ) -> EventEnvelope? {
    guard line.count <= EventLine.maximumLength else { return nil }
    var envelope = EventEnvelope()
    guard scanner.skip(Key.seq, line), let seq = scanner.positive(line),
      scanner.skip(Key.id, line), let digits = scanner.take(32, line),
      let id = EventID(parsing: line, at: digits.lowerBound)
    else { return nil }
    envelope.seq = seq
    envelope.id = id
    guard memory.times(line, &scanner, &envelope), type(line, &scanner, &envelope),
      memory.people(line, &scanner, &envelope), memory.dasar(line, &scanner, &envelope),
      batch(line, &scanner, &envelope), scanner.skip(Key.data, line)
    else { return nil }
    return envelope
  }

  /// Whether a line may be an event of this type; `false` only where it is surely another.
  static func mayBe(_ type: [UInt8], _ line: Span<UInt8>) -> Bool {
    var scanner = CanonicalScanner()
    guard scanner.skip(Key.seq, line), scanner.positive(line) != nil, scanner.skip(Key.id, line),
      scanner.take(32, line) != nil, scanner.skip(Key.recorded, line),
      scanner.take(20, line) != nil
    else { return true }
    if scanner.skip(Key.clock, line), scanner.take(20, line) == nil { return true }
    guard scanner.skip(Key.effective, line), scanner.take(10, line) != nil,
      scanner.skip(Key.type, line), let place = scanner.string(line)
    else { return true }
    guard place.count == type.count else { return false }
    for index in type.indices where line[place.lowerBound + index] != type[index] { return false }
    return true
  }

  /// The identity of a line that begins as the log writes it.
  static func id(_ line: Span<UInt8>) -> EventID? {
    var scanner = CanonicalScanner()
    guard scanner.skip(Key.seq, line), scanner.positive(line) != nil, scanner.skip(Key.id, line)
    else { return nil }
    return EventID(parsing: line, at: scanner.offset)
  }

  /// From the end of the identity to the key of the type.
  static func times(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    guard scanner.skip(Key.recorded, line), let recorded = instant(line, &scanner) else {
      return false
    }
    envelope.recorded = recorded
    if scanner.skip(Key.clock, line) {
      guard let clock = instant(line, &scanner) else { return false }
      envelope.clock = clock
    }
    guard scanner.skip(Key.effective, line), let date = scanner.take(10, line),
      let effective = Day(parsing: line.extracting(date)), scanner.skip(Key.type, line)
    else { return false }
    envelope.effective = effective
    return true
  }

  private static func type(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    guard let type = scanner.string(line), scanner.skip(Key.version, line),
      let version = scanner.positive(line)
    else { return false }
    envelope.type = LineText(type)
    envelope.version = version
    return true
  }

  /// From the key of the office to the end of the user.
  static func people(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    guard scanner.skip(Key.pd, line), let pd = scanner.string(line),
      scanner.skip(Key.actor, line), let actor = scanner.string(line),
      scanner.skip(Key.user, line), let user = scanner.string(line)
    else { return false }
    envelope.pd = LineText(pd)
    envelope.actor = LineText(actor)
    envelope.user = LineText(user)
    return true
  }

  static func dasar(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    guard scanner.skip(Key.dasar, line) else { return true }
    guard let dasar = scanner.string(line) else { return false }
    envelope.dasar = LineText(dasar)
    return true
  }

  private static func batch(
    _ line: Span<UInt8>, _ scanner: inout CanonicalScanner, _ envelope: inout EventEnvelope
  ) -> Bool {
    guard scanner.skip(Key.batch, line) else { return true }
    guard let text = scanner.string(line),
      let batch = BatchPlace(parsing: line.extracting(text)), batch.count > 1
    else { return false }
    envelope.batch = batch
    return true
  }

  private static func instant(_ line: Span<UInt8>, _ scanner: inout CanonicalScanner) -> Instant? {
    scanner.take(20, line).flatMap { Instant(parsing: line.extracting($0)) }
  }

  /// What stands between the values.
  private enum Key {
    static let seq = Array(#"{"seq":"#.utf8)
    static let id = Array(#","id":""#.utf8)
    static let recorded = Array(#"","recorded":""#.utf8)
    static let clock = Array(#"","clock":""#.utf8)
    static let effective = Array(#"","effective":""#.utf8)
    static let type = Array(#"","type":"#.utf8)
    static let version = Array(#","v":"#.utf8)
    static let pd = Array(#","pd":"#.utf8)
    static let actor = Array(#","actor":"#.utf8)
    static let user = Array(#","user":"#.utf8)
    static let dasar = Array(#","dasar":"#.utf8)
    static let batch = Array(#","batch":"#.utf8)
    static let data = Array(#","data":"#.utf8)
  }
}
