public import Projections
public import RenjaModel

/// A published table held against what the log says, cell by cell; nothing is written.
public struct TableComparison: Sendable {
  /// What the two say of a cell or row.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Both say something, and not the same.
    case differs
    /// The table says it, the log does not.
    case onlyTable = "only-table"
    /// The log says it, the table does not.
    case onlyLog = "only-log"
  }

  /// What a cell or row is about.
  public struct Subject: Hashable, Sendable {
    /// The year.
    public var tahun: Int?
    /// The stage.
    public var tahapan: Tahapan?
    /// The unit.
    public var kode: Kode?
    /// The indicator's key.
    public var indikator: String?
    /// The key of a goal or proposal.
    public var kunci: String?

    /// A subject.
    ///
    /// - Parameters:
    ///   - tahun: the year.
    ///   - tahapan: the stage.
    ///   - kode: the unit.
    ///   - indikator: the indicator's key.
    ///   - kunci: the key of a goal or proposal.
    public init(
      tahun: Int? = nil, tahapan: Tahapan? = nil, kode: Kode? = nil, indikator: String? = nil,
      kunci: String? = nil
    ) {
      self.tahun = tahun
      self.tahapan = tahapan
      self.kode = kode
      self.indikator = indikator
      self.kunci = kunci
    }
  }

  /// One cell or row on which the table and the log do not agree.
  public struct Difference: Hashable, Sendable {
    /// What the two say.
    public let kind: Kind
    /// What it is about.
    public let subject: Subject
    /// The field: `pagu`, `target`, `kolom-9`; `baris` for a row as a whole.
    public let field: String
    /// Where the table says it; nil where only the log does.
    public let place: TablePlace?
    /// The heading of its column.
    public let heading: String?
    /// The row of the document.
    public let baris: Int?
    /// What the table says; nil where it says nothing.
    public let table: CellContent?
    /// What the log says; nil where it says nothing.
    public let log: CellContent?
    /// The events that would have to be wrong if the table were right, in the order of the log.
    public let events: [Int]

    /// The table's amount less the log's, where the cell is money.
    public var change: Rupiah? {
      switch (table?.figure, log?.figure) {
      case (let table?, let log?): table.counted - log.counted
      case (let table?, nil): table.counted
      case (nil, let log?): .zero - log.counted
      case (nil, nil): nil
      }
    }
  }

  /// Everything on which the two do not agree: in the order of the table, then what only the log
  /// has.
  public internal(set) var differences: [Difference] = []
  /// How many rows the table has.
  public let rows: Int
  /// How many cells were held against the log.
  public internal(set) var compared = 0
  /// The headings of columns without any entry, which state nothing.
  public let emptyHeadings: [String]
  /// What the user should know of the table.
  public let warnings: [ImportWarning]

  /// Whether the table says what the log says.
  public var isEmpty: Bool { differences.isEmpty }
}
