import Canonical
import RenjaModel

/// One stage or period of one year of a nation's office, in the order in which they are recorded.
struct NationChapter {
  let tahun: Int
  let phase: Phase
  let day: Day

  /// Two years with every kind of stage: drafts, adopted plans, shifts and amendments.
  static let all: [NationChapter] = {
    var chapters: [NationChapter] = []
    for year in [2022, 2023] {
      let stages: [(Tahapan, Int, Int)] = [
        (.ranwalRKPD, -1, 2), (.kebutuhan, -1, 3), (.rancangan, -1, 5), (.penetapan, -1, 9),
        (.dpa, 0, 1), (.pergeseran(1), 0, 5), (.perubahan, 0, 9), (.pergeseran(2), 0, 11),
      ]
      for (stage, back, month) in stages {
        guard let day = Day(year: year + back, month: month, day: 10) else { continue }
        chapters.append(NationChapter(tahun: year, phase: .tahapan(stage), day: day))
      }
      for (period, month) in [(Periode.tw1, 4), (.tw2, 7)] {
        guard let day = Day(year: year, month: month, day: 15) else { continue }
        chapters.append(NationChapter(tahun: year, phase: .periode(period), day: day))
      }
    }
    return chapters.enumerated().sorted { one, other in
      (one.element.day, one.offset) < (other.element.day, other.offset)
    }.map(\.element)
  }()
}

/// An office of a nation and its works, whose codes change from year to year.
struct NationOffice {
  let pd: String
  let bidang: String
  var works: [Kode]
  /// The year whose codes the works have.
  var tahun = 2022

  init(_ number: Int) {
    let two = number % 90 + 10
    bidang = "\(number % 7 + 1).\(two)"
    pd = "office-\(number)"
    var works: [Kode] = []
    for program in 1...3 {
      for kegiatan in 1...2 {
        for work in 1...3 {
          let text = "\(bidang).0\(program).2.0\(kegiatan).0\(work)"
          if let kode = Kode(text) { works.append(kode) }
        }
      }
    }
    self.works = works
  }

  /// Every unit of the office, parents first.
  var units: [Kode] {
    var units: Set<Kode> = []
    for work in works {
      var unit: Kode? = work
      while let kode = unit {
        units.insert(kode)
        unit = kode.parent
      }
    }
    return units.sorted()
  }
}
