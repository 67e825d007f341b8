import Projections
import RenjaModel

extension PlanState {
  /// What holds now for the subject of an event, as the event that would say it; nil where nothing does.
  func saying(_ event: PlanEvent, pd: String) -> (event: PlanEvent, seq: Int)? {
    switch event {
    case .goalDefined(let goal):
      return goals[pd]?.goals[goal.kunci].map { (.goalDefined($0.value), $0.seq) }
    case .goalMeasured(let measure):
      let key = Goals.MeasureKey(measure)
      return goals[pd]?.measures[key].map { (.goalMeasured($0.value), $0.seq) }
    case .formStated: return latest(formStatements, event, pd: pd)
    case .assertionMade: return latest(assertions, event, pd: pd)
    case .proposalReceived: return latest(proposals, event, pd: pd)
    default:
      guard let tahun = event.tahun, let phase = event.phase,
        let key = StatementSubject(event).row,
        let row = stages[StageKey(pd: pd, tahun: tahun, phase: phase)]?.row(key)
      else { return nil }
      return row.saying(event)
    }
  }

  private func latest<Fact: EventPayload>(
    _ facts: [Said<Fact>], _ event: PlanEvent, pd: String
  ) -> (event: PlanEvent, seq: Int)? {
    let subject = StatementSubject(event)
    let said = facts.filter { $0.pd == pd && StatementSubject($0.fact.event) == subject }
    return said.max { $0.stamp < $1.stamp }.map { ($0.fact.event, $0.seq) }
  }
}

extension Goals.MeasureKey {
  fileprivate init(_ measure: GoalMeasured) {
    self.init(
      kunci: measure.kunci, tahun: measure.tahun, tahapan: measure.tahapan, ukuran: measure.ukuran)
  }
}

extension PlanRow {
  /// What holds in the row for the subject of an event, as the event that would say it.
  fileprivate func saying(_ event: PlanEvent) -> (event: PlanEvent, seq: Int)? {
    switch event {
    case .paguChanged(var change):
      guard let pagu else { return nil }
      change.rupiah = pagu.value
      change.sumber = sumber?.value
      return (.paguChanged(change), max(pagu.seq, change.sumber == nil ? 0 : sumber?.seq ?? 0))
    case .targetRevised(var change):
      guard let target else { return nil }
      change.teks = target.value.teks
      change.nilai = target.value.nilai
      change.satuan = target.value.satuan
      return (.targetRevised(change), target.seq)
    case .indicatorDefined(var indicator):
      guard let indikator else { return nil }
      indicator.teks = indikator.value.teks
      indicator.satuan = indikator.value.satuan
      indicator.agregasi = indikator.value.agregasi
      return (.indicatorDefined(indicator), indikator.seq)
    case .locationSet(var place):
      guard let lokasi else { return nil }
      place.teks = lokasi.value
      return (.locationSet(place), lokasi.seq)
    case .noteWritten(var note):
      guard let cell = catatan[note.jenis ?? .catatan] else { return nil }
      note.teks = cell.value
      return (.noteWritten(note), cell.seq)
    case .lineListed(var line):
      guard let listing = listings[line.form] else { return nil }
      line.urut = listing.value.urut
      line.huruf = listing.value.huruf
      line.nama = listing.value.nama
      line.kodeTertulis = listing.value.kodeTertulis
      return (.lineListed(line), listing.seq)
    default: return nil
    }
  }
}
