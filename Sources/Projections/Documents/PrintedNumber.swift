import RenjaModel

/// A number as a document prints it: its value, and to how many decimals.
struct PrintedNumber {
  let text: String
  let value: Ratio
  let decimals: Int
  let seq: Int

  /// A number among words; nil where there is none, or it could be two.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - nilai: the number that the event read in them.
  ///   - seq: the event.
  init?(_ text: String, nilai: ExactDecimal?, seq: Int) {
    guard let nilai else { return nil }
    self.text = text
    self.seq = seq
    value = Ratio(nilai)
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let tail = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.last
    // Where the last group holds decimals, cutting it off changes the number or its zeros.
    let whole = ExactDecimal(written: digits.filter { $0 != "." && $0 != "," })
    decimals = whole == nilai ? 0 : tail?.count ?? 0
  }
}
