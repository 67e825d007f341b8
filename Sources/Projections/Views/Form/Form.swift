public import RenjaModel

/// A form of the regulation filled from the log: its columns, and rows of typed cells.
///
/// The one shape of all forms. Headings, numbers and formulas are the form's own; how a cell looks is
/// for others to say. What is computed stands in columns of its own, so that a table written from a form
/// can be read back.
public struct Form: Hashable, Sendable {
  /// The form's name in commands, such as `T-C.33`.
  public let form: String
  /// Its title.
  public let judul: String
  /// The year it is about.
  public let tahun: Int
  /// The columns, from the left.
  public let columns: [Column]
  /// The rows, from the top.
  public let rows: [Row]
  /// What was promised beside what came of it, where the form sets them beside each other.
  public let achievements: [Achievement]

  /// A form.
  ///
  /// - Parameters:
  ///   - form: its name in commands.
  ///   - judul: its title.
  ///   - tahun: the year it is about.
  ///   - columns: the columns, from the left.
  ///   - rows: the rows, from the top.
  ///   - achievements: what was promised beside what came of it.
  public init(
    form: String, judul: String, tahun: Int, columns: [Column], rows: [Row],
    achievements: [Achievement] = []
  ) {
    self.form = form
    self.judul = judul
    self.tahun = tahun
    self.columns = columns
    self.rows = rows
    self.achievements = achievements
  }
}

extension Form {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the cells hold, for those who align and sort them.
    public enum Kind: Hashable, Sendable {
      /// Words.
      case text
      /// A code, a number or a letter in front of a row.
      case key
      /// Money.
      case rupiah
      /// Numbers that are no money.
      case number
    }

    /// The number the form prints below the heading, by which cells are known; a computed column has
    /// `hitung:` in front of that of the column it checks.
    public let no: String
    /// The heading.
    public let heading: String
    /// The heading above it, shared with its neighbours.
    public let group: String?
    /// The formula of the column: the one the document's own heading declares, else that of the
    /// regulation.
    public var formula: String?
    /// The formula of the regulation, where the document declares another.
    public var officialFormula: String?
    /// Whether `formula` is the document's own.
    public var isDeclared = false
    /// Whether indicators add up in the column each by its own rule.
    public var isAggregated = false
    /// What the cells hold.
    public let kind: Kind
    /// Whether the log computes the column; a document does not state it, and an import ignores it.
    public let isComputed: Bool
    /// The number of the column that a computed one stands beside; nil where it stands alone.
    public let base: String?

    /// A column.
    ///
    /// - Parameters:
    ///   - no: the number below the heading.
    ///   - heading: the heading.
    ///   - group: the heading above it.
    ///   - formula: the declared formula.
    ///   - officialFormula: the formula of the regulation, where it differs.
    ///   - kind: what the cells hold.
    ///   - isComputed: whether the log computes the column.
    ///   - base: the number of the column that a computed one stands beside.
    public init(
      _ no: String, _ heading: String, group: String? = nil, formula: String? = nil,
      officialFormula: String? = nil, kind: Kind = .text, isComputed: Bool = false,
      base: String? = nil
    ) {
      self.no = no
      self.heading = heading
      self.group = group
      self.formula = formula
      self.officialFormula = officialFormula
      self.kind = kind
      self.isComputed = isComputed
      self.base = base
    }

    /// The column that shows what the log computes for this one.
    public var computed: Column {
      Column("hitung:" + no, heading, group: group, kind: kind, isComputed: true, base: no)
    }

    /// The column that shows what the document's own formula gives, where the regulation has another.
    public var computedAsDeclared: Column {
      var column = Column(
        "hitung:\(no):dokumen", heading + " (rumus dokumen)", group: group, kind: kind,
        isComputed: true, base: no)
      column.isDeclared = true
      return column
    }

    /// Whether the column stands beside one that a document states, to check it; a computed column
    /// that the form itself has is no such check.
    public var isCheck: Bool { isComputed && base != nil }

    /// The number that the form prints: `8` of `8.K` and `8.Rp`, which share it.
    public var number: String { no.split(separator: ".").first.map(String.init) ?? no }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What a row is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// An urusan or bidang, or another heading.
      case heading
      /// A unit of work, with its first indicator.
      case unit
      /// A further indicator of the unit above.
      case indicator
      /// A tujuan, a sasaran, or an indicator of one.
      case goal
      /// A proposal.
      case proposal
      /// A sum or a mean of rows above.
      case total
      /// Words below the table.
      case footer
    }

    /// The office.
    public let pd: String
    /// The unit, where the row has one.
    public let kode: Kode?
    /// The indicator's key in the unit, where the row has one.
    public let indikator: String?
    /// The key of the goal or proposal, where the row is one.
    public let kunci: String?
    /// What the row is.
    public let kind: Kind
    /// The cells by their column's number; a column without one does not apply to the row.
    public let cells: [String: Cell]

    /// The unit's level.
    public var level: Level? { kode?.level }

    /// A row.
    ///
    /// - Parameters:
    ///   - pd: the office.
    ///   - kode: the unit.
    ///   - indikator: the indicator's key.
    ///   - kunci: the key of the goal or proposal.
    ///   - kind: what the row is.
    ///   - cells: the cells by their column's number.
    public init(
      pd: String, kode: Kode? = nil, indikator: String? = nil, kunci: String? = nil, kind: Kind,
      cells: [String: Cell]
    ) {
      self.pd = pd
      self.kode = kode
      self.indikator = indikator
      self.kunci = kunci
      self.kind = kind
      self.cells = cells
    }
  }
}
