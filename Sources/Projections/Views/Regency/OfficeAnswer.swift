public import RenjaModel

/// What one office adds to an answer about many: figures by the name of their column.
///
/// It is small, whatever the plan: an answer over a regency holds one for each office.
public struct OfficeAnswer: Hashable, Sendable {
  /// A figure of a column.
  public enum Value: Hashable, Sendable {
    /// Money, which sums over offices.
    case amount(Rupiah)
    /// A difference of money, which sums over offices.
    case change(Rupiah)
    /// A count, which sums over offices.
    case count(Int)
    /// A word or two.
    case text(String)
  }

  /// The figures of one program.
  public struct Program: Hashable, Sendable {
    /// Its code in the national nomenclature: penunjang programs of all offices are one.
    public let kode: Kode
    /// Its name.
    public let nama: String
    /// Its figures by column.
    public internal(set) var values: [String: Value]
  }

  /// The office.
  public let pd: String
  /// Its figures by column.
  public internal(set) var values: [String: Value]
  /// The figures of its programs.
  public internal(set) var programs: [Program]

  /// An office's part of an answer.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - values: its figures by column.
  ///   - programs: the figures of its programs.
  public init(pd: String, values: [String: Value], programs: [Program] = []) {
    self.pd = pd
    self.values = values
    self.programs = programs
  }
}

extension OfficeAnswer.Value {
  /// The sum of two figures; words stay where both say the same.
  public func joined(with other: OfficeAnswer.Value) -> OfficeAnswer.Value? {
    switch (self, other) {
    case (.amount(let one), .amount(let other)): .amount(one + other)
    case (.change(let one), .change(let other)): .change(one + other)
    case (.count(let one), .count(let other)): .count(one + other)
    case (.text(let one), .text(let other)) where one == other: self
    default: nil
    }
  }
}
