public import Projections
public import RenjaModel

/// What a command's events do to the plan: the cells they speak of, before and after.
public struct PlanEffect: Sendable {
  /// One cell that an event speaks of.
  public struct Line: Hashable, Sendable {
    /// The plan the cell belongs to.
    public let stage: StageKey
    /// The row.
    public let row: RowKey
    /// The field.
    public let field: PlanField
    /// What the cell held; nil where it was absent.
    public let before: CellContent?
    /// What it holds; nil where it is absent.
    public let after: CellContent?
    /// The event that holds instead, because it is in force later; nil where the new one holds.
    public let overruledBy: Stamp?
  }

  /// The total of a plan that the events touch.
  public struct Total: Hashable, Sendable {
    /// The plan.
    public let stage: StageKey
    /// The sum before.
    public let before: Rupiah
    /// The sum after.
    public let after: Rupiah
  }

  /// The cells, in the order of the events.
  public private(set) var lines: [Line] = []
  /// The totals of the stages of planning whose money the events touch, in order of appearance.
  public private(set) var totals: [Total] = []

  /// An event and its number; without one, an event that is taken back.
  public struct Cause: Hashable, Sendable {
    /// The number of the event.
    public let seq: Int?
    /// The event.
    public let proposal: Proposal

    /// An event that does something to the plan.
    ///
    /// - Parameters:
    ///   - seq: the number of the event; nil for one that is taken back.
    ///   - proposal: the event.
    public init(seq: Int?, _ proposal: Proposal) {
      self.seq = seq
      self.proposal = proposal
    }
  }

  /// The effect of a command.
  ///
  /// - Parameters:
  ///   - causes: the events of the command; in place of retractions the events taken back.
  ///   - receipt: what the log said before and says after.
  /// - Complexity: O(e + n log n) in the events and the rows of the stages they touch.
  public init(of causes: [Cause], _ receipt: Receipt) {
    var seen: Set<Place> = []
    let own = Set(receipt.seqs)
    for cause in causes {
      let proposal = cause.proposal
      guard let tahun = proposal.event.tahun, let phase = proposal.event.phase else { continue }
      let stage = StageKey(pd: proposal.pd, tahun: tahun, phase: phase)
      for place in proposal.event.places(in: stage, receipt.before)
      where seen.insert(place).inserted {
        lines.append(
          Line(
            stage: stage, row: place.row, field: place.field,
            before: receipt.before.cell(place)?.content, after: receipt.after.cell(place)?.content,
            overruledBy: PlanEffect.overruling(cause, place, own, receipt.after)))
      }
    }
    var touched = TouchedPlans()
    for cause in causes { touched.note(cause.proposal, receipt.before) }
    totals = touched.totals(before: receipt.before, after: receipt.after)
  }

  /// What is in force later than the event and so holds in its place: another event, or a drop.
  private static func overruling(
    _ cause: Cause, _ place: Place, _ own: Set<Int>, _ after: PlanState
  ) -> Stamp? {
    guard let seq = cause.seq else { return nil }
    let stamp = Stamp(effective: cause.proposal.effective, seq: seq)
    let table = after.stages[place.stage]
    let holding = after.cell(place)?.stamp ?? table?.drop(of: place.row)?.stamp
    guard let holding, stamp < holding, !own.contains(holding.seq) else { return nil }
    return holding
  }
}

/// Where a cell stands.
private struct Place: Hashable {
  let stage: StageKey
  let row: RowKey
  let field: PlanField
  var jenis: JenisCatatan?
}

extension PlanState {
  fileprivate func cell(_ place: Place) -> (content: CellContent, stamp: Stamp)? {
    stages[place.stage]?.row(place.row)?.cell(place.field, place.jenis)
  }

  func total(of stage: StageKey) -> Rupiah {
    stages[stage].map { PlanTree($0).total } ?? .zero
  }
}

extension PlanRow {
  fileprivate func cell(
    _ field: PlanField, _ jenis: JenisCatatan?
  ) -> (content: CellContent, stamp: Stamp)? {
    switch field {
    case .pagu: pagu.map { (.rupiah($0.value), $0.stamp) }
    case .sumber: sumber.map { (.sumber($0.value), $0.stamp) }
    case .target:
      target.map { (.measure(teks: $0.value.teks, nilai: $0.value.nilai), $0.stamp) }
    case .indikator: indikator.map { (.text($0.value.teks), $0.stamp) }
    case .lokasi: lokasi.map { (.text($0.value), $0.stamp) }
    case .catatan: catatan[jenis ?? .catatan].map { (.text($0.value), $0.stamp) }
    case .realisasi: realisasi.map { (.rupiah($0.value), $0.stamp) }
    case .kinerja:
      kinerja.map { (.measure(teks: $0.value.teks, nilai: $0.value.nilai), $0.stamp) }
    case .satuan, .nama: nil
    }
  }
}

extension PlanEvent {
  /// Whether the event speaks of money of the plan of a stage.
  func movesMoney(in stage: StageKey, _ before: PlanState) -> Bool {
    switch self {
    case .paguChanged: true
    case .paguShifted, .lineDropped: places(in: stage, before).contains { $0.field == .pagu }
    default: false
    }
  }

  /// The cells the event speaks of; for a dropped row those with a figure.
  fileprivate func places(in stage: StageKey, _ before: PlanState) -> [Place] {
    switch self {
    case .paguChanged(let change):
      let row = RowKey(change.kode, change.indikator)
      return [Place(stage: stage, row: row, field: .pagu)]
        + (change.sumber == nil ? [] : [Place(stage: stage, row: row, field: .sumber)])
    case .paguShifted(let shift):
      return shift.lines.map {
        Place(stage: stage, row: RowKey($0.kode, $0.indikator), field: .pagu)
      }
    case .lineDropped(let line):
      let keys =
        line.indikator.map { [RowKey(line.kode, $0)] }
        ?? [RowKey(line.kode)]
        + before.indicatorKeys(pd: stage.pd, kode: line.kode).map { RowKey(line.kode, $0) }
      return keys.filter { before.stages[stage]?.row($0)?.pagu != nil }
        .map { Place(stage: stage, row: $0, field: .pagu) }
    case .targetRevised(let target):
      return [Place(stage: stage, row: RowKey(target.kode, target.indikator), field: .target)]
    case .indicatorDefined(let indicator):
      let row = RowKey(indicator.kode, indicator.indikator)
      return [Place(stage: stage, row: row, field: .indikator)]
    case .locationSet(let place):
      return [Place(stage: stage, row: RowKey(place.kode, place.indikator), field: .lokasi)]
    case .noteWritten(let note):
      let row = RowKey(note.kode, note.indikator)
      return [Place(stage: stage, row: row, field: .catatan, jenis: note.jenis)]
    case .realisationRecorded(let entry):
      let row = RowKey(entry.kode, entry.indikator)
      return (entry.rupiah == nil ? [] : [Place(stage: stage, row: row, field: .realisasi)])
        + (entry.nilai == nil && entry.teks == nil
          ? [] : [Place(stage: stage, row: row, field: .kinerja)])
    default: return []
    }
  }
}
