/// The number that these digits write; `nil` if one is no digit or the range is not in the bytes.
func decimal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  guard range.upperBound <= bytes.count else { return nil }
  var value = 0
  for place in range {
    let digit = bytes[place] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    value = value * 10 + Int(digit)
  }
  return value
}

/// Appends a number that is not negative, with leading zeros.
func appendDecimal(_ value: Int, digits: Int, to text: inout [UInt8]) {
  var divisor = 1
  for _ in 1..<digits { divisor *= 10 }
  while divisor > 0 {
    text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
    divisor /= 10
  }
}
