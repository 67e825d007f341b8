public import RenjaModel

/// Every change of money, in the order of effect, as a book of double entries.
///
/// Each event that says something of money in its stage or period becomes one entry. What a unit's
/// own amount adds to the total stands in its money account and, with the other sign, in the
/// accounts of its sources; a figure that is only claimed, because something below it has its own,
/// stands apart. So the balance of all money accounts of a plan is its total, on every day.
public struct MoneyLedger: Hashable, Sendable {
  /// What an account collects within one plan.
  public enum Account: Hashable, Sendable {
    /// What a unit's own amount adds to the total.
    case money(Kode)
    /// What a unit claims that has figures below it.
    case claim(Kode)
    /// What a source gives; nil for money that names none.
    case source(String?)
    /// What balances the claims.
    case claims
  }

  /// What an entry adds to one account of its plan.
  public struct Posting: Hashable, Sendable {
    /// The account.
    public let account: Account
    /// What is added; sources and the balance of claims carry the other sign.
    public let change: Rupiah
    /// What the account holds after it.
    public let balance: Rupiah
  }

  /// What one event did.
  public struct Entry: Hashable, Sendable {
    /// The event.
    public let event: RecordedEvent
    /// The plan: office, year, and stage or period.
    public let plan: StageKey
    /// What it added, the touched units first; the changes sum to 0.
    public let postings: [Posting]
    /// Whether a row became blank or was dropped, which a balance of 0 cannot tell.
    public let figure: Figure
  }

  /// The entries by effective day, then by number.
  public let entries: [Entry]
}

/// Collects what events say of money, whatever their order, and makes the book of it.
///
/// What is retracted within the bounds is left out, whenever the retraction comes.
///
/// - Complexity: memory for every event that says something of money.
public struct MoneyLedgerFold: Sendable {
  struct Saying: Sendable {
    let event: RecordedEvent
    let rows: [(key: RowKey, figure: Figure)]
    let sumber: SumberDana?
  }

  private let bounds: Bounds
  private let tahun: Int?
  private let pd: String?
  private var sayings: [StageKey: [Saying]] = [:]
  private var retracted: Set<Int> = []

  /// A collection that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - tahun: the year; nil takes all.
  ///   - pd: the office; nil takes all.
  ///   - bounds: the bounds of the replay.
  public init(tahun: Int? = nil, pd: String? = nil, bounds: Bounds = .everything) {
    self.tahun = tahun
    self.pd = pd
    self.bounds = bounds
  }

  /// Takes the next event of the log.
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    switch recorded.event {
    case .retracted(let retraction): retracted.insert(retraction.seq)
    case .paguChanged(let change):
      let figure = change.rupiah.map(Figure.amount) ?? .blank
      add(recorded, [(RowKey(change.kode, change.indikator), figure)], change.sumber)
    case .paguShifted(let shift):
      add(
        recorded,
        shift.lines.map { (RowKey($0.kode, $0.indikator), .amount($0.sesudah)) })
    case .lineDropped(let line):
      add(recorded, [(RowKey(line.kode, line.indikator), .absent)])
    case .realisationRecorded(let spent):
      guard let rupiah = spent.rupiah else { return }
      add(recorded, [(RowKey(spent.kode, spent.indikator), .amount(rupiah))])
    default: break
    }
  }

  private mutating func add(
    _ recorded: RecordedEvent, _ rows: [(RowKey, Figure)], _ sumber: SumberDana? = nil
  ) {
    guard let year = recorded.event.tahun, tahun == nil || year == tahun,
      pd == nil || recorded.pd == pd, let phase = recorded.event.phase,
      bounds.admits(recorded.effective)
    else { return }
    let key = StageKey(pd: recorded.pd, tahun: year, phase: phase)
    sayings[key, default: []].append(Saying(event: recorded, rows: rows, sumber: sumber))
  }

  /// The book of what was collected.
  ///
  /// - Complexity: O(n log n) in the events that say something of money.
  public func ledger() -> MoneyLedger {
    var entries: [MoneyLedger.Entry] = []
    for (key, said) in sayings {
      var book = PlanBook(key)
      let held = said.filter { !retracted.contains($0.event.seq) }
      for saying in held.sorted(by: { $0.stamp < $1.stamp }) {
        if let entry = book.enter(saying) { entries.append(entry) }
      }
    }
    return MoneyLedger(entries: entries.sorted { $0.stamp < $1.stamp })
  }
}

extension MoneyLedgerFold.Saying {
  fileprivate var stamp: Stamp { Stamp(effective: event.effective, seq: event.seq) }
}

extension MoneyLedger.Entry {
  fileprivate var stamp: Stamp { Stamp(effective: event.effective, seq: event.seq) }
}
