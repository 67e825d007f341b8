public import RenjaModel

/// A target as a person types it, with the number and the unit of measure that it clearly says.
public struct TypedTarget: Hashable, Sendable {
  /// The text as typed.
  public let teks: String
  /// The number, where the text is one number and perhaps a unit: `100 UM`, `77,66 %`.
  public let nilai: ExactDecimal?
  /// The unit of measure behind the number.
  public let satuan: String?

  /// Reads a target.
  ///
  /// A text with more than one number, or with words before the number, says neither.
  public init(_ teks: String) {
    self.teks = teks
    let figure = teks.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let rest = teks.dropFirst(figure.count)
    let words = rest.drop { $0 == " " }
    let hasNumber = words.contains { $0.isNumber }
    guard !hasNumber, let nilai = ExactDecimal(written: figure) else {
      self.nilai = nil
      satuan = nil
      return
    }
    self.nilai = nilai
    satuan = words.isEmpty ? nil : String(words)
  }
}
