public import Canonical
public import Projections
public import RenjaModel

/// Moves money between lines of a stage by signed changes, total unchanged.
public struct ShiftRequest: Sendable {
  /// One line and how much it gains or loses.
  public struct Change: Hashable, Sendable {
    /// The line.
    public let key: RowKey
    /// The change, with its sign.
    public let change: Rupiah

    /// A change of one line.
    ///
    /// - Parameters:
    ///   - key: the line.
    ///   - change: the change, with its sign.
    public init(key: RowKey, change: Rupiah) {
      self.key = key
      self.change = change
    }

    /// The change a text says: `KODE[#I]=±N`; nil where it says none.
    public init?(_ text: String) {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let place = sides[0].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let kode = place.first.flatMap({ Kode(String($0)) }) else { return nil }
      let indikator = place.count == 2 ? String(place[1]) : nil
      let sign = sides[1].first
      guard sign == "+" || sign == "-" || sign == "−", indikator != "",
        let amount = try? Rupiah(typed: String(sides[1].dropFirst()))
      else { return nil }
      key = RowKey(kode, indikator)
      change = sign == "+" ? amount : -amount
    }
  }

  /// The office.
  public let pd: String
  /// The year.
  public let tahun: Int
  /// The stage.
  public let tahapan: Tahapan
  /// The day from which it holds.
  public let effective: Day
  /// Why the money is moved.
  public let alasan: Alasan
  /// The changes.
  public let changes: [Change]

  /// A shift between lines.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - tahun: the year.
  ///   - tahapan: the stage.
  ///   - effective: the day from which it holds.
  ///   - alasan: why the money is moved.
  ///   - changes: the changes.
  public init(
    pd: String, tahun: Int, tahapan: Tahapan, effective: Day, alasan: Alasan, changes: [Change]
  ) {
    self.pd = pd
    self.tahun = tahun
    self.tahapan = tahapan
    self.effective = effective
    self.alasan = alasan
    self.changes = changes
  }

  /// The event that moves the money, with the amounts before and after.
  ///
  /// - Parameter state: everything the log says.
  /// - Returns: one event; whether it balances is the plan's rules' to say.
  /// - Throws: `DraftingError` where a line has no amount to change, or too little.
  public func event(in state: PlanState) throws(DraftingError) -> Proposal {
    let table = state.table(pd: pd, tahun: tahun, tahapan: tahapan) ?? StageTable()
    var lines: [PaguShifted.Line] = []
    for change in changes { lines.append(try line(change, table, state)) }
    return Proposal(
      pd: pd, effective: effective, alasan: alasan,
      event: .paguShifted(
        PaguShifted(tahun: tahun, tahapan: tahapan, lines: lines, alasan: alasan)))
  }

  private func line(
    _ change: Change, _ table: StageTable, _ state: PlanState
  ) throws(DraftingError) -> PaguShifted.Line {
    let key = change.key
    let current = table.pagu(key)
    guard table.isOpened, state.nomenclature.definition(of: key.kode, in: tahun) != nil else {
      // The plan's rules say best what is missing: a line that moves nothing reaches them.
      return PaguShifted.Line(
        kode: key.kode, indikator: key.indikator, sebelum: .zero, sesudah: .zero)
    }
    if current == .absent {
      let keys = state.indicatorKeys(pd: pd, kode: key.kode)
      let funded = keys.filter { table.pagu(RowKey(key.kode, $0)) != .absent }
      if key.indikator == nil, !funded.isEmpty {
        throw .moneyAtIndicators(kode: key.kode, indicators: funded)
      }
      throw .noPagu(kode: key.kode, tahun: tahun, tahapan: tahapan)
    }
    let after = current.counted + change.change
    guard after >= .zero else {
      throw .shiftBelowZero(kode: key.kode, current: current.counted, change: change.change)
    }
    return PaguShifted.Line(
      kode: key.kode, indikator: key.indikator, sebelum: current.counted, sesudah: after)
  }
}
