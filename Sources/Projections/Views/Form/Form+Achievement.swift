public import RenjaModel

extension Form {
  /// What a unit promised and what came of it: a target and its result, or a pagu and its spending.
  public struct Achievement: Hashable, Sendable {
    /// The unit.
    public let kode: Kode
    /// The unit's name, or what the target measures.
    public let nama: String
    /// Whether it is about money.
    public let isMoney: Bool
    /// What was promised.
    public let target: Cell.Content
    /// What came of it.
    public let result: Cell.Content
    /// The result over the target; nil where one of them is no number, or the target is 0.
    public let percent: Percent?
    /// The events that gave the promise and what came of it, in the order of the log.
    public let events: [Int]
  }
}
