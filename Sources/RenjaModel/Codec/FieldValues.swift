public import Canonical

extension String: FieldValue {
  /// A text.
  public static var kind: FieldKind { .text }
  /// The empty text.
  public static var unread: String { "" }

  /// The text of a JSON string.
  public init?(json: JSONValue) {
    guard case .string(let text) = json else { return nil }
    self = text
  }

  /// Any text without escapes.
  public static var shape: ValueShape { .text }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let text = data.text() else { return nil }
    self = text
  }

  /// Writes a JSON string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: FieldValue {
  /// A whole number.
  public static var kind: FieldKind { .integer }
  /// Zero.
  public static var unread: Int { 0 }

  /// The value of a JSON number without fraction, within 2^53.
  public init?(json: JSONValue) {
    guard case .number(let number) = json, let value = number.integer,
      value.magnitude < 1 << 53
    else { return nil }
    self = Int(value)
  }

  /// A whole number without sign.
  public static var shape: ValueShape { .whole }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let value = data.wholeNumber() else { return nil }
    self = value
  }

  /// Writes a JSON integer.
  public func write(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
}

extension Bool: FieldValue {
  /// A truth value.
  public static var kind: FieldKind { .flag }
  /// False.
  public static var unread: Bool { false }

  /// The value of a JSON boolean.
  public init?(json: JSONValue) {
    guard case .bool(let value) = json else { return nil }
    self = value
  }

  /// Writes a JSON boolean.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Rupiah: FieldValue {
  /// An exact amount.
  public static var kind: FieldKind { .amount }
  /// Zero.
  public static var unread: Rupiah { .zero }

  /// The amount of a JSON number, if an event can carry it.
  public init?(json: JSONValue) {
    guard case .number(let number) = json else { return nil }
    self.init(literal: number.literal)
  }

  /// A whole number without sign.
  public static var shape: ValueShape { .whole }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let value = data.wholeNumber() else { return nil }
    self.init(Int64(value))
  }

  /// Writes whole rupiah, or exactly two decimals.
  public func write(to writer: inout JSONWriter) { writer.rawNumber(literal) }
}

extension ExactDecimal: FieldValue {
  /// An exact decimal.
  public static var kind: FieldKind { .decimal }
  /// Zero.
  public static var unread: ExactDecimal { ExactDecimal(whole: 0) }

  /// The value of a JSON number of at most 18 digits.
  public init?(json: JSONValue) {
    guard case .number(let number) = json else { return nil }
    self.init(jsonNumber: number.literal)
  }

  /// A whole number without sign.
  public static var shape: ValueShape { .whole }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let value = data.wholeNumber() else { return nil }
    self.init(digits: Int128(value))
  }

  /// Writes the shortest exact decimal.
  public func write(to writer: inout JSONWriter) { writer.rawNumber(literal) }
}

extension Day: FieldValue {
  /// A calendar date.
  public static var kind: FieldKind { .day }
  /// The first day of the epoch.
  public static var unread: Day { Day(clamping: 0) }

  /// The date of a JSON string `YYYY-MM-DD`.
  public init?(json: JSONValue) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
  }

  /// Writes `YYYY-MM-DD`.
  public func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension Kode: FieldValue {
  /// Written as a text.
  public static var kind: FieldKind { .text }
  /// A code to be overwritten.
  public static var unread: Kode { Kode(urusan: 0) }

  /// The code of a JSON string.
  public init?(json: JSONValue) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
  }

  /// A code of the nomenclature.
  public static var shape: ValueShape { .kode }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let kode = data.kode() else { return nil }
    self = kode
  }

  /// Writes the code as a text.
  public func write(to writer: inout JSONWriter) { writer.string(text) }
}

extension Tahapan: FieldValue {
  /// Written as a text.
  public static var kind: FieldKind { .text }
  /// A stage to be overwritten.
  public static var unread: Tahapan { .renstra }

  /// The stage of a JSON string.
  public init?(json: JSONValue) {
    guard case .string(let name) = json else { return nil }
    self.init(name)
  }

  /// A stage.
  public static var shape: ValueShape { .stage }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let stage = data.stage() else { return nil }
    self = stage
  }

  /// Writes the stage's name.
  public func write(to writer: inout JSONWriter) { writer.string(name) }
}

extension Alasan: FieldValue {
  /// Written as a text.
  public static var kind: FieldKind { .text }
  /// No reason.
  public static var unread: Alasan { Alasan(recorded: "") }

  /// The reason of a JSON string, whatever its code.
  public init?(json: JSONValue) {
    guard case .string(let text) = json else { return nil }
    self.init(recorded: text)
  }

  /// Any text without escapes.
  public static var shape: ValueShape { .text }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let text = data.text() else { return nil }
    self.init(recorded: text)
  }

  /// Writes the reason as a text.
  public func write(to writer: inout JSONWriter) { writer.string(text) }
}
