public import RenjaModel

/// What a cell of the plan holds; that a cell is absent is said by there being no content.
public enum CellContent: Hashable, Sendable {
  /// An amount; nil is blank.
  case rupiah(Rupiah?)
  /// A text; nil is blank.
  case text(String?)
  /// A target or result: its words, nil where blank, and the number in them.
  case measure(teks: String?, nilai: ExactDecimal?)
  /// The sources of the money.
  case sumber(SumberDana)
  /// Notes by kind; nil is blank.
  case notes([JenisCatatan: String?])
}

extension CellContent {
  /// The content as a figure, where it is an amount.
  public var figure: Figure? {
    guard case .rupiah(let rupiah) = self else { return nil }
    return rupiah.map(Figure.amount) ?? .blank
  }

  /// Whether two contents of a field say the same.
  ///
  /// Texts compare after folding, names of units without a level word in front. Targets also compare
  /// by their numbers, which folding would blur (`1,5` and `15`). Sources compare whatever their order.
  ///
  /// - Parameters:
  ///   - other: the other content.
  ///   - field: the field both belong to.
  /// - Returns: whether they say the same.
  public func agrees(with other: CellContent, in field: PlanField) -> Bool {
    switch (self, other) {
    case (.rupiah(let one), .rupiah(let other)): one == other
    case (.text(let one), .text(let other)):
      CellContent.agree(one, other, field == .nama ? NameFolding.foldUnit : NameFolding.fold)
    case (.measure(let one, let nilai), .measure(let other, let otherNilai)):
      CellContent.agree(one, other, NameFolding.fold)
        && (nilai == otherNilai || nilai == nil || otherNilai == nil)
    case (.sumber(let one), .sumber(let other)):
      CellContent.shares(one) == CellContent.shares(other)
    case (.notes(let one), .notes(let other)):
      Set(one.keys) == Set(other.keys)
        && one.allSatisfy { kind, text in
          CellContent.agree(text, other[kind] ?? nil, NameFolding.fold)
        }
    default: false
    }
  }

  private static func agree(
    _ one: String?, _ other: String?, _ fold: (String) -> String
  ) -> Bool {
    guard let one, let other else { return one == other }
    let folded = fold(one)
    return one == other || (!folded.isEmpty && folded == fold(other))
  }

  private static func shares(_ sumber: SumberDana) -> [String: Rupiah?] {
    switch sumber {
    case .satu(let name): [NameFolding.fold(name): nil]
    case .rincian(let parts):
      parts.reduce(into: [:]) { shares, part in
        let name = NameFolding.fold(part.sumber)
        shares[name] = ((shares[name] ?? nil) ?? .zero) + part.rupiah
      }
    }
  }
}
