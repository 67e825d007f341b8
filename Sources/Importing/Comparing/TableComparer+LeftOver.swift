import Projections
import RenjaModel

extension TableComparer {
  /// What the log holds and the table leaves out.
  mutating func addLeftOver() {
    for place in order {
      guard let said = mentioned[place], let plan = plan(at: place) else { continue }
      let isEstimate = !said.isListed
      for key in plan.tree.rows.keys.sorted(by: { $0.precedes($1) })
      where key.kode.level >= .program {
        guard let row = plan.tree.rows[key], !row.isOnlyNamed else { continue }
        if isEstimate, row.pagu == nil, row.target == nil { continue }
        let isMentioned =
          said.kodes.contains(key.kode) && (key.indikator == nil || said.rows.contains(key))
        if !isMentioned { addRow(key, in: plan, said.kodes.contains(key.kode)) }
      }
    }
    for fact in reading.state.leftOver(of: reading) { addFact(fact) }
  }

  private mutating func addRow(_ key: RowKey, in plan: OfficePlan, _ isUnitKnown: Bool) {
    // A unit that is left out is told once, with its money.
    let subject = TableComparison.Subject(
      tahun: plan.tahun, tahapan: plan.tahapan, kode: key.kode,
      indikator: isUnitKnown ? key.indikator : nil)
    guard lacking[subject] == nil else { return }
    lacking[subject] = result.differences.count
    let printed = plan.printedPagu(isUnitKnown ? key : RowKey(key.kode))
    let row = plan.tree.rows[key]
    let log: CellContent =
      switch printed.value {
      case .amount(let rupiah): .rupiah(rupiah)
      case .blank: .rupiah(nil)
      case .absent: .text(row?.indikator?.value.teks ?? reading.state.name(of: key.kode, plan))
      }
    let events = printed.events.isEmpty ? row?.evidence ?? [] : printed.events
    result.differences.append(
      TableComparison.Difference(
        kind: .onlyLog, subject: subject, field: "baris", place: nil, heading: nil, baris: nil,
        table: nil, log: log, events: events))
  }

  private mutating func addFact(_ fact: (event: PlanEvent, seq: Int)) {
    guard let cell = fact.event.statedCells.first else { return }
    result.differences.append(
      TableComparison.Difference(
        kind: .onlyLog, subject: TableComparison.Subject(fact.event), field: cell.field,
        place: nil, heading: nil, baris: nil, table: nil, log: cell.content, events: [fact.seq]))
  }
}

extension RowKey {
  fileprivate func precedes(_ other: RowKey) -> Bool {
    guard kode == other.kode else { return kode < other.kode }
    return (indikator ?? "", indikator?.count ?? 0) < (
      other.indikator ?? "", other.indikator?.count ?? 0
    )
  }
}

extension PlanRow {
  /// Whether a mere list of names has the row, and nothing else.
  fileprivate var isOnlyNamed: Bool {
    listings.keys.allSatisfy { $0 == "daftar" } && pagu == nil && target == nil
      && indikator == nil && lokasi == nil && sumber == nil && catatan.isEmpty
  }

  /// The events that say there is such a row.
  fileprivate var evidence: [Int] {
    [indikator?.seq, target?.seq].compactMap(\.self) + listings.values.map(\.seq)
  }
}

extension PlanState {
  fileprivate func name(of kode: Kode, _ plan: OfficePlan) -> String {
    nomenclature.nama(of: kode, in: plan.tahun) ?? kode.text
  }
}
