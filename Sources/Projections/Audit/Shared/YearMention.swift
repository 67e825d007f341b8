/// A year that a title or heading names.
struct YearMention {
  let year: Int
  /// What stands before it, in lower case.
  let before: String
  /// What stands after it, in lower case.
  let after: String
  /// The distance from the document's year that the words themselves declare: `n-2`.
  let offset: Int?

  /// The years of four digits, from 1945 to 2099, in a text.
  static func all(in text: String) -> [YearMention] {
    let signs = Array(text.lowercased())
    var mentions: [YearMention] = []
    var place = 0
    var last = 0
    while place < signs.count {
      guard signs[place].isASCIIDigit else {
        place += 1
        continue
      }
      let end = signs[place...].firstIndex { !$0.isASCIIDigit } ?? signs.count
      if end - place == 4, let year = Int(String(signs[place..<end])), (1945...2099).contains(year)
      {
        let before = String(signs[last..<place])
        mentions.append(
          YearMention(
            year: year, before: String(signs[..<place]), after: String(signs[end...]),
            offset: declared(before)))
        last = end
      }
      place = end
    }
    return mentions
  }

  /// Whether the year is one that a document of `tahun` may name here.
  func fits(_ tahun: Int) -> Bool {
    if let offset { return year == tahun + offset }
    if year == tahun || isSpan { return true }
    let words = before.split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "." }.suffix(8)
    if words.contains(where: { ["nomor", "no", "no.", "nomer"].contains($0) }) { return true }
    if year == tahun + 1 {
      return before.contains("prakiraan") || before.contains("perkiraan maju")
    }
    guard year < tahun else { return false }
    let past = [
      "s/d", "s.d", "sampai", "evaluasi", "realisasi", "capaian", "pencapaian", "lalu", "hasil",
      "semula", "renstra", "rpjmd",
    ]
    return past.contains(where: before.contains)
  }

  /// Whether the year is an end of a span: `2018-2023`, `2018 s/d 2023`.
  private var isSpan: Bool {
    let tail = before.reversed().drop { $0.isWhitespace }.prefix(3)
    let head = after.drop { $0.isWhitespace }.prefix(3)
    let signs: Set<Character> = ["-", "–", "—"]
    let follows =
      tail.first.map(signs.contains) ?? false
      && tail.dropFirst().first { !$0.isWhitespace }?.isASCIIDigit ?? false
    let leads =
      head.first.map(signs.contains) ?? false
      && head.dropFirst().first { !$0.isWhitespace }?.isASCIIDigit ?? false
    return follows || leads
  }

  /// The distance that `(n-2)`, `thn n+1` or `tahun n` declares, the last of them.
  private static func declared(_ words: String) -> Int? {
    let tokens = words.filter { !$0.isWhitespace || $0 == " " }
      .split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "-" }
    for token in tokens.reversed() where token.first == "n" {
      let rest = token.dropFirst().filter { $0 != "-" || token.contains { $0.isNumber } }
      if rest.isEmpty { return 0 }
      if let sign = rest.first, sign == "+" || sign == "-",
        let distance = Int(rest.dropFirst().prefix { $0.isASCIIDigit }), distance < 10
      {
        return sign == "+" ? distance : -distance
      }
    }
    return nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
