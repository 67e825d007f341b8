public import RenjaModel

extension Rupiah {
  /// The amount as Indonesians write it: `1.166.815.000`, `1.821.638.580.208,45`.
  ///
  /// A negative amount has an ASCII hyphen, so that a figure copied out of a report is still a
  /// number wherever it is pasted.
  public var grouped: String {
    let whole = String(sen.magnitude / 100)
    let rest = sen.magnitude % 100
    var text = sen < 0 ? "-" : ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    if rest != 0 { text += rest < 10 ? ",0\(rest)" : ",\(rest)" }
    return text
  }

  /// The amount as a change: grouped, with `+` before a rise and `-` before a fall.
  public var groupedChange: String { sen > 0 ? "+" + grouped : grouped }
}
