import Projections
import RenjaModel

extension CellContent {
  /// The content as a cell of a table.
  var cell: Table.Cell.Value {
    switch self {
    case .rupiah(let rupiah): rupiah.map(Table.Cell.Value.amount) ?? .blank
    case .text(let text): text.map(Table.Cell.Value.text) ?? .blank
    case .measure(let teks, let nilai):
      if let teks { .text(teks) } else { nilai.map(Table.Cell.Value.decimal) ?? .blank }
    case .sumber(let sumber): .text(sumber.told)
    case .notes(let notes):
      .text(
        JenisCatatan.allCases.compactMap { kind in (notes[kind] ?? nil) }.joined(separator: "; "))
    }
  }

  /// The content within a sentence: an amount bare, words between quotation marks, blank said.
  func told(_ language: Language) -> String {
    switch cell {
    case .blank: Phrase.tellBlank[language]
    case .text(let text): "“\(text)”"
    case let value: value.text
    }
  }
}

extension SumberDana {
  /// The sources, each with its part where there are several.
  var told: String {
    switch self {
    case .satu(let name): name
    case .rincian(let parts):
      parts.map { "\($0.sumber) \($0.rupiah.grouped)" }.joined(separator: "; ")
    }
  }

  /// The sources as an import reads them back: `DAU=100.000.000; DBHCHT=15.000.000`.
  var written: String {
    switch self {
    case .satu(let name): name
    case .rincian(let parts):
      parts.map { "\($0.sumber)=\($0.rupiah.grouped)" }.joined(separator: "; ")
    }
  }
}
