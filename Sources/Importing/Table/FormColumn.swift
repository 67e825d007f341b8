/// What a column of a form holds; forms name their own in the file of the form.
struct ColumnRole: Hashable, Sendable {
  let name: String

  init(_ name: String) {
    self.name = name
  }

  /// The row of the source document, in any table.
  static let baris = ColumnRole("baris")
  /// A number or letter in front of a row.
  static let nomor = ColumnRole("nomor")
  static let kode = ColumnRole("kode")
  static let nama = ColumnRole("nama")
  static let indikator = ColumnRole("indikator")
  static let lokasi = ColumnRole("lokasi")
  static let target = ColumnRole("target")
  static let pagu = ColumnRole("pagu")
  static let sumber = ColumnRole("sumber")
  static let catatan = ColumnRole("catatan")
  static let tahun = ColumnRole("tahun")
  static let tahapan = ColumnRole("tahapan")
}

/// A column of a form and how its heading is known.
struct FormColumn: Sendable {
  let role: ColumnRole
  /// Any of them names the column.
  let patterns: [HeadingPattern]
  /// Tried where no other column fits: the second of two headings that are alike.
  let second: [HeadingPattern]
  let isRequired: Bool
  /// The column has no heading and stands directly before this one.
  let unheadedBefore: ColumnRole?

  init(
    _ role: ColumnRole, _ patterns: HeadingPattern..., second: [HeadingPattern] = [],
    isRequired: Bool = false, unheadedBefore: ColumnRole? = nil
  ) {
    self.role = role
    self.patterns = patterns
    self.second = second
    self.isRequired = isRequired
    self.unheadedBefore = unheadedBefore
  }

  /// A column that any of several patterns names.
  init(_ role: ColumnRole, any patterns: [HeadingPattern], isRequired: Bool = false) {
    self.role = role
    self.patterns = patterns
    second = []
    self.isRequired = isRequired
    unheadedBefore = nil
  }

  static let baris = FormColumn(.baris, .exact("baris"))
}

/// How a heading is known, after folding.
enum HeadingPattern: Sendable {
  /// The lowest heading of the column is exactly one of these.
  case words([String])
  /// The headings of the column, from the top down, hold all of these and none of those.
  case holds([String], without: [String])
  /// The lowest heading holds all of these and none of those.
  case leaf([String], without: [String])
  /// The headings hold all of these, and place the column so many years after the document's.
  case year(Int, [String])

  static func exact(_ words: String...) -> HeadingPattern { .words(words) }
  static func lowest(_ parts: String..., without: [String] = []) -> HeadingPattern {
    .leaf(parts, without: without)
  }
  static func has(_ parts: String..., without: [String] = []) -> HeadingPattern {
    .holds(parts, without: without)
  }

  /// How well the heading fits; 0 where it does not.
  func fit(_ heading: Heading) -> Int {
    switch self {
    case .words(let words):
      return words.contains(heading.foldedLeaf) ? 1000 : 0
    case .holds(let parts, let without):
      guard parts.allSatisfy({ HeadingFolding.holds(heading.folded, $0) }),
        !without.contains(where: { HeadingFolding.holds(heading.folded, $0) })
      else { return 0 }
      return HeadingPattern.weight(parts)
    case .leaf(let parts, let without):
      guard parts.allSatisfy({ HeadingFolding.holds(heading.foldedLeaf, $0) }),
        !without.contains(where: { HeadingFolding.holds(heading.foldedLeaf, $0) })
      else { return 0 }
      return HeadingPattern.weight(parts)
    case .year(let offset, let parts):
      guard parts.allSatisfy({ HeadingFolding.holds(heading.folded, $0) }),
        heading.yearOffset == offset
      else {
        return 0
      }
      return HeadingPattern.weight(parts) + 4
    }
  }

  private static func weight(_ parts: [String]) -> Int { parts.reduce(0) { $0 + $1.utf8.count } }
}

/// The heading of one column.
struct Heading: Sendable {
  let index: Int
  /// The lowest heading, as written.
  let leaf: String
  /// The headings above it, as written.
  let groups: [String]
  let place: TablePlace
  let foldedLeaf: String
  /// All of them, from the top down, folded.
  let folded: String
  private let tahun: Int

  init(index: Int, leaf: String, groups: [String], place: TablePlace, tahun: Int) {
    self.index = index
    self.leaf = leaf
    self.groups = groups
    self.place = place
    foldedLeaf = HeadingFolding.fold(leaf)
    folded = (groups.map(HeadingFolding.fold) + [foldedLeaf]).joined(separator: "|")
    self.tahun = tahun
  }

  /// How many years after the document's it places its column, where it says so.
  var yearOffset: Int? { HeadingFolding.yearOffset(leaf, tahun: tahun) }

  var isEmpty: Bool { leaf.isEmpty }

  /// Whether the column holds what a program computed, to be read by people only.
  var isComputed: Bool {
    leaf.lowercased().hasPrefix("hitung:")
      || groups.contains { $0.lowercased().hasPrefix("hitung:") }
  }

  /// The heading as messages show it.
  var text: String { (groups + [leaf]).joined(separator: " / ") }
}
