public import RenjaModel

/// A figure or text that a finding expected or found.
public enum AuditValue: Hashable, Sendable {
  /// Money.
  case rupiah(Rupiah)
  /// A number, exact and not rounded.
  case number(Ratio)
  /// A text as printed, or one that should have been printed; an empty one is a blank.
  case text(String)

  /// A count.
  static func count(_ count: Int) -> AuditValue { .number(Ratio(Int128(count))) }

  /// A figure of the plan; nil where it is absent.
  init?(_ figure: Figure) {
    switch figure {
    case .amount(let rupiah): self = .rupiah(rupiah)
    case .blank: self = .text("")
    case .absent: return nil
    }
  }
}
