public import Canonical
public import RenjaModel

/// What an import would add to the log, in order.
public struct ImportPlan: Hashable, Sendable {
  /// One event to be appended.
  public struct Entry: Hashable, Sendable {
    /// What happened.
    public var event: PlanEvent
    /// Where it stands in the document; nil for its registration and for `events`.
    public var provenance: Provenance?
    /// The day from which it holds, where it is not that of the import.
    public var effective: Day?
    /// What a line of `events` says of its envelope.
    public var envelope: Envelope?
  }

  /// The envelope of an event imported as such.
  public struct Envelope: Hashable, Sendable {
    /// Its line in the file, from which its id is derived where it has none.
    public var line: Int
    /// The event's own id, in hex.
    public var id: String?
    /// The office.
    public var pd: String?
    /// Who answers for it.
    public var actor: String?
    /// The basis it stands on.
    public var dasar: String?
  }

  /// The events in order, the document's registration first; empty where nothing is new.
  public var entries: [Entry]
  /// The key of the document; nil for `events` and where nothing is registered.
  public var dok: String?
  /// Whether an earlier version of the document was there to compare with.
  public var isNewVersion: Bool
  /// How many rows of data were read.
  public var rows: Int
  /// What the user may want to know.
  public var warnings: [ImportWarning]
  /// Rows of the version before that the table no longer lists.
  public var goneRows: [GoneRow]
  /// Indicators that get a new key.
  public var newIndicators: [NewIndicator]
  /// Indicators whose text changed, paired because they alone were left.
  public var rewordedIndicators: [RewordedIndicator]
  /// What the user said about ambiguities, as options.
  public var pilihan: [String]
}

extension ImportPlan {
  /// A plan that adds nothing yet, of a file with so many rows.
  public init(rows: Int) {
    self.init(
      entries: [], dok: nil, isNewVersion: false, rows: rows, warnings: [], goneRows: [],
      newIndicators: [], rewordedIndicators: [], pilihan: [])
  }
}

/// A row that the version before listed and this one does not.
public struct GoneRow: Hashable, Sendable {
  /// The year.
  public let tahun: Int?
  /// The stage.
  public let tahapan: Tahapan?
  /// The unit, if it is a row of one.
  public let kode: Kode?
  /// The indicator; nil where the whole unit is gone.
  public let indikator: String?
  /// What the version before called it.
  public let nama: String
  /// Its row in the version before.
  public let baris: Int
  /// Whether this import takes it out of the plan.
  public let isRemoved: Bool
}

/// An indicator that no text of its unit was equal to.
public struct NewIndicator: Hashable, Sendable {
  /// The unit.
  public let kode: Kode
  /// The new key.
  public let indikator: String
  /// The text.
  public let teks: String
  /// Where it stands in the file.
  public let place: TablePlace
  /// The keys the unit had before.
  public let known: [String]
}

/// An indicator whose text changed.
public struct RewordedIndicator: Hashable, Sendable {
  /// The unit.
  public let kode: Kode
  /// The key.
  public let indikator: String
  /// The text before.
  public let before: String
  /// The text now.
  public let after: String
  /// Where it stands in the file.
  public let place: TablePlace
}
