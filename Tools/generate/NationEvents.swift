import Canonical
import RenjaModel

/// What a nation's office records in one chapter.
///
/// Everything a view must get right stands in it: absent, blank and 0; claims over figures and without
/// any; money at units and at indicators; one source, several, parts that leave a rest; late and early
/// dates; retractions of all of these; rows that are dropped and come back; shifts; indicators and
/// places in words that fold alike or do not; forms that list some rows; codes that are renamed, merged
/// and split.
struct NationEvents {
  typealias Entry = (effective: Day, event: PlanEvent)

  let chapter: NationChapter
  private(set) var office: NationOffice
  var numbers: SeededNumbers
  private var entries: [Entry] = []
  private var retracted: Set<Int> = []

  init(_ chapter: NationChapter, _ office: NationOffice, _ numbers: SeededNumbers) {
    self.chapter = chapter
    self.office = office
    self.numbers = numbers
  }

  /// So many events, of which the first has the number `first` in the log.
  mutating func entries(_ count: Int, from first: Int) -> [Entry] {
    if first == 1 { define(office.units) }
    if office.tahun < chapter.tahun { changeCodes() }
    var opening = opening
    let adoption = adoption
    while entries.count < count - adoption.count {
      if !opening.isEmpty {
        say(opening.removeFirst())
      } else if numbers.below(25) == 0, entries.count > 2 {
        retract(first)
      } else {
        say(revision())
      }
    }
    for event in adoption where entries.count < count { entries.append((chapter.day, event)) }
    return Array(entries.prefix(count))
  }

  /// One event in ten comes late, one in forty speaks of a day to come.
  private mutating func say(_ event: PlanEvent) {
    let draw = numbers.below(40)
    let shift = draw < 4 ? -numbers.below(120) : draw == 39 ? numbers.below(90) : 0
    entries.append((chapter.day.adding(days: shift) ?? chapter.day, event))
  }

  private mutating func retract(_ first: Int) {
    let place = numbers.below(entries.count)
    switch entries[place].event {
    case .retracted, .unitDefined, .codeMapped: return say(revision())
    default: break
    }
    guard retracted.insert(place).inserted else { return say(revision()) }
    say(Retracted(seq: first + place, alasan: Alasan(.koreksiSalahKetik)).event)
  }

  private mutating func define(_ units: [Kode]) {
    for kode in units {
      let unit = UnitDefined(
        kode: kode, level: kode.level, nama: "Unit \(kode.text)", tahun: chapter.tahun)
      entries.append((chapter.day, unit.event))
    }
  }

  /// A work gets another code, two become one, or one becomes two; the next year's codes begin so.
  private mutating func changeCodes() {
    office.tahun = chapter.tahun
    let first = numbers.below(office.works.count - 2)
    let old = office.works[first]
    let other = office.works[first + 1]
    let new = ["91", "92"].compactMap { Kode("\(old.parent?.text ?? old.text).\($0)") }
    guard new.count == 2 else { return }
    let (dari, ke): ([Kode], [Kode]) =
      switch numbers.below(3) {
      case 0: ([old], [new[0]])
      case 1: ([old, other], [new[0]])
      default: ([old], new)
      }
    office.works = office.works.filter { !dari.contains($0) } + ke
    define(ke)
    entries.append(
      (chapter.day, CodeMapped(tahun: chapter.tahun, dari: dari, ke: ke).event))
  }

  /// Every row once; one in nine is left out.
  private var opening: ArraySlice<PlanEvent> {
    mutating get {
      var events: [PlanEvent] = []
      for (place, work) in office.works.enumerated() where numbers.below(9) > 0 {
        guard case .tahapan(let stage) = chapter.phase else {
          events.append(revision(of: work))
          continue
        }
        events.append(
          LineListed(
            tahun: chapter.tahun, tahapan: stage, form: "T-C.33", kode: work, urut: place + 1,
            nama: "Unit \(work.text)"
          ).event)
        events += listing(work, stage, place)
        events.append(pagu(work, stage))
      }
      return events[...]
    }
  }

  /// Three stages in four are adopted.
  private var adoption: [PlanEvent] {
    mutating get {
      guard case .tahapan(let stage) = chapter.phase, numbers.below(4) > 0 else { return [] }
      return [
        StageAdopted(tahun: chapter.tahun, tahapan: stage, judul: "Dokumen \(stage.name)").event
      ]
    }
  }

  private mutating func revision() -> PlanEvent { revision(of: numbers.pick(office.works)) }

  private mutating func revision(of work: Kode) -> PlanEvent {
    guard case .tahapan(let stage) = chapter.phase else { return realisation(work) }
    let tahun = chapter.tahun
    switch numbers.below(24) {
    case 0:
      return LineDropped(
        tahun: tahun, tahapan: stage, kode: work, alasan: Alasan(.hasilReviu)
      ).event
    case 1: return pagu(numbers.pick([work.parent ?? work, work.parent?.parent ?? work]), stage)
    case 2: return shift(work, stage)
    case 3: return note(work)
    case 4...6: return target(work, stage)
    case 7: return wording(work, stage)
    case 8: return place(work)
    default: return pagu(work, stage)
    }
  }
}

extension NationEvents {
  /// Works whose code ends in 3 have their money at two indicators.
  private func indicator(_ work: Kode, _ draw: Int) -> String? {
    work.level == .subkegiatan && work.text.hasSuffix("3") ? "\(draw % 2 + 1)" : nil
  }

  private mutating func amount() -> Rupiah {
    switch numbers.below(12) {
    case 0: .zero
    case 1: Rupiah(sen: Int128(1 + numbers.below(900_000_000)))
    default: Rupiah(Int64(1 + numbers.below(90_000)) * 25_000)
    }
  }

  private mutating func pagu(_ work: Kode, _ stage: Tahapan) -> PlanEvent {
    let rupiah: Rupiah? = numbers.below(10) == 0 ? nil : amount()
    return PaguChanged(
      tahun: chapter.tahun, tahapan: stage, kode: work,
      indikator: indicator(work, numbers.below(2)), rupiah: rupiah, sumber: sources(of: rupiah),
      alasan: Alasan(.penyesuaianPagu)
    ).event
  }

  private mutating func sources(of rupiah: Rupiah?) -> SumberDana? {
    let name = numbers.pick(["DAU", "dau", "DAK Non Fisik", "P.A.D", "DBHCHT"])
    switch numbers.below(5) {
    case 0: return nil
    case 1:
      guard let rupiah, rupiah > Rupiah(50_000) else { return .satu(name) }
      let parts = [
        SumberDana.Part(sumber: name, rupiah: Rupiah(20_000)),
        SumberDana.Part(sumber: "PAD", rupiah: rupiah - Rupiah(30_000)),
      ]
      return .rincian(parts)
    default: return .satu(name)
    }
  }

  private mutating func shift(_ work: Kode, _ stage: Tahapan) -> PlanEvent {
    let other = numbers.pick(office.works.filter { $0 != work })
    let lines = [work, other].map { kode in
      PaguShifted.Line(
        kode: kode, indikator: indicator(kode, 1), sebelum: amount(), sesudah: amount())
    }
    return PaguShifted(
      tahun: chapter.tahun, tahapan: stage, lines: lines, alasan: Alasan(.pergeseran)
    ).event
  }

  private mutating func realisation(_ work: Kode) -> PlanEvent {
    guard case .periode(let periode) = chapter.phase else { return revision(of: work) }
    return RealisationRecorded(
      tahun: chapter.tahun, periode: periode, kode: work, rupiah: amount()
    ).event
  }
}
