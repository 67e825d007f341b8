import Canonical
import RenjaModel

extension PlanQuestionError: Explained {
  var problem: Problem {
    switch self {
    case .boundUnclear(let text):
      Problem(
        identifier: .boundUnclear, status: .usage,
        what: Bilingual(
          id: "'\(text)' pada --known bukan jumlah peristiwa, tanggal, atau saat UTC",
          en: "'\(text)' in --known is no count of events, date, or UTC instant"),
        remedy: Bilingual(
          id: "Tulis misalnya --known 480 atau --known 2021-10-05.",
          en: "Write, for example, --known 480 or --known 2021-10-05."))
    case .kodeUnclear(let text):
      Problem(
        identifier: .kodeUnclear, status: .usage,
        what: Bilingual(id: "'\(text)' bukan kode unit", en: "'\(text)' is no unit's code"),
        remedy: Bilingual(
          id: "Tulis misalnya 2.17.08, 2.17.08.2.01 atau 2.17.08.2.01.01.",
          en: "Write, for example, 2.17.08, 2.17.08.2.01 or 2.17.08.2.01.01."))
    case .officeUnknown(let pd, let offices):
      Problem(
        identifier: .officeUnknown, status: .noInput,
        what: Bilingual(
          id: "log ini tidak memuat rencana perangkat daerah '\(pd)'",
          en: "this log holds no plan of an office '\(pd)'"),
        remedy: Self.offices(offices))
    case .yearMissing(let tahun, let years):
      Problem(
        identifier: .planMissing, status: .noInput,
        what: Bilingual(
          id: "tidak ada rencana tahun \(tahun)", en: "there is no plan of \(tahun)"),
        remedy: Self.years(years))
    case .stageMissing(let coordinate, let stages):
      Problem(
        identifier: .planMissing, status: .noInput,
        what: Bilingual(
          id: "'\(coordinate.text)' tidak memuat data", en: "'\(coordinate.text)' holds no data"),
        remedy: Bilingual(
          id: "Tahapan \(coordinate.tahun) yang memuat data: \(stages.map(\.name)).",
          en: "The stages of \(coordinate.tahun) that hold data: \(stages.map(\.name))."))
    case .paguMissing(let tahun, let stages):
      Problem(
        identifier: .planMissing, status: .noInput,
        what: Bilingual(
          id: "rencana \(tahun) belum memuat pagu", en: "the plan of \(tahun) holds no pagu yet"),
        remedy: Bilingual(
          id: "Tahapan \(tahun) yang memuat data lain: \(stages.map(\.name)).",
          en: "The stages of \(tahun) that hold other data: \(stages.map(\.name))."))
    case .notInForce(let coordinate, let day):
      Problem(
        identifier: .planMissing, status: .noInput,
        what: Bilingual(
          id: "belum ada yang berlaku dari '\(coordinate.text)' pada \(day.description)",
          en: "nothing of '\(coordinate.text)' was in force on \(day.description)"),
        remedy: Bilingual(
          id: "Sebutkan tanggal yang lebih akhir, atau hilangkan @TANGGAL.",
          en: "Name a later day, or leave out @TANGGAL."))
    case .unitMissing(let kode, let tahun):
      Problem(
        identifier: .unitMissing, status: .noInput,
        what: Bilingual(
          id: "rencana \(tahun) tidak memuat '\(kode.text)'",
          en: "the plan of \(tahun) does not hold '\(kode.text)'"),
        remedy: Bilingual(
          id: "'jejak trace \(tahun)' menampilkan semua kode; 'jejak find' mencari nama.",
          en: "'jejak trace \(tahun)' shows every code; 'jejak find' looks for a name."))
    }
  }

  private static func offices(_ offices: [String]) -> Bilingual {
    offices.isEmpty
      ? Bilingual(
        id: "Log ini belum memuat rencana.", en: "This log holds no plan yet.")
      : Bilingual(
        id: "Perangkat daerah dalam log ini: \(offices).",
        en: "The offices of this log: \(offices).")
  }

  private static func years(_ years: [Int]) -> Bilingual {
    years.isEmpty
      ? Bilingual(
        id: "Log ini belum memuat rencana.", en: "This log holds no plan yet.")
      : Bilingual(
        id: "Tahun yang memuat data: \(years.map(String.init)).",
        en: "The years that hold data: \(years.map(String.init)).")
  }
}
