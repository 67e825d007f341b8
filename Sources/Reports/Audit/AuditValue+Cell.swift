import Canonical
import Projections
import RenjaModel

extension Table.Cell {
  /// What a finding expected or found; nothing for nil, a blank for an empty text.
  static func audit(_ value: AuditValue?) -> Table.Cell {
    switch value {
    case nil: .empty
    case .rupiah(let rupiah): .amount(rupiah)
    case .number(let ratio): ratio.decimal.map { Table.Cell(.decimal($0)) } ?? .text(ratio.literal)
    case .text(let text): text.isEmpty ? Table.Cell(.blank) : .text(text)
    }
  }

  /// A key; nothing for nil.
  static func code(optional code: String?) -> Table.Cell {
    code.map { .code($0) } ?? .empty
  }
}

extension JSONWriter {
  /// Writes what a finding expected or found: an exact number, a text, `null` for a blank, and no
  /// member for nil.
  mutating func member(_ key: String, audit value: AuditValue?) {
    member(key, value: Table.Cell.audit(value).value)
  }
}

extension Ratio {
  /// The fraction as a decimal, where it ends.
  fileprivate var decimal: ExactDecimal? { ExactDecimal(jsonNumber: literal) }
}
