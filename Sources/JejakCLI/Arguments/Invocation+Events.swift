import RenjaModel
import RenjaStore

/// Rows and events on a command line.
extension Invocation {
  /// The most events that one command takes back: those of one batch.
  private static let longestRange = 10_000

  /// The row that `KODE[#I]` names.
  static func row(_ text: String) throws(ArgumentError) -> (kode: Kode, indikator: String?) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kode = Kode(String(parts[0])) else { throw .line(text) }
    guard parts.count == 2 else { return (kode, nil) }
    guard let number = Int(parts[1]), number > 0, String(number) == parts[1] else {
      throw .line(text)
    }
    return (kode, String(number))
  }

  /// What `SEQ`, `A..B` or `--batch SEQ` mean; exactly one of them stands.
  func retracted(_ parameter: Parameter, batch: Option) throws -> RetractionRequest.Target {
    switch (optionalWord(parameter), try number(batch)) {
    case (nil, let seq?): return .batch(seq)
    case (let text?, nil): return try Self.range(text)
    default: throw ArgumentError.oneOf([parameter.placeholder, batch.flag])
    }
  }

  private static func range(_ text: String) throws(ArgumentError) -> RetractionRequest.Target {
    let digits = { (text: Substring) -> Int? in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
    if let seq = digits(text[...]) { return .event(seq) }
    guard let dots = text.firstRange(of: ".."), let first = digits(text[..<dots.lowerBound]),
      let last = digits(text[dots.upperBound...]), first <= last
    else { throw .range(text) }
    guard last - first < longestRange else {
      throw .rangeTooLong(text, limit: longestRange)
    }
    return .range(first...last)
  }
}
