public import Canonical

/// A value with a fixed set of names, written as one of them.
public protocol NamedField: FieldValue, RawRepresentable, CaseIterable where RawValue == String {}

extension NamedField {
  /// Written as a text.
  public static var kind: FieldKind { .text }

  /// The value a JSON string names.
  public init?(json: JSONValue) {
    guard case .string(let name) = json else { return nil }
    self.init(rawValue: name)
  }

  /// One of the names.
  public static var shape: ValueShape { .name(allCases.map { ExpectedBytes($0.rawValue) }) }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let name = data.name() else { return nil }
    self.init(rawValue: name)
  }

  /// Writes the name.
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

extension Level: NamedField {
  /// A level to be overwritten.
  public static var unread: Level { .urusan }
}

extension Periode: NamedField {
  /// A period to be overwritten.
  public static var unread: Periode { .tahun }
}
