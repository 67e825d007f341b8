public import RenjaModel

/// Collects every change of pagu in a year, also those that later ones replaced.
///
/// A fold beside `PlanFold`, which keeps only what is in force. What is retracted within the bounds
/// is left out, whenever the retraction comes.
public struct PaguChanges: Sendable {
  private struct Place: Hashable {
    let pd: String
    let tahapan: Tahapan
    let kode: Kode
  }

  private struct Entry {
    let event: RecordedEvent
    let indikator: String?
    let figure: Figure

    var stamp: Stamp { Stamp(effective: event.effective, seq: event.seq) }
  }

  private let bounds: Bounds
  private let tahun: Int
  private var entries: [Place: [Entry]] = [:]
  private var retracted: Set<Int> = []

  /// A collection that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - tahun: the year.
  ///   - bounds: the bounds of the replay.
  public init(tahun: Int, bounds: Bounds = .everything) {
    self.tahun = tahun
    self.bounds = bounds
  }

  /// Takes the next event of the log.
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    switch recorded.event {
    case .retracted(let retraction): retracted.insert(retraction.seq)
    case .paguChanged(let change):
      let figure = change.rupiah.map(Figure.amount) ?? .blank
      add(recorded, change.kode, change.indikator, figure)
    case .paguShifted(let shift):
      for line in shift.lines {
        add(recorded, line.kode, line.indikator, .amount(line.sesudah))
      }
    case .lineDropped(let line): add(recorded, line.kode, line.indikator, .absent)
    default: break
    }
  }

  private mutating func add(
    _ recorded: RecordedEvent, _ kode: Kode, _ indikator: String?, _ figure: Figure
  ) {
    guard recorded.event.tahun == tahun, let tahapan = recorded.event.phase?.tahapan,
      bounds.admits(recorded.effective)
    else { return }
    let place = Place(pd: recorded.pd, tahapan: tahapan, kode: kode)
    entries[place, default: []].append(
      Entry(event: recorded, indikator: indikator, figure: figure))
  }

  /// The changes of one unit at one stage, in the order of effect.
  ///
  /// Of each cell the first replaces nothing, each next one the one before it, and the last gives the
  /// figure in force. A drop that finds no figure is no change.
  ///
  /// - Parameters:
  ///   - kode: the unit.
  ///   - tahapan: the stage.
  ///   - pd: the office.
  /// - Returns: the changes in the order of effect.
  public func changes(of kode: Kode, at tahapan: Tahapan, pd: String) -> [PaguChange] {
    let held = entries[Place(pd: pd, tahapan: tahapan, kode: kode), default: []]
      .filter { !retracted.contains($0.event.seq) }
      .sorted { $0.stamp < $1.stamp }
    var current: [String?: Figure] = [:]
    var changes: [PaguChange] = []
    for entry in held {
      var touched = [entry.indikator]
      if entry.figure == .absent, entry.indikator == nil {
        touched = current.keys.sorted { ($0 ?? "") < ($1 ?? "") }
      }
      for indikator in touched {
        let before = current[indikator] ?? .absent
        guard before.isListed || entry.figure.isListed else { continue }
        current[indikator] = entry.figure
        changes.append(
          PaguChanges.change(entry, of: kode, indikator, at: tahapan, before: before))
      }
    }
    return changes
  }

  private static func change(
    _ entry: Entry, of kode: Kode, _ indikator: String?, at tahapan: Tahapan, before: Figure
  ) -> PaguChange {
    let event = entry.event
    return PaguChange(
      seq: event.seq, type: event.event.type, pd: event.pd, tahapan: tahapan, kode: kode,
      indikator: indikator, recorded: event.recorded, effective: event.effective,
      actor: event.actor, dasar: event.dasar, alasan: event.event.alasan,
      provenance: event.provenance, before: before, after: entry.figure)
  }
}
