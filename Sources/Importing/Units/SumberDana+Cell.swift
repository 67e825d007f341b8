import RenjaModel

extension Reading {
  /// The source or sources that a cell names; nil where it is empty.
  ///
  /// One name, or several with their parts: `DAU=100.000.000; DBHCHT=15.000.000`. Parts sum to the amount,
  /// unless they stand as the plan has them: the money may have moved since.
  mutating func sumber(
    _ role: ColumnRole?, _ row: TableRow, _ table: ImportTable, rupiah: Rupiah?,
    held: SumberDana? = nil
  ) -> SumberDana? {
    guard let role else { return nil }
    let cell = table.cell(role, row)
    guard !cell.isEmpty else { return nil }
    let pieces = cell.text.split { $0 == ";" || $0.isNewline }
    var parts: [SumberDana.Part] = []
    for piece in pieces {
      let halves = piece.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, let amount = try? Rupiah(typed: String(halves[1])) else {
        return .satu(cell.text)
      }
      parts.append(SumberDana.Part(sumber: CellText.trimmed(String(halves[0])), rupiah: amount))
    }
    if let held, held == .rincian(parts) { return held }
    guard parts.reduce(Rupiah.zero, { $0 + $1.rupiah }) == rupiah ?? .zero else {
      refuse(.sourcesDoNotSum, cell)
      return nil
    }
    return .rincian(parts)
  }
}
