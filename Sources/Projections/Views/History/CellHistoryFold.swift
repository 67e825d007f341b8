public import RenjaModel

/// Collects what a log says of one unit, for its history.
///
/// A fold beside `PlanFold`: the caller streams the events once more, and memory grows only with the
/// events of that unit and with the retractions.
public struct CellHistoryFold: Sendable {
  private struct Chain: Hashable {
    let pd: String
    let phase: Phase
    let indikator: String?
    let field: PlanField
    let variant: String?
  }

  private struct Entry {
    let event: RecordedEvent
    let value: CellContent?

    var stamp: Stamp { Stamp(effective: event.effective, seq: event.seq) }
  }

  private struct Drop {
    let event: RecordedEvent
    let indikator: String?
  }

  private let question: CellHistory.Question
  private let bounds: Bounds
  private var chains: [Chain: [Entry]] = [:]
  private var drops: [Drop] = []
  private var retractions: [Int: RecordedEvent] = [:]

  /// A collection that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - question: whose history.
  ///   - bounds: the bounds of the replay.
  public init(_ question: CellHistory.Question, bounds: Bounds = .everything) {
    self.question = question
    self.bounds = bounds
  }

  /// Takes the next event of the log.
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    if case .retracted(let retraction) = recorded.event {
      retractions[retraction.seq] = recorded
      return
    }
    guard let phase = recorded.event.phase, recorded.event.tahun == question.tahun,
      question.pd == nil || question.pd == recorded.pd, bounds.admits(recorded.effective)
    else { return }
    if case .lineDropped(let line) = recorded.event {
      guard line.kode == question.kode, line.tahapan == question.tahapan else { return }
      drops.append(Drop(event: recorded, indikator: line.indikator))
      return
    }
    for statement in recorded.event.statements(on: question.kode)
    where concerns(statement, phase) {
      let chain = Chain(
        pd: recorded.pd, phase: phase, indikator: statement.indikator, field: statement.field,
        variant: statement.variant)
      chains[chain, default: []].append(Entry(event: recorded, value: statement.content))
    }
  }

  private func concerns(_ statement: PlanEvent.Statement, _ phase: Phase) -> Bool {
    if let field = question.field, field != statement.field { return false }
    if let indikator = question.indikator, indikator != statement.indikator { return false }
    switch phase {
    case .tahapan(let tahapan): return tahapan == question.tahapan
    case .periode: return question.field == statement.field && statement.field.isOutturn
    }
  }

  /// The history, once all events were taken.
  ///
  /// - Parameter state: what the same events say at the same bounds.
  /// - Returns: the history in the order of effect.
  public func history(in state: PlanState) -> CellHistory {
    let rows = chains.flatMap { story(of: $0.key, $0.value) }
    return CellHistory(
      question: question, nama: nama(in: state), rows: rows.sorted(by: CellHistory.Row.precedes),
      amounts: amounts(in: state), course: course(in: state))
  }

  private func story(of chain: Chain, _ entries: [Entry]) -> [CellHistory.Row] {
    let dropping = drops.filter { drop in
      drop.event.pd == chain.pd && chain.phase.tahapan != nil
        && (drop.indikator == nil || drop.indikator == chain.indikator)
    }
    let all = (entries + dropping.map { Entry(event: $0.event, value: nil) })
      .sorted { $0.stamp < $1.stamp }
    var live: [Entry] = []
    for entry in all where retractions[entry.event.seq] == nil {
      if entry.value != nil || live.last?.value != nil { live.append(entry) }
    }
    let places = Dictionary(
      uniqueKeysWithValues: live.enumerated().map { ($1.event.seq, $0) })
    return all.compactMap { entry in
      let seq = entry.event.seq
      let place = places[seq]
      let retraction = retractions[seq]
      guard place != nil || entry.value != nil || retraction != nil else { return nil }
      let next = place.flatMap { $0 + 1 < live.count ? live[$0 + 1] : nil }
      return CellHistory.Row(
        event: entry.event, indikator: chain.indikator, field: chain.field, phase: chain.phase,
        variant: chain.variant, value: entry.value,
        replaces: place.flatMap { $0 > 0 ? live[$0 - 1].event.seq : nil },
        replacedBy: next?.event.seq,
        isInForce: place == live.count - 1,
        changedNothing: place != nil
          && live.contains { $0.event.seq < seq && $0.stamp > entry.stamp },
        retraction: retraction)
    }
  }

  private func nama(in state: PlanState) -> String {
    let side = PlanSide(
      state: state, tahun: question.tahun, tahapan: question.tahapan, pd: question.pd)
    return state.nama(of: question.kode, in: question.tahun, side.plans.map(\.tree))
  }

  private func course(in state: PlanState) -> [CellHistory.Place] {
    let stages = state.stagesHoldingData(tahun: question.tahun, pd: question.pd)
    return stages.flatMap { tahapan in
      PlanSide(state: state, tahun: question.tahun, tahapan: tahapan, pd: question.pd).plans.map {
        CellHistory.Place(
          pd: $0.pd, tahapan: tahapan, computed: $0.tree.evidenced(computedAt: question.kode))
      }
    }
  }

  private func amounts(in state: PlanState) -> [CellHistory.Amount] {
    let side = PlanSide(
      state: state, tahun: question.tahun, tahapan: question.tahapan, pd: question.pd)
    return side.plans.map { plan in
      let tree = plan.tree
      return CellHistory.Amount(
        pd: plan.pd, stated: tree.evidenced(statedAt: question.kode),
        computed: tree.evidenced(computedAt: question.kode),
        isOvertaken: tree.isOvertaken(question.kode, in: plan.table),
        parts: tree.children(of: question.kode).map { child in
          CellHistory.Part(
            kode: child, nama: state.nama(of: child, in: question.tahun, [tree]),
            computed: tree.evidenced(computedAt: child))
        })
    }
  }
}

extension CellHistory.Row {
  /// The order of effect; what one event says, in the order of the fields.
  fileprivate static func precedes(_ one: Self, _ other: Self) -> Bool {
    let order = PlanField.allCases
    let rank = (
      one.event.effective, one.seq, order.firstIndex(of: one.field) ?? 0, one.indikator ?? "",
      one.variant ?? ""
    )
    let otherRank = (
      other.event.effective, other.seq, order.firstIndex(of: other.field) ?? 0,
      other.indikator ?? "", other.variant ?? ""
    )
    return rank < otherRank
  }
}

extension PlanField {
  /// Whether the field belongs to a period of realisation, not to a stage.
  fileprivate var isOutturn: Bool { self == .realisasi || self == .kinerja }
}
