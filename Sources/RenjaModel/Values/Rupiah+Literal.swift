extension Rupiah {
  /// The canonical JSON number: whole rupiah, or with exactly two decimals where there are sen.
  public var literal: String {
    let whole = (sen.magnitude) / 100
    let rest = (sen.magnitude) % 100
    let sign = sen < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads the number of a log line.
  ///
  /// Accepts any JSON number that is exactly a recordable amount (`1.50e2` is 150); nil for one that
  /// is negative, beyond the limits, or finer than a sen.
  public init?(literal: String) {
    guard let decimal = ExactDecimal(jsonNumber: literal) else { return nil }
    guard let sen = decimal.scaled(by: 2) else { return nil }
    self.init(sen: sen)
    guard isRecordable else { return nil }
  }
}
