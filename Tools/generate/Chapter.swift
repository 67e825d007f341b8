import Canonical
import RenjaModel

/// One stage or period of one year: what all offices record at about the same time.
struct Chapter {
  let tahun: Int
  let phase: Phase
  /// The day it is recorded.
  let day: Day

  /// Ten years of stages and periods in the order they are recorded.
  static var all: [Chapter] {
    var chapters: [Chapter] = []
    for year in 2016...2025 {
      func add(_ phase: Phase, _ yearOfDay: Int, _ month: Int) {
        guard let day = Day(year: yearOfDay, month: month, day: 20) else { return }
        chapters.append(Chapter(tahun: year, phase: phase, day: day))
      }
      add(.tahapan(.ranwal), year - 1, 2)
      add(.tahapan(.rancangan), year - 1, 4)
      add(.tahapan(.penetapan), year - 1, 7)
      add(.tahapan(.dpa), year, 1)
      add(.periode(.tw1), year, 4)
      add(.periode(.tw2), year, 7)
      add(.tahapan(.perubahan), year, 9)
      add(.periode(.tw3), year, 10)
      add(.periode(.tw4), year + 1, 1)
    }
    return chapters.enumerated().sorted { one, other in
      (one.element.day, one.offset) < (other.element.day, other.offset)
    }.map(\.element)
  }
}
