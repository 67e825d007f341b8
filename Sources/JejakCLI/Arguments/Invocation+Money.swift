import RenjaModel

/// Money and its sources on a command line.
extension Invocation {
  /// The amount of a parameter; nil for `kosong`, the row without a figure.
  func amountOrBlank(_ parameter: Parameter) throws -> Rupiah? {
    let text = try word(parameter)
    return text == "kosong" ? nil : try Rupiah(typed: text)
  }

  /// The amount of an option.
  func amount(_ option: Option) throws(Rupiah.TypedError) -> Rupiah? {
    guard let text = value(option) else { return nil }
    return try Rupiah(typed: text)
  }

  /// The sources of `--sumber`: one name alone, or several with their amounts.
  func sumber() throws -> SumberDana? {
    let written = values(.sumber)
    guard let first = written.first else { return nil }
    if written.count == 1, !first.contains("=") {
      guard first.contains(where: { !$0.isWhitespace }) else { throw ArgumentError.source(first) }
      return .satu(first)
    }
    return .rincian(
      try written.map { text in
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].contains(where: { !$0.isWhitespace }) else {
          throw ArgumentError.source(text)
        }
        return SumberDana.Part(
          sumber: String(sides[0]), rupiah: try Rupiah(typed: String(sides[1])))
      })
  }
}
