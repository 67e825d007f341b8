import Canonical
import Reports

/// An output that somebody saved earlier, in any format that carries its basis.
struct SavedOutput {
  let bytes: [UInt8]
  let format: FormatName
  let basis: SavedBasis

  /// What people read of an output of this format.
  func readable(_ output: [UInt8]) -> String {
    let text = String(decoding: output, as: UTF8.self)
    return switch format {
    case .html: PageReader(text).text
    case .xlsx: WorkbookReader(output)?.text ?? ""
    default: text
    }
  }

  /// Reads an output.
  ///
  /// - Throws: `ReproductionError.noBasis` where the file carries none that can be read.
  init(_ bytes: [UInt8], path: String) throws(ReproductionError) {
    self.bytes = bytes
    for (format, facts) in Self.candidates(bytes) {
      guard let basis = SavedBasis(facts) else { continue }
      self.format = format
      self.basis = basis
      return
    }
    throw .noBasis(path: path)
  }

  /// The facts of the basis, for each format that the text may be.
  private static func candidates(_ bytes: [UInt8]) -> [(FormatName, [String: String])] {
    if let workbook = WorkbookReader(bytes) { return [(.xlsx, workbook.facts)] }
    guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
    if bytes.first == UInt8(ascii: "{") { return [(.json, json(bytes))] }
    if text.hasPrefix("<!DOCTYPE html>") { return [(.html, PageReader(text).facts)] }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    var found: [(FormatName, [String: String])] = []
    for language in Language.allCases {
      let names = OutputBasis.names(language)
      let label = "\(OutputBasis.label(language)):"
      if let last = lines.last {
        if last.hasPrefix("> \(label) ") {
          let facts = FootnoteReader(names).facts([String(last.dropFirst(label.count + 3))])
          found.append((.md, facts.mapValues(\.withoutCodeMarks)))
        }
        if let field = last.firstField, field.hasPrefix("# ") {
          found.append((.csv, FootnoteReader(names).facts([String(field.dropFirst(2))])))
        }
      }
      if let place = lines.lastIndex(where: { $0.hasPrefix("\(label) ") }) {
        let first = String(lines[place].dropFirst(label.count))
        let rows = ([first] + lines[(place + 1)...]).map { String($0.drop { $0 == " " }) }
        found.append((.text, FootnoteReader(names).facts(rows)))
      }
    }
    return found
  }

  private static func json(_ bytes: [UInt8]) -> [String: String] {
    guard let basis = (try? JSONValue(parsing: bytes.span))?.object?["basis"]?.object else {
      return [:]
    }
    var facts: [String: String] = [:]
    for member in basis {
      facts[member.key] =
        member.value.string ?? String(decoding: member.value.canonical, as: UTF8.self)
    }
    return facts
  }
}

extension String {
  /// The text of a Markdown code span.
  fileprivate var withoutCodeMarks: String {
    let fence = prefix { $0 == "`" }.count
    guard fence > 0, count >= 2 * fence, hasSuffix(String(repeating: "`", count: fence)) else {
      return self
    }
    let inside = String(dropFirst(fence).dropLast(fence))
    return fence > 1 ? String(inside.dropFirst().dropLast()) : inside
  }

  /// The first field of a CSV record.
  fileprivate var firstField: String? {
    guard hasPrefix("\"") else {
      return split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.first
        .map(String.init)
    }
    var field = ""
    var rest = dropFirst()
    while let character = rest.popFirst() {
      guard character == "\"" else {
        field.append(character)
        continue
      }
      guard rest.first == "\"" else { return field }
      field.append("\"")
      rest = rest.dropFirst()
    }
    return nil
  }
}
