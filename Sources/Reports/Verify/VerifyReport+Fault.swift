extension VerifyReport {
  /// One thing that is not as it must be.
  public struct Fault: Hashable, Sendable {
    /// The file, as a path below the log's folder.
    public let segment: String
    /// The line in that file, from 1; nil where the whole file is meant.
    public let line: Int?
    /// The byte in that file.
    public let offset: Int64?
    /// The stable name of what is wrong.
    public let kind: String
    /// How much it means.
    public let weight: Weight
    /// What should stand there, in stable words.
    public let expected: String
    /// What stands there, in stable words.
    public let found: String
    /// What should stand there, in the language of the report.
    public let expectedWords: String
    /// What stands there, in the language of the report.
    public let foundWords: String
    /// What is wrong, in the language of the report.
    public let meaning: String
    /// What to do, in the language of the report.
    public let remedy: String

    /// A fault; see the properties.
    ///
    /// - Parameters:
    ///   - segment: the file.
    ///   - line: the line in it.
    ///   - offset: the byte in it.
    ///   - kind: the stable name of what is wrong.
    ///   - weight: how much it means.
    ///   - expected: what should stand there, in stable words.
    ///   - found: what stands there, in stable words.
    ///   - told: both in the language of the report.
    ///   - meaning: what is wrong, in words.
    ///   - remedy: what to do, in words.
    public init(
      segment: String, line: Int?, offset: Int64?, kind: String, weight: Weight,
      expected: String, found: String, told: (expected: String, found: String), meaning: String,
      remedy: String
    ) {
      self.segment = segment
      self.line = line
      self.offset = offset
      self.kind = kind
      self.weight = weight
      self.expected = expected
      self.found = found
      expectedWords = told.expected
      foundWords = told.found
      self.meaning = meaning
      self.remedy = remedy
    }
  }

  /// A kept checkpoint that the log was held against.
  public struct Kept: Hashable, Sendable {
    /// The file.
    public let name: String
    /// How many events it covers; nil where it cannot be read.
    public let size: Int?
    /// Who of the trusted signed it, in words.
    public let signers: [String]

    /// A kept checkpoint; see the properties.
    ///
    /// - Parameters:
    ///   - name: the file.
    ///   - size: how many events it covers.
    ///   - signers: who of the trusted signed it, in words.
    public init(name: String, size: Int?, signers: [String]) {
      self.name = name
      self.size = size
      self.signers = signers
    }
  }

  /// What a fault means for the log; the raw value is the contract's word.
  public enum Weight: String, Hashable, Sendable {
    /// Worth knowing.
    case notice
    /// What a crash leaves behind; the next writer puts it right.
    case repairable
    /// Something was changed or lost.
    case evidence
  }
}

extension VerifyReport.Fault {
  /// Where it is and what it is called, on one line.
  var heading: String {
    var place = segment
    if let line { place += ":\(line)" }
    if let offset { place += " (byte \(offset))" }
    return "\(place) [\(kind)]"
  }
}
