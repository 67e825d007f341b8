public import Canonical

extension SumberDana: FieldValue {
  /// One source as a text, or several as objects.
  public static var kind: FieldKind { .sumber }
  /// A source to be overwritten.
  public static var unread: SumberDana { .satu("") }

  /// A source's name, or an array of `{"sumber":…,"rupiah":…}`.
  public init?(json: JSONValue) {
    switch json {
    case .string(let name): self = .satu(name)
    case .array(let items):
      var parts: [Part] = []
      for item in items {
        guard case .object(let object) = item, let name = object["sumber"].flatMap(String.init),
          let rupiah = object["rupiah"].flatMap(Rupiah.init(json:))
        else { return nil }
        parts.append(Part(sumber: name, rupiah: rupiah))
      }
      self = .rincian(parts)
    default: return nil
    }
  }

  /// One source.
  public static var shape: ValueShape { .text }

  /// The value in canonical bytes.
  public init?(canonical data: inout CanonicalData) {
    guard let name = data.text() else { return nil }
    self = .satu(name)
  }

  /// Writes a text, or an array of objects.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .satu(let name): writer.string(name)
    case .rincian(let parts):
      writer.beginArray()
      for part in parts {
        writer.beginObject()
        writer.key("sumber")
        writer.string(part.sumber)
        writer.key("rupiah")
        part.rupiah.write(to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
  }
}
