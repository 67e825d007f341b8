/// A neutral table: columns with the headings of the official form, typed rows, totals below.
public struct Table: Hashable, Sendable {
  /// What stands above the table, if anything.
  public var caption: String?
  /// The columns, in order.
  public var columns: [Column]
  /// The rows, in order.
  public var rows: [Row]
  /// The totals below the rows.
  ///
  /// CSV leaves them out: whoever reads it adds up the rows.
  public var footers: [Row]
  /// Which headings CSV writes.
  public var csvHeadings: CSVHeadings

  /// The headings of a table in CSV.
  public enum CSVHeadings: Hashable, Sendable {
    /// One record with the columns' identifiers: the same in every language, for programs.
    case identifiers
    /// The form's own headings, one record for each of their levels, as offices save them, so that
    /// `import` reads the form back; computed columns are headed `hitung:…`, which it ignores.
    case official
  }

  /// A table with its columns and rows.
  ///
  /// - Parameters:
  ///   - caption: what stands above the table.
  ///   - columns: the columns, in order.
  ///   - rows: the rows, each with at most as many cells as there are columns.
  ///   - footers: the totals.
  ///   - csvHeadings: which headings CSV writes.
  public init(
    caption: String? = nil, columns: [Column], rows: [Row], footers: [Row] = [],
    csvHeadings: CSVHeadings = .identifiers
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footers = footers
    self.csvHeadings = csvHeadings
  }
}

extension Table {
  /// One row: its cells and its place in the order of things.
  public struct Row: Hashable, Sendable {
    /// What a row is, for those who draw it.
    public enum Role: Hashable, Sendable {
      /// A line of the table.
      case body
      /// A line that heads those below it: a program, a kegiatan.
      case heading
      /// A sum.
      case total
    }

    /// One cell a column; missing ones at the end are empty.
    public var cells: [Table.Cell]
    /// How deep the row stands below the outermost ones; indented columns show it.
    public var depth: Int
    /// What the row is.
    public var role: Role

    /// A row with its cells.
    ///
    /// - Parameters:
    ///   - cells: one a column, in the columns' order.
    ///   - depth: how deep the row stands; 0 is outermost.
    ///   - role: what the row is.
    public init(_ cells: [Table.Cell], depth: Int = 0, role: Role = .body) {
      self.cells = cells
      self.depth = max(0, depth)
      self.role = role
    }

    /// The cell of a column; empty where the row ends before it.
    public subscript(column: Int) -> Table.Cell {
      cells.indices.contains(column) ? cells[column] : .empty
    }

    var tone: Tone { role == .body ? .plain : .strong }
  }
}
