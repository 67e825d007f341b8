import RenjaModel

/// The unit in which an axis counts: rupiah, or thousands, millions and so on of them.
enum RupiahScale: Int, CaseIterable {
  case one = 0
  case ribu = 3
  case juta = 6
  case miliar = 9
  case triliun = 12

  /// The largest unit that leaves an amount at least one whole.
  init(for amount: Rupiah) {
    let rupiah = amount.magnitude.sen / 100
    self = Self.allCases.last { rupiah >= Self.power(of: $0) && $0 != .ribu } ?? .one
  }

  /// How many rupiah the unit is.
  var rupiah: Int128 { Self.power(of: self) }

  private static func power(of scale: RupiahScale) -> Int128 {
    (0..<scale.rawValue).reduce(Int128(1)) { power, _ in power * 10 }
  }

  /// The unit's name; empty for single rupiah.
  var name: Phrase? {
    switch self {
    case .one: nil
    case .ribu: Phrase(id: "ribu", en: "thousand")
    case .juta: Phrase(id: "juta", en: "million")
    case .miliar: Phrase(id: "miliar", en: "billion")
    case .triliun: Phrase(id: "triliun", en: "trillion")
    }
  }
}

extension Rupiah {
  /// The amount in few figures, as people say it: `8,3 miliar`, `404,2 juta`; rounded half up, away
  /// from zero, to two decimals.
  func short(_ language: Language) -> String {
    let scale = RupiahScale(for: self)
    guard let name = scale.name else { return grouped }
    return "\(hundredths(of: scale)) \(name[language])"
  }

  /// The same as a change, with its sign.
  func shortChange(_ language: Language) -> String {
    sen > 0 ? "+" + short(language) : short(language)
  }

  /// So many of a unit, with as many of two decimals as say something.
  func hundredths(of scale: RupiahScale) -> String {
    let part = scale.rupiah
    let rounded = (magnitude.sen * 2 + part) / (part * 2)
    var text = (sen < 0 ? "-" : "") + Rupiah(sen: rounded / 100 * 100).grouped
    let rest = rounded % 100
    guard rest > 0 else { return text }
    text += rest < 10 ? ",0\(rest)" : ",\(rest)"
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
