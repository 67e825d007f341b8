import Canonical
import RenjaModel

/// What one office records in one chapter: every row once, then revisions.
struct ChapterEvents {
  private let chapter: Chapter
  private let office: Office
  private var numbers: SeededNumbers
  private var retracted: Set<Int> = []

  /// An event, its office and the day it is in force.
  typealias Entry = (pd: String, effective: Day, event: PlanEvent)

  init(_ chapter: Chapter, of office: Office, _ numbers: SeededNumbers) {
    self.chapter = chapter
    self.office = office
    self.numbers = numbers
  }

  /// So many events, of which the first has the number `first` in the log.
  mutating func entries(_ count: Int, from first: Int) -> [Entry] {
    var entries: [Entry] = []
    var events = opening
    while entries.count < count {
      let event = events.isEmpty ? revision(first, entries.count) : events.removeFirst()
      entries.append((office.pd, effective, event))
    }
    return entries
  }

  /// One event in twenty comes late: it was in force weeks before.
  private var effective: Day {
    mutating get {
      let late = numbers.below(20) == 0 ? numbers.below(60) : 0
      return chapter.day.adding(days: -late) ?? chapter.day
    }
  }

  private var opening: ArraySlice<PlanEvent> {
    mutating get {
      var events: [PlanEvent] = []
      if case .tahapan(let tahapan) = chapter.phase {
        events.append(StageOpened(tahun: chapter.tahun, tahapan: tahapan).event)
      }
      for (place, work) in office.works.enumerated() {
        if case .tahapan(let tahapan) = chapter.phase {
          events.append(listed(work, tahapan, place))
          events.append(indicator(work, tahapan))
          events.append(pagu(work, tahapan))
          events.append(target(work, tahapan))
          events.append(location(work))
        } else {
          events.append(revision(of: work))
        }
      }
      return events[...]
    }
  }

  private mutating func revision(_ first: Int, _ count: Int) -> PlanEvent {
    if count > 1, numbers.below(400) == 0 {
      let seq = first + numbers.below(count)
      if retracted.insert(seq).inserted {
        retracted.insert(first + count)
        return Retracted(seq: seq, alasan: Alasan(.koreksiSalahKetik)).event
      }
    }
    return revision(of: numbers.pick(office.works))
  }

  private mutating func revision(of work: UnitDefined) -> PlanEvent {
    guard case .tahapan(let tahapan) = chapter.phase else { return realisation(work) }
    switch numbers.below(20) {
    case 0: return location(work)
    case 1:
      return NoteWritten(
        tahun: chapter.tahun, phase: chapter.phase, kode: work.kode, teks: "Disesuaikan"
      ).event
    case 2..<8: return target(work, tahapan)
    default: return pagu(work, tahapan)
    }
  }
}

extension ChapterEvents {
  private func listed(_ work: UnitDefined, _ tahapan: Tahapan, _ place: Int) -> PlanEvent {
    LineListed(
      tahun: chapter.tahun, tahapan: tahapan, form: "T-C.33", kode: work.kode, urut: place + 1,
      nama: work.nama
    ).event
  }

  private func indicator(_ work: UnitDefined, _ tahapan: Tahapan) -> PlanEvent {
    IndicatorDefined(
      tahun: chapter.tahun, tahapan: tahapan, kode: work.kode, indikator: "1",
      teks: "Jumlah hasil \(work.nama)", satuan: "unit"
    ).event
  }

  private mutating func pagu(_ work: UnitDefined, _ tahapan: Tahapan) -> PlanEvent {
    let rupiah = Rupiah(Int64(1 + numbers.below(9_000)) * 250_000)
    return PaguChanged(
      tahun: chapter.tahun, tahapan: tahapan, kode: work.kode, rupiah: rupiah,
      sumber: .satu(numbers.pick(["DAU", "DAK", "PAD"])), alasan: Alasan(.penyesuaianPagu)
    ).event
  }

  private mutating func target(_ work: UnitDefined, _ tahapan: Tahapan) -> PlanEvent {
    let value = Int32(1 + numbers.below(500))
    return TargetRevised(
      tahun: chapter.tahun, tahapan: tahapan, kode: work.kode, indikator: "1",
      teks: "\(value) unit", nilai: ExactDecimal(whole: value), satuan: "unit"
    ).event
  }

  private mutating func location(_ work: UnitDefined) -> PlanEvent {
    let place = numbers.pick(["Kecamatan Senduro", "Kecamatan Pasirian", "Kab. Lumajang"])
    return LocationSet(
      tahun: chapter.tahun, phase: chapter.phase, kode: work.kode, teks: place
    ).event
  }

  private mutating func realisation(_ work: UnitDefined) -> PlanEvent {
    guard case .periode(let periode) = chapter.phase else { return location(work) }
    return RealisationRecorded(
      tahun: chapter.tahun, periode: periode, kode: work.kode,
      rupiah: Rupiah(Int64(numbers.below(2_000)) * 125_000)
    ).event
  }
}
