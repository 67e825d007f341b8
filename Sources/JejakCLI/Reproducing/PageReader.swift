/// Reads a page that an earlier run wrote: its basis, and the words that people see.
///
/// It reads what we write and nothing else: every text in such a page is escaped, so markup is only
/// what we put there.
struct PageReader {
  private let page: Substring

  init(_ page: String) {
    self.page = page[...]
  }

  /// The facts of the basis, by the names that JSON outputs give them.
  var facts: [String: String] {
    var facts: [String: String] = [:]
    var rest = page
    while let opening = rest.range(of: "<dd data-basis=\"") {
      rest = rest[opening.upperBound...]
      guard let key = rest.range(of: "\">"), let end = rest.range(of: "</dd>") else { break }
      let value = rest[key.upperBound..<end.lowerBound]
      facts[String(rest[..<key.lowerBound])] = Self.words(in: value)
      rest = rest[end.upperBound...]
    }
    return facts
  }

  /// What people read, a line for each line of the page; the sheet and the script left out.
  var text: String {
    var rest = page
    var kept = ""
    for tag in ["style", "script"] {
      while let opening = rest.range(of: "<\(tag)>"), let end = rest.range(of: "</\(tag)>") {
        kept += rest[..<opening.lowerBound]
        rest = rest[end.upperBound...]
      }
      rest = (kept + rest)[...]
      kept = ""
    }
    return rest.split(separator: "\n").map { Self.words(in: $0) }.joined(separator: "\n")
  }

  /// The words of markup, a line for each element that ends so; what is empty is left out.
  static func lines(of markup: String, endingWith tag: String) -> [String] {
    var lines: [String] = []
    var rest = markup[...]
    while let end = rest.range(of: tag) {
      let line = words(in: rest[..<end.lowerBound])
      if !line.isEmpty { lines.append(line) }
      rest = rest[end.upperBound...]
    }
    return lines
  }

  /// A piece of the page without its markup; an element's end keeps words apart.
  private static func words(in markup: Substring) -> String {
    var words = ""
    var rest = markup
    while let opening = rest.firstIndex(of: "<") {
      words += rest[..<opening]
      guard let end = rest[opening...].firstIndex(of: ">") else { break }
      if rest[rest.index(after: opening)] == "/", !words.isEmpty, words.last != " " {
        words.append(" ")
      }
      rest = rest[rest.index(after: end)...]
    }
    words += rest
    return unescaped(words.last == " " ? words.dropLast()[...] : words[...])
  }

  private static func unescaped(_ text: Substring) -> String {
    let signs = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": " "]
    var result = ""
    var rest = text
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[rest.index(after: ampersand)...]
      guard let end = rest.firstIndex(of: ";"), let sign = signs[String(rest[..<end])] else {
        result.append("&")
        continue
      }
      result += sign
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where a text first occurs; compared byte by byte.
  fileprivate func range(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    var place = utf8.startIndex
    while let found = utf8[place...].firstIndex(of: wanted[0]) {
      if utf8[found...].starts(with: wanted) {
        return found..<utf8.index(found, offsetBy: wanted.count)
      }
      place = utf8.index(after: found)
    }
    return nil
  }
}
