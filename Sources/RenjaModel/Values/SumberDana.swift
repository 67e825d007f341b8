/// Where the money of one pagu comes from: one named source, or several with their parts.
public enum SumberDana: Hashable, Sendable {
  /// All of it from one source, such as `DAU`.
  case satu(String)
  /// Several sources, whose parts sum to the pagu.
  case rincian([Part])

  /// One source's part of a pagu.
  public struct Part: Hashable, Sendable {
    /// The source's name.
    public let sumber: String
    /// Its part of the pagu.
    public let rupiah: Rupiah

    /// A part of a pagu.
    ///
    /// - Parameters:
    ///   - sumber: the source's name.
    ///   - rupiah: its part.
    public init(sumber: String, rupiah: Rupiah) {
      self.sumber = sumber
      self.rupiah = rupiah
    }
  }

  /// The sources' names, in order.
  public var names: [String] {
    switch self {
    case .satu(let name): [name]
    case .rincian(let parts): parts.map(\.sumber)
    }
  }

  /// What each source gives to a pagu of `rupiah`.
  public func parts(of rupiah: Rupiah) -> [Part] {
    switch self {
    case .satu(let name): [Part(sumber: name, rupiah: rupiah)]
    case .rincian(let parts): parts
    }
  }
}
