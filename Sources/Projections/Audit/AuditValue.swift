public import RenjaModel

/// A figure or text that a finding expected or found.
public enum AuditValue: Hashable, Sendable {
  /// Money.
  case rupiah(Rupiah)
  /// A number, exact and not rounded.
  case number(Ratio)
  /// A text as printed, or one that should have been printed.
  case text(String)

  /// A count.
  static func count(_ count: Int) -> AuditValue { .number(Ratio(Int128(count))) }

  /// A figure of the plan: blank and absent say so.
  init(_ figure: Figure) {
    switch figure {
    case .amount(let rupiah): self = .rupiah(rupiah)
    case .blank, .absent: self = .text("")
    }
  }
}
