/// The row of column numbers that forms print under the heading: `1;2;3`, `(1),(2)`, `8=(7/6)`.
enum NumberingRow {
  static func isOne(_ record: TableRecord) -> Bool {
    let texts = record.cells.map(\.text).filter { !$0.isEmpty }
    let numbers = texts.compactMap(number)
    guard numbers.count == texts.count, numbers.count >= 3, let first = numbers.first, first <= 2
    else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func number(_ text: String) -> Int? {
    let plain = text.filter { !$0.isWhitespace }
    let head = plain.prefix { $0 != "=" }
    var digits = head
    if digits.first == "(", digits.last == ")" { digits = digits.dropFirst().dropLast() }
    guard (1...2).contains(digits.utf8.count), let number = Int(digits), number > 0 else {
      return nil
    }
    guard head.count == plain.count || plain.contains(where: \.isNumber) else { return nil }
    return number
  }
}
