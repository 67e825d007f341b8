import RenjaModel

/// How headings are compared.
enum HeadingFolding {
  /// Lower case, letters and digits only.
  static func fold(_ text: String) -> String { NameFolding.fold(text) }

  /// Whether a folded text holds another.
  static func holds(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    return (0...(text.count - part.count)).contains { start in
      text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
    }
  }

  /// Whether a text says that figures are thousands of rupiah: `(Rp.000)`, `dalam ribuan rupiah`.
  static func saysThousands(_ text: String) -> Bool {
    let folded = fold(text)
    return ["rp000", "ribuan", "riburupiah", "rpribu", "x1000", "000rp", "000rupiah"]
      .contains(where: folded.contains)
  }

  /// The years a text names, 1900 to 2999.
  static func years(_ text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { digits in
      guard digits.utf8.count == 4, let year = Int(digits), (1900...2999).contains(year) else {
        return nil
      }
      return year
    }
  }

  /// How many years after year n a heading places its column: `(thn n-2)`, `tahun n+1`, or a year.
  static func yearOffset(_ text: String, tahun: Int) -> Int? {
    let letters = Array(text.lowercased().filter { !$0.isWhitespace })
    for (place, letter) in letters.enumerated() where letter == "n" {
      let before = place > 0 ? letters[place - 1] : " "
      let isWord =
        before.isLetter && !(place >= 3 && String(letters[(place - 3)..<place]) == "thn")
        && !(place >= 5 && String(letters[(place - 5)..<place]) == "tahun")
      guard !isWord else { continue }
      if place + 2 < letters.count, let sign = ["-": -1, "–": -1, "+": 1][letters[place + 1]],
        let count = letters[place + 2].wholeNumberValue
      {
        let isYear = place + 3 < letters.count && letters[place + 3].isNumber
        if !isYear { return sign * count }
      }
      let next = place + 1 < letters.count ? letters[place + 1] : ")"
      if !next.isLetter { return 0 }
    }
    return years(text).last.map { $0 - tahun }
  }
}
