/// Reads the facts below an output: names and values, some of them broken over several lines.
struct FootnoteReader {
  private let names: [(key: String, name: String)]

  /// Knows the facts in the order in which they stand.
  init(_ names: [(key: String, name: String)]) {
    self.names = names
  }

  /// The facts of some lines.
  ///
  /// Facts keep their order, so a value that says a name of an earlier fact means nothing; the
  /// command, which may say anything, ends where the last language and program begin.
  ///
  /// - Parameter lines: the lines without their indentation.
  /// - Returns: the values by the keys that JSON outputs have.
  func facts(_ lines: [String]) -> [String: String] {
    var pieces: [(text: String, joint: String)] = []
    for line in lines {
      for (place, part) in line.split(separator: " · ").enumerated() {
        pieces.append((String(part), place == 0 ? " " : " · "))
      }
    }
    var facts: [String: String] = [:]
    var end = pieces.count
    // From the end: what the last facts say is one word each, so they are found first.
    for key in ["program", "lang", "command"] {
      guard let name = names.first(where: { $0.key == key })?.name else { return [:] }
      let isFound = { (place: Int) in pieces[place].text.hasPrefix(name + " ") }
      let place =
        key == "command"
        ? pieces[..<end].indices.first(where: isFound) : pieces[..<end].indices.last(where: isFound)
      guard let place else { return [:] }
      facts[key] = value(pieces[place..<end], after: name)
      end = place
    }
    var rest = names[...]
    var open: String?
    for piece in pieces[..<end] {
      if let next = rest.firstIndex(where: { piece.text.hasPrefix($0.name + " ") }) {
        open = rest[next].key
        facts[rest[next].key] = String(piece.text.dropFirst(rest[next].name.count + 1))
        rest = rest[(next + 1)...]
      } else if let open {
        facts[open, default: ""] += piece.joint + piece.text
      }
    }
    return facts
  }

  private func value(
    _ pieces: ArraySlice<(text: String, joint: String)>, after name: String
  ) -> String {
    guard let first = pieces.first else { return "" }
    return pieces.dropFirst().reduce(String(first.text.dropFirst(name.count + 1))) {
      $0 + $1.joint + $1.text
    }
  }
}
