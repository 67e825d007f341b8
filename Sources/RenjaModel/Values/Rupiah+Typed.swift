extension Rupiah {
  /// Why a typed amount was refused.
  public enum TypedError: Error, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// Amounts are never negative.
    case negative(String)
    /// A character that belongs to no number, or an exponent.
    case notANumber(String)
    /// Dots and commas that are neither of the accepted ways to write an amount.
    case ambiguousSeparators(String)
    /// More than the log can hold exactly.
    case tooLarge(String)
  }

  /// Reads an amount as a person types it: `315000000`, `315.000.000` or `315.000.000,50`.
  ///
  /// Dots group thousands and a comma stands before exactly two digits of sen. Everything else is
  /// refused rather than guessed: `12,345.67`, `1.234,567`, `1.5`, `1e400`, `-5`.
  ///
  /// - Parameter text: what was typed; white space around it and a leading `Rp` are ignored.
  /// - Throws: `TypedError`, with the text as typed.
  public init(typed text: String) throws(TypedError) {
    var digits = text.trimmedASCII
    if digits.lowercased().hasPrefix("rp") {
      digits = digits.dropFirst(2)
      if digits.hasPrefix(".") { digits = digits.dropFirst() }
      digits = digits.drop(while: { $0 == " " })
    }
    guard !digits.isEmpty else { throw .empty }
    if let first = digits.first, first == "-" || first == "−" || first == "(" {
      throw .negative(text)
    }
    guard digits.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," }) else {
      throw .notANumber(text)
    }
    let halves = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { throw .ambiguousSeparators(text) }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    guard Rupiah.areThousands(groups) else { throw .ambiguousSeparators(text) }
    var sen = ""
    if halves.count == 2 {
      sen = String(halves[1])
      guard sen.count == 2, sen.allSatisfy(\.isASCIIDigit) else {
        throw .ambiguousSeparators(text)
      }
    }
    let joined = groups.joined() + (sen.isEmpty ? "00" : sen)
    guard joined.count <= 24, let count = Int128(joined) else { throw .tooLarge(text) }
    self.init(sen: count)
    guard isRecordable else { throw .tooLarge(text) }
  }

  private static func areThousands(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    guard groups.count > 1 else { return true }
    return first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  fileprivate var trimmedASCII: Substring {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
