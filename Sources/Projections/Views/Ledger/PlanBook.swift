public import RenjaModel

/// The accounts of one plan while its events are entered in the order of effect.
struct PlanBook {
  private struct Row {
    var figure: Figure
    var sumber: SumberDana?
  }

  private typealias Account = MoneyLedger.Account

  private let key: StageKey
  private var rows: [Kode: [String?: Row]] = [:]
  /// How many rows with a figure, blanks included, stand below each unit.
  private var below: [Kode: Int] = [:]
  private var balances: [MoneyLedger.Account: Rupiah] = [:]
  /// What each unit's sources were posted with, by folded name.
  private var posted: [Kode: [String: Rupiah]] = [:]
  /// How each source was spelled first.
  private var spellings: [String: String] = [:]

  init(_ key: StageKey) {
    self.key = key
  }

  /// Enters one event; nil where it drops rows that hold no money.
  mutating func enter(_ saying: MoneyLedgerFold.Saying) -> MoneyLedger.Entry? {
    var touched: [Kode] = []
    for (row, figure) in saying.rows where set(row, figure, saying.sumber) {
      if !touched.contains(row.kode) { touched.append(row.kode) }
    }
    guard !touched.isEmpty else { return nil }
    var changes: [(account: Account, change: Rupiah)] = []
    for kode in affected(by: touched) { changes += settle(kode) }
    changes = joined(changes).filter { $0.change != .zero }
    for kode in touched where !changes.contains(where: { $0.account.kode == kode }) {
      changes.insert((account(of: kode), .zero), at: 0)
    }
    return MoneyLedger.Entry(
      event: saying.event, plan: key, postings: postings(changes),
      figure: saying.rows.last?.figure ?? .absent)
  }

  /// Sets a row; a row of a unit that is dropped takes the rows of its indicators with it.
  ///
  /// - Returns: whether there was, or is, anything.
  private mutating func set(_ row: RowKey, _ figure: Figure, _ sumber: SumberDana?) -> Bool {
    let before = rows[row.kode]?.count ?? 0
    if figure == .absent {
      if row.indikator == nil {
        rows[row.kode] = nil
      } else {
        rows[row.kode]?[row.indikator] = nil
      }
    } else {
      let kept = sumber ?? rows[row.kode]?[row.indikator]?.sumber
      rows[row.kode, default: [:]][row.indikator] = Row(figure: figure, sumber: kept)
    }
    let after = rows[row.kode]?.count ?? 0
    var above = row.kode.parent
    while let kode = above, before != after {
      below[kode, default: 0] += after - before
      above = kode.parent
    }
    return before > 0 || after > 0
  }

  /// The touched units, then those above them, whose figures may have become claims or ceased to be.
  private func affected(by touched: [Kode]) -> [Kode] {
    var kodes = touched
    for kode in touched {
      var above = kode.parent
      while let unit = above {
        if !kodes.contains(unit) { kodes.append(unit) }
        above = unit.parent
      }
    }
    return kodes
  }

  private func bears(_ kode: Kode) -> Bool {
    kode.level >= .program && below[kode, default: 0] == 0
  }

  private func account(of kode: Kode) -> Account {
    bears(kode) ? .money(kode) : .claim(kode)
  }

  /// What must be posted so that a unit's accounts hold what its rows say now.
  private mutating func settle(_ kode: Kode) -> [(account: Account, change: Rupiah)] {
    let stated = stated(kode).counted
    let isBearing = bears(kode)
    let money = (isBearing ? stated : .zero) - balances[.money(kode), default: .zero]
    let claim = (isBearing ? .zero : stated) - balances[.claim(kode), default: .zero]
    var changes: [(account: Account, change: Rupiah)] = []
    if money != .zero { changes.append((.money(kode), money)) }
    if claim != .zero { changes += [(.claim(kode), claim), (.claims, -claim)] }
    let wanted = isBearing ? sources(of: kode) : [:]
    let current = posted[kode, default: [:]]
    for name in Set(wanted.keys).union(current.keys).sorted() {
      let change = wanted[name, default: .zero] - current[name, default: .zero]
      if change != .zero { changes.append((.source(spellings[name]), -change)) }
    }
    posted[kode] = wanted
    return changes
  }

  private func stated(_ kode: Kode) -> Figure {
    guard let held = rows[kode] else { return .absent }
    return held[nil]?.figure ?? Figure.sum(held.values.map(\.figure))
  }

  /// A unit's amount by folded source; what names none stands under the empty name.
  private mutating func sources(of kode: Kode) -> [String: Rupiah] {
    guard let held = rows[kode] else { return [:] }
    let counted =
      held[nil].map { [$0] }
      ?? held.sorted { ($0.key ?? "") < ($1.key ?? "") }
      .map(\.value)
    var parts: [String: Rupiah] = [:]
    for row in counted {
      guard let amount = row.figure.amount else { continue }
      var rest = amount
      for part in row.sumber?.parts(of: amount) ?? [] {
        let name = NameFolding.fold(part.sumber)
        if spellings[name] == nil, !name.isEmpty { spellings[name] = part.sumber }
        parts[name, default: .zero] += part.rupiah
        rest = rest - part.rupiah
      }
      if rest != .zero { parts["", default: .zero] += rest }
    }
    return parts
  }

  private func joined(
    _ changes: [(account: Account, change: Rupiah)]
  ) -> [(account: Account, change: Rupiah)] {
    var joined: [(account: Account, change: Rupiah)] = []
    for change in changes {
      if let place = joined.firstIndex(where: { $0.account == change.account }) {
        joined[place].change += change.change
      } else {
        joined.append(change)
      }
    }
    return joined
  }

  private mutating func postings(
    _ changes: [(account: Account, change: Rupiah)]
  ) -> [MoneyLedger.Posting] {
    changes.map { account, change in
      balances[account, default: .zero] += change
      return MoneyLedger.Posting(
        account: account, change: change, balance: balances[account, default: .zero])
    }
  }
}

extension MoneyLedger.Account {
  /// The unit of an account of money or claims.
  public var kode: Kode? {
    switch self {
    case .money(let kode), .claim(let kode): kode
    case .source, .claims: nil
    }
  }
}
