import Canonical
public import RenjaModel

/// Works out the accounts of some events: first they are met, then all events pass once more, for
/// what replaced what follows the order of effect and not that of the log.
///
/// Memory grows with the events that are asked for, with what was said of the same cells, and with
/// the retractions.
public struct EventAccountFold: Sendable {
  private struct Entry {
    let stamp: Stamp
    let content: CellContent?
  }

  private struct Line: Hashable {
    let pd: String
    let tahun: Int
    let tahapan: Tahapan
    let kode: Kode
  }

  private let wanted: Set<Int>
  private var met: [RecordedEvent] = []
  private var chains: [EventAccount.Cell: [Entry]] = [:]
  private var drops: [Line: [(stamp: Stamp, indikator: String?)]] = [:]
  private var retractions: [Int: Int] = [:]

  /// A fold that has met nothing yet.
  ///
  /// - Parameter wanted: the numbers of the events that are asked for.
  public init(_ wanted: Set<Int>) {
    self.wanted = wanted
  }

  /// Meets an event of the first pass; those not asked for are passed over.
  public mutating func meet(_ recorded: RecordedEvent) {
    guard wanted.contains(recorded.seq) else { return }
    met.append(recorded)
    for (cell, _) in recorded.statements {
      chains[cell] = []
      if let line = Self.line(of: cell) { drops[line] = [] }
    }
  }

  /// Takes an event of the second pass, in which every event within the bounds comes.
  public mutating func apply(_ recorded: RecordedEvent) {
    let stamp = Stamp(effective: recorded.effective, seq: recorded.seq)
    switch recorded.event {
    case .retracted(let retraction): retractions[retraction.seq] = recorded.seq
    case .lineDropped(let dropped):
      let line = Line(
        pd: recorded.pd, tahun: dropped.tahun, tahapan: dropped.tahapan, kode: dropped.kode)
      drops[line]?.append((stamp, dropped.indikator))
    default:
      for (cell, content) in recorded.statements {
        chains[cell]?.append(Entry(stamp: stamp, content: content))
      }
    }
  }

  /// The accounts, in the order of the log, once both passes are done.
  public func accounts() -> [EventAccount] {
    met.sorted { $0.seq < $1.seq }.map { recorded in
      let stamp = Stamp(effective: recorded.effective, seq: recorded.seq)
      return EventAccount(
        event: recorded,
        words: recorded.statements.map { cell, content in
          EventAccount.Word(
            cell: cell, content: content, replaced: replaced(in: cell, before: stamp))
        }, retractedBy: retractions[recorded.seq])
    }
  }

  /// What stood in a cell before a place in the order of effect; what was retracted never counted.
  private func replaced(
    in cell: EventAccount.Cell, before stamp: Stamp
  ) -> EventAccount.Replaced? {
    let said = chains[cell] ?? []
    let dropped = (Self.line(of: cell).flatMap { drops[$0] } ?? [])
      .filter { $0.indikator == nil || $0.indikator == cell.indikator }
      .map { Entry(stamp: $0.stamp, content: nil) }
    let earlier = (said + dropped).filter { entry in
      entry.stamp < stamp && retractions[entry.stamp.seq] == nil
    }
    guard let last = earlier.max(by: { $0.stamp < $1.stamp }) else { return nil }
    // A drop of what never stood replaced nothing.
    guard last.content != nil || earlier.contains(where: { $0.content != nil }) else { return nil }
    return EventAccount.Replaced(seq: last.stamp.seq, content: last.content)
  }

  private static func line(of cell: EventAccount.Cell) -> Line? {
    guard case .plan(let pd, let tahun, .tahapan(let tahapan), let kode, _, _, _) = cell else {
      return nil
    }
    return Line(pd: pd, tahun: tahun, tahapan: tahapan, kode: kode)
  }
}

extension EventAccount.Cell {
  fileprivate var indikator: String? {
    guard case .plan(_, _, _, _, let indikator, _, _) = self else { return nil }
    return indikator
  }
}
