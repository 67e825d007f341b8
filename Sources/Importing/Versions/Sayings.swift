import Projections
import RenjaModel

/// What holds now for the subjects of events, at one office.
struct Sayings {
  private let state: PlanState
  private let pd: String
  private let form: String
  private var facts: [StatementSubject: (event: PlanEvent, stamp: Stamp)] = [:]
  /// The units whose money stands at their indicators.
  private var indicatorMoney: [StageKey: Set<Kode>] = [:]

  init(_ state: PlanState, pd: String, form: String) {
    self.state = state
    self.pd = pd
    self.form = form
    take(state.formStatements)
    take(state.assertions)
    take(state.proposals)
    for (stage, table) in state.stages where stage.pd == pd {
      for key in table.keys where key.indikator != nil && table.row(key)?.pagu != nil {
        indicatorMoney[stage, default: []].insert(key.kode)
      }
    }
  }

  private mutating func take<Fact: EventPayload>(_ said: [PlanState.Said<Fact>]) {
    for one in said where one.pd == pd {
      let event = one.fact.event
      let subject = StatementSubject(event)
      if let latest = facts[subject], one.stamp < latest.stamp { continue }
      facts[subject] = (event, one.stamp)
    }
  }

  /// What holds for the subject of an event, as the event that would say it; nil where nothing does.
  func now(_ event: PlanEvent) -> (event: PlanEvent, seq: Int)? {
    switch event {
    case .goalDefined(let goal):
      // Each form has its own words for a goal, which it prints and reads back.
      return state.goals[pd]?.definition(of: goal.kunci, by: form).map {
        (.goalDefined($0.value), $0.seq)
      }
    case .goalMeasured(let measure):
      let key = Goals.MeasureKey(measure)
      return state.goals[pd]?.measures[key].map { (.goalMeasured($0.value), $0.seq) }
    case .formStated, .assertionMade, .proposalReceived:
      return facts[StatementSubject(event)].map { ($0.event, $0.stamp.seq) }
    default:
      guard let tahun = event.tahun, let phase = event.phase,
        let key = StatementSubject(event).row,
        let row = state.stages[StageKey(pd: pd, tahun: tahun, phase: phase)]?.row(key)
      else { return nil }
      return row.saying(event)
    }
  }

  /// Whether the plan holds the unit's money at its indicators and the change is the unit's own, or the
  /// reverse.
  func holdsOtherKind(_ change: PaguChanged) -> Bool {
    let stage = StageKey(pd: pd, tahun: change.tahun, phase: .tahapan(change.tahapan))
    guard change.indikator != nil else {
      return indicatorMoney[stage]?.contains(change.kode) ?? false
    }
    return state.stages[stage]?.row(RowKey(change.kode))?.pagu != nil
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
    case .realisationRecorded(var entry):
      var seqs: [Int] = []
      if entry.rupiah != nil {
        entry.rupiah = realisasi?.value
        seqs += [realisasi].compactMap { $0?.seq }
      }
      if entry.nilai != nil || entry.teks != nil {
        entry.nilai = kinerja?.value.nilai
        entry.teks = kinerja?.value.teks
        seqs += [kinerja].compactMap { $0?.seq }
      }
      return seqs.max().map { (.realisationRecorded(entry), $0) }
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
