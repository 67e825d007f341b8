/// Names for the tabs of a workbook: short, without forbidden signs, and each only once.
struct SheetNames {
  private static let longest = 31

  private var taken: Set<String> = []

  /// A name that says the same as a text, as far as a tab can.
  mutating func next(_ text: String) -> String {
    let allowed = text.neutralisedLine.map { "[]:*?/\\'".contains($0) ? " " : $0 }
    let words = String(allowed).split(separator: " ")
    let name = words.isEmpty ? "Jejak" : Self.fitted(words.joined(separator: " "), Self.longest)
    var result = name
    var number = 2
    while !taken.insert(result.lowercased()).inserted {
      let ending = " (\(number))"
      result = Self.fitted(name, Self.longest - ending.count) + ending
      number += 1
    }
    return result
  }

  /// The beginning of a text, counted in the units that spreadsheets count.
  private static func fitted(_ text: String, _ room: Int) -> String {
    var result = ""
    for character in text {
      guard result.utf16.count + character.utf16.count <= room else { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
