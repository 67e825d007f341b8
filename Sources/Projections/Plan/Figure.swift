public import RenjaModel

/// An amount that may not be there: absent, blank and zero are three values.
public enum Figure: Hashable, Sendable {
  /// There is no such row.
  case absent
  /// The row is there and shows no figure.
  case blank
  /// A figure, possibly 0.
  case amount(Rupiah)

  /// The figure in sums and changes, where absent and blank count as 0.
  public var counted: Rupiah {
    if case .amount(let rupiah) = self { return rupiah }
    return .zero
  }

  /// The amount, if there is a figure.
  public var amount: Rupiah? {
    guard case .amount(let rupiah) = self else { return nil }
    return rupiah
  }

  /// Whether there is a row at all.
  public var isListed: Bool { self != .absent }
}
