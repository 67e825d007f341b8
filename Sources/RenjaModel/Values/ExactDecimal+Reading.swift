extension ExactDecimal {
  /// Reads a JSON number (RFC 8259) exactly; nil where it is not one or needs more than 18 digits.
  public init?(jsonNumber text: String) {
    var rest = text.utf8[...]
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      let written = String(rest[rest.index(after: mark)...]) ?? ""
      guard let value = Int(written), abs(value) <= 40 else { return nil }
      exponent = value
      rest = rest[..<mark]
    }
    var digits: Int128 = 0
    var count = 0
    var fraction = 0
    var seenPoint = false
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    for byte in rest {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      if count > 0 || byte != UInt8(ascii: "0") { count += 1 }
      guard count <= 36 else { return nil }
      digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
      if seenPoint { fraction += 1 }
    }
    var scale = fraction - exponent
    while scale < 0 {
      guard digits.magnitude < 1_000_000_000_000_000_000 else { return nil }
      digits *= 10
      scale += 1
    }
    while scale > 18, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.init(digits: negative ? -digits : digits, scale: scale)
  }

  /// Reads a number as Indonesians write it: `13,83`, `1.250`, `0,5`.
  ///
  /// A comma stands before the decimals; dots group thousands in threes. A single dot that does not
  /// group thousands is read as a decimal point (`75.85`), as tables saved in an English locale have it.
  ///
  /// Nil where it is no number, or could be two: `1,234.5`.
  ///
  /// - Parameter text: digits with dots and commas, nothing else.
  public init?(written text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard !characters.isEmpty,
      characters.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 })
    else { return nil }
    let commas = characters.filter { $0 == 44 }.count
    let dots = characters.filter { $0 == 46 }.count
    let plain: String
    switch (commas, dots) {
    case (0, 0): plain = String(text)
    case (1, 0): plain = String(text.map { $0 == "," ? "." : $0 })
    case (0, 1) where !ExactDecimal.groupsThousands(text): plain = String(text)
    case (0, _), (1, _):
      let halves = text.split(separator: ",", omittingEmptySubsequences: false)
      guard let whole = halves.first, ExactDecimal.groupsThousands(whole) else { return nil }
      plain = whole.filter { $0 != "." } + (halves.count == 2 ? "." + halves[1] : "")
    default: return nil
    }
    guard plain.first != ".", plain.last != "." else { return nil }
    self.init(jsonNumber: plain)
  }

  private static func groupsThousands(_ text: some StringProtocol) -> Bool {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, groups.count > 1 else { return false }
    return (1...3).contains(first.count) && first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
