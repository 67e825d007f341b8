import RenjaModel

/// What a target says in words: one number and a unit of measure, or neither.
struct TargetText: Hashable {
  let nilai: ExactDecimal?
  let satuan: String?

  static let words = TargetText(nilai: nil, satuan: nil)

  /// The digits of a text that is one number and perhaps a unit: `24 ASN`, `100%`, `77,66 %`.
  ///
  /// Nil for words, and for texts with more than one number: `Sehat 5 kop, cukup sehat 20 kop`.
  static func split(_ text: String) -> (token: String, satuan: String)? {
    let token = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard let last = token.last, last.isNumber, token.first?.isNumber == true else { return nil }
    let satuan = CellText.trimmed(String(text.dropFirst(token.count)))
    guard isUnit(satuan) else { return nil }
    return (String(token), satuan)
  }

  /// Letters, spaces and the signs of units; a digit only right behind a letter, as in m2.
  private static func isUnit(_ text: String) -> Bool {
    var before: Character = " "
    for character in text {
      let isPart =
        character.isLetter || character.isWhitespace || "%‰/.()&°".contains(character)
        || (character == "-" && before.isLetter) || (character.isNumber && before.isLetter)
      guard isPart else { return false }
      before = character
    }
    return true
  }
}

/// The texts of one column that may hold numbers, read in one format where a cell leaves it open.
struct TargetColumn {
  private(set) var problems: [ImportProblem] = []
  private var format: NumberFormat?
  private let angka: NumberFormat?

  init(_ role: ColumnRole, of table: ImportTable, rows: [TableRow], angka: NumberFormat?) {
    self.angka = angka
    guard angka == nil, table.has(role) else { return }
    var formats: Set<NumberFormat> = []
    var open: [TableCell] = []
    for row in rows {
      let cell = table.cell(role, row)
      guard let token = TargetText.split(cell.text)?.token else { continue }
      let fits = NumberFormat.allCases.filter { $0.read(token) != nil }
      if fits.count == 1 {
        formats.insert(fits[0])
      } else if fits.count == 2, token.contains(where: { !$0.isNumber }) {
        open.append(cell)
      }
    }
    if formats.count == 1 {
      format = formats.first
    } else if let first = open.first {
      problems.append(
        ImportProblem(.ambiguousNumber(count: open.count), at: first.place, excerpt: first.text))
    }
  }

  /// What a text of the column says.
  func read(_ text: String) -> TargetText {
    guard let (token, satuan) = TargetText.split(text) else { return .words }
    let formats = (angka ?? format).map { [$0] } ?? NumberFormat.allCases
    let readings = formats.compactMap { $0.read(token) }
    // A cell that only the other format can read is read in it: nothing is left open there.
    let reading =
      readings.first
      ?? (angka == nil ? NumberFormat.allCases.lazy.compactMap { $0.read(token) }.first : nil)
    guard let reading else { return .words }
    let literal = reading.fraction.isEmpty ? reading.whole : reading.whole + "." + reading.fraction
    guard let nilai = ExactDecimal(jsonNumber: literal) else { return .words }
    return TargetText(nilai: nilai, satuan: satuan.isEmpty ? nil : satuan)
  }
}
