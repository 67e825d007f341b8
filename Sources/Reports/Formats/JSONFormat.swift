public import Canonical

/// The contract with programs: one object with `basis` and the report's own members, on one line.
///
/// An absent value has no key, a blank one is `null`. Numbers are exact. Whatever could command a
/// terminal is escaped, so that showing the output to a person does no harm.
public struct JSONFormat: OutputFormat {
  /// The JSON format.
  public init() {}

  /// Writes the report as one line.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    json.beginObject()
    json.key("basis")
    report.basis.write(to: &json)
    report.writeMembers(to: &json)
    json.endObject()
    json.endLine()
    try sink(JSONFormat.escapingCommands(in: json.bytes))
  }

  /// The same JSON with the invisible commands in its strings escaped; between strings there are
  /// none.
  static func escapingCommands(in bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x7F }) { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar != "\n", scalar.isCommand {
        result += scalar.escaped.utf8
      } else {
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return result
  }
}

extension OutputFormat where Self == JSONFormat {
  /// The contract with programs.
  public static var json: JSONFormat { JSONFormat() }
}

extension OutputBasis {
  /// Writes the object of the basis.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("log", log)
    json.member("size", size)
    if !root.isEmpty { json.member("root", root) }
    json.member("coordinate", coordinate)
    json.member("known", known)
    json.member("upto", upTo)
    json.member("date", date)
    json.member("command", command)
    json.member("lang", language.rawValue)
    json.member("program", program)
    json.member("invented", invented)
    if !members.isEmpty {
      json.objects("logs", of: members) { json, member in
        json.member("name", member.name)
        json.member("log", member.log)
        json.member("size", member.size)
        json.member("root", member.root)
      }
    }
    json.endObject()
  }
}
