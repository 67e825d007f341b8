import Canonical

extension LogIdentity {
  private static let keys: Set<String> = [
    "format", "origin", "offset", "created", "pd", "segment", "group", "invented", "restored",
    "salvaged", "sha256",
  ]

  /// A key of `log.json` that is missing, unknown, has a value of no use, or one that is not the sum.
  private struct Unreadable: Error {
    let key: String
  }

  /// Reads what ``bytes`` writes; order and white space do not matter, unknown keys do.
  ///
  /// - Parameters:
  ///   - bytes: The content of `log.json`.
  ///   - path: Its path, for the error.
  /// - Throws: ``LogError``, `newerFormat` or `badIdentity`.
  init(parsing bytes: [UInt8], path: String) throws(LogError) {
    guard let object = (try? JSONValue(parsing: bytes.span))?.object else {
      throw .badIdentity(path, key: nil)
    }
    guard let format = object["format"]?.integer, format >= 1 else {
      throw .badIdentity(path, key: "format")
    }
    guard format == Int64(Self.format) else {
      throw .newerFormat(path, found: Int(format), known: Self.format)
    }
    do throws(Unreadable) {
      try self.init(object)
    } catch {
      throw .badIdentity(path, key: error.key)
    }
  }

  private init(_ object: JSONObject) throws(Unreadable) {
    for key in object.keys where !Self.keys.contains(key) { throw Unreadable(key: key) }
    guard let origin = try Self.text("origin", object), Checkpoint.isOrigin(origin) else {
      throw Unreadable(key: "origin")
    }
    guard let offset = try Self.text("offset", object).flatMap({ UTCOffset($0) }) else {
      throw Unreadable(key: "offset")
    }
    guard let created = try Self.text("created", object).flatMap({ Instant($0) }) else {
      throw Unreadable(key: "created")
    }
    guard let pd = try Self.text("pd", object), !pd.isEmpty else { throw Unreadable(key: "pd") }
    self.init(origin: origin, offset: offset, created: created, pd: pd)
    if let segment = object["segment"] {
      guard let size = segment.integer, size > 0 else { throw Unreadable(key: "segment") }
      segmentSize = Int(size)
    }
    group = try Self.text("group", object)
    invented = try Self.text("invented", object)
    restored = try Self.text("restored", object)
    if let value = object["salvaged"] { salvaged = try Self.salvaged(value) }
    let kept = try Self.text("sha256", object)
    isSummed = kept != nil
    if let kept, kept != sum { throw Unreadable(key: "sha256") }
  }

  private static func text(_ key: String, _ object: JSONObject) throws(Unreadable) -> String? {
    guard let value = object[key] else { return nil }
    guard let text = value.string else { throw Unreadable(key: key) }
    return text
  }

  private static func salvaged(_ value: JSONValue) throws(Unreadable) -> Salvaged {
    guard let object = value.object, object.count == 3,
      let checkpoint = object["checkpoint"]?.string,
      let size = object["size"]?.integer, size >= 0,
      case .array(let faults)? = object["faults"]
    else { throw Unreadable(key: "salvaged") }
    let texts = faults.compactMap(\.string)
    guard texts.count == faults.count else { throw Unreadable(key: "salvaged") }
    return Salvaged(checkpoint: checkpoint, size: Int(size), faults: texts)
  }
}
