import Canonical

/// Reads any line that holds an event, however it is written.
enum GeneralLine {
  static func read(_ line: Span<UInt8>) throws(LineError) -> EventEnvelope {
    guard line.count > 0 else { throw LineError(.empty, at: 0) }
    guard line.count <= EventLine.maximumLength else {
      throw LineError(.tooLong(line.count), at: EventLine.maximumLength)
    }
    var fields = Fields()
    do throws(JSONError) {
      var cursor = JSONCursor()
      try cursor.beginObject(in: line)
      while let member = try cursor.nextMember(in: line) {
        fields.take(member, in: line)
      }
      try cursor.finish(in: line)
    } catch {
      throw LineError(.json(error.kind), at: error.offset)
    }
    var envelope = try fields.envelope(of: line)
    envelope.isCanonical = isCanonical(line, envelope)
    return envelope
  }

  /// Writes the event anew and compares the bytes.
  private static func isCanonical(_ line: Span<UInt8>, _ envelope: EventEnvelope) -> Bool {
    guard !envelope.hasUnknownFields else { return false }
    let stamp = EventStamp(
      seq: envelope.seq, id: envelope.id, recorded: envelope.recorded, clock: envelope.clock,
      user: envelope.user.string(in: line), batch: envelope.batch)
    var writer = JSONWriter()
    EventLine.append(EventLine.draft(envelope, in: line), as: stamp, to: &writer)
    let bytes = writer.bytes
    guard bytes.count == line.count + 1 else { return false }
    for place in line.indices where line[place] != bytes[place] { return false }
    return true
  }
}

/// The members of a line by name.
private struct Fields {
  static let names = [
    "seq", "id", "recorded", "clock", "effective", "type", "v", "pd", "actor", "user", "dasar",
    "batch", "data",
  ]

  private var found = [JSONElement?](repeating: nil, count: Fields.names.count)
  private var hasUnknown = false

  mutating func take(_ member: JSONMember, in line: Span<UInt8>) {
    for (place, name) in Self.names.enumerated() where member.isKey(name, in: line) {
      found[place] = member.element
      return
    }
    hasUnknown = true
  }

  func envelope(of line: Span<UInt8>) throws(LineError) -> EventEnvelope {
    var envelope = EventEnvelope()
    envelope.seq = try positive("seq", line)
    envelope.id = try value("id", line) { EventID($0) }
    envelope.recorded = try value("recorded", line) { Instant($0) }
    if element("clock") != nil { envelope.clock = try value("clock", line) { Instant($0) } }
    envelope.effective = try value("effective", line) { Day($0) }
    envelope.type = try text("type", line)
    envelope.version = try positive("v", line)
    envelope.pd = try text("pd", line)
    envelope.actor = try text("actor", line)
    envelope.user = try text("user", line)
    if element("dasar") != nil { envelope.dasar = try text("dasar", line) }
    if element("batch") != nil {
      envelope.batch = try value("batch", line) { BatchPlace(parsing: Array($0.utf8).span) }
    }
    envelope.data = try required("data", line, .object).range
    envelope.hasUnknownFields = hasUnknown
    return envelope
  }

  private func element(_ name: String) -> JSONElement? {
    Self.names.firstIndex(of: name).flatMap { found[$0] }
  }

  private func required(
    _ name: String, _ line: Span<UInt8>, _ kind: JSONKind
  ) throws(LineError) -> JSONElement {
    guard let element = element(name) else {
      throw LineError(.missing(name), at: line.count)
    }
    guard element.kind == kind else {
      throw LineError(.badValue(name), at: element.range.lowerBound)
    }
    return element
  }

  private func positive(_ name: String, _ line: Span<UInt8>) throws(LineError) -> Int {
    let element = try required(name, line, .number)
    guard let value = element.integer(in: line), value > 0, let number = Int(exactly: value) else {
      throw LineError(.badValue(name), at: element.range.lowerBound)
    }
    return number
  }

  private func text(_ name: String, _ line: Span<UInt8>) throws(LineError) -> LineText {
    let range = try required(name, line, .string).range
    let inner = range.lowerBound + 1..<range.upperBound - 1
    var hasEscapes = false
    for place in inner where line[place] == UInt8(ascii: "\\") {
      hasEscapes = true
      break
    }
    return LineText(inner, hasEscapes: hasEscapes)
  }

  private func value<Value>(
    _ name: String, _ line: Span<UInt8>, _ parse: (String) -> Value?
  ) throws(LineError) -> Value {
    let element = try required(name, line, .string)
    guard let text = element.string(in: line), let value = parse(text) else {
      throw LineError(.badValue(name), at: element.range.lowerBound)
    }
    return value
  }
}

extension BatchPlace {
  /// Reads `i/n`, the i-th of n.
  init?(parsing bytes: Span<UInt8>) {
    var scanner = CanonicalScanner()
    guard let number = scanner.positive(bytes), scanner.skip(UInt8(ascii: "/"), bytes),
      let count = scanner.positive(bytes), scanner.offset == bytes.count,
      number <= count, count <= Self.maximum
    else { return nil }
    self.init(number, of: count)
  }
}
