import RenjaModel
import RenjaStore
import Reports

extension DraftingError: Explained {
  var problem: Problem {
    Problem(identifier: identifier, status: status, what: what, remedy: remedy)
  }

  private var status: ExitCode {
    if case .nothingToRetract = self { .noInput } else { .badInput }
  }

  private var identifier: ProblemIdentifier {
    switch self {
    case .nothingToCopy: .nothingToCopy
    case .shiftBelowZero: .shiftBelowZero
    case .moneyAtIndicators: .moneyAtIndicators
    case .changeUnreadable: .changeUnclear
    case .claimNotStated: .claimNotStated
    case .noPagu: .paguMissing
    case .claimAtSubkegiatan: .claimAtSubkegiatan
    case .cumulativeWithoutQuarter, .cumulativeBelowEarlier, .cumulativeOfMean: .cumulativeUnclear
    case .nothingToRetract: .nothingToRetract
    }
  }

  private var what: Bilingual {
    switch self {
    case .nothingToCopy(let tahun, let tahapan):
      Bilingual(
        id: "\(Self.plan(tahun, tahapan)) tidak berisi apa pun untuk disalin",
        en: "\(Self.plan(tahun, tahapan)) holds nothing to copy")
    case .shiftBelowZero(let kode, let current, let change):
      Bilingual(
        id: "pagu \(kode.text) (\(current.grouped)) tidak cukup untuk \(change.groupedChange)",
        en:
          "the pagu of \(kode.text) (\(current.grouped)) is too little for \(change.groupedChange)")
    case .moneyAtIndicators(let kode, let indicators):
      Bilingual(
        id: "pagu \(kode.text) dicatat per indikator: \(indicators)",
        en: "the pagu of \(kode.text) stands at its indicators: \(indicators)")
    case .changeUnreadable(let text):
      Bilingual(
        id: "'\(text)' bukan perubahan KODE[#I]=±N", en: "'\(text)' is no change KODE[#I]=±N")
    case .claimNotStated(let kode):
      Bilingual(
        id: "angka pada \(kode.text) (\(kode.level.rawValue)) hanyalah klaim dokumen",
        en: "a figure at \(kode.text) (\(kode.level.rawValue)) is only a document's claim")
    case .noPagu(let kode, let tahun, let tahapan):
      Bilingual(
        id: "\(kode.text) tidak mempunyai pagu pada \(tahun)/\(tahapan.name)",
        en: "\(kode.text) has no pagu in \(tahun)/\(tahapan.name)")
    case .claimAtSubkegiatan(let kode):
      Bilingual(
        id: "angka pada sub kegiatan \(kode.text) bukan klaim, melainkan pagu",
        en: "a figure at the sub kegiatan \(kode.text) is no claim but its pagu")
    case .cumulativeWithoutQuarter(let periode):
      Bilingual(
        id: "--kumulatif memerlukan triwulan, bukan '\(periode.rawValue)'",
        en: "--kumulatif needs a quarter, not '\(periode.rawValue)'")
    case .cumulativeBelowEarlier(let kode, let given, let earlier):
      Bilingual(
        id: """
          \(given) sampai triwulan itu kurang dari yang sudah tercatat untuk \(kode.text): \
          \(earlier)
          """,
        en: """
          \(given) up to that quarter is less than what is recorded for \(kode.text): \(earlier)
          """)
    case .cumulativeOfMean(let kode, let indikator):
      Bilingual(
        id: "triwulan indikator \(indikator) dari \(kode.text) dirata-ratakan, tidak dijumlahkan",
        en: "the quarters of indicator \(indikator) of \(kode.text) are averaged, not added up")
    case .nothingToRetract(let first, let last) where first == last:
      Bilingual(
        id: "tidak ada peristiwa \(first) yang dapat ditarik",
        en: "there is no event \(first) that could be retracted")
    case .nothingToRetract(let first, let last):
      Bilingual(
        id: "tidak semua peristiwa \(first)..\(last) ada, atau semuanya sudah ditarik",
        en: "not all events \(first)..\(last) exist, or all were retracted before")
    }
  }

  private var remedy: Bilingual {
    switch self {
    case .nothingToCopy:
      Bilingual(
        id: "Periksa koordinat --from; 'jejak' saja menampilkan tahapan yang berisi data.",
        en: "Check the coordinate of --from; bare 'jejak' shows the stages that hold data.")
    case .shiftBelowZero:
      Bilingual(
        id: "Kurangi yang digeser; pagu tidak pernah kurang dari nol.",
        en: "Shift less; a pagu is never below zero.")
    case .moneyAtIndicators(let kode, let indicators):
      Bilingual(
        id: "Sebutkan indikatornya, misalnya \(kode.text)#\(indicators.first ?? "1").",
        en: "Name the indicator, such as \(kode.text)#\(indicators.first ?? "1").")
    case .changeUnreadable:
      Bilingual(
        id: "Tulis misalnya 2.17.08.2.01.01=-5.000.000 atau 2.17.08.2.01.01#2=+5.000.000.",
        en: "Write, for example, 2.17.08.2.01.01=-5.000.000 or 2.17.08.2.01.01#2=+5.000.000.")
    case .claimNotStated:
      Bilingual(
        id: "Catat pagu pada sub kegiatan di bawahnya, atau tambahkan --stated untuk klaim.",
        en: "Record the pagu at the sub kegiatan below it, or add --stated for a claim.")
    case .noPagu(_, let tahun, let tahapan):
      Bilingual(
        id: """
          'jejak show \(tahun)/\(tahapan.name)' menampilkan pagu yang ada; 'jejak record pagu' \
          mencatat yang baru.
          """,
        en: """
          'jejak show \(tahun)/\(tahapan.name)' shows what has one; 'jejak record pagu' records a \
          new one.
          """)
    case .claimAtSubkegiatan:
      Bilingual(id: "Hapus --stated.", en: "Leave --stated out.")
    case .cumulativeWithoutQuarter:
      Bilingual(
        id: "Tulis --periode tw1, tw2, tw3 atau tw4, atau hapus --kumulatif.",
        en: "Write --periode tw1, tw2, tw3 or tw4, or leave --kumulatif out.")
    case .cumulativeBelowEarlier:
      Bilingual(
        id:
          "Periksa angkanya; yang keliru pada triwulan sebelumnya ditarik dengan 'jejak retract'.",
        en: "Check the figure; a mistake in an earlier quarter is taken back by 'jejak retract'.")
    case .cumulativeOfMean:
      Bilingual(
        id: "Catat angka triwulan itu sendiri, tanpa --kumulatif.",
        en: "Record the quarter's own figure, without --kumulatif.")
    case .nothingToRetract:
      Bilingual(
        id: "'jejak log' menampilkan nomor-nomor peristiwa.",
        en: "'jejak log' shows the numbers of the events.")
    }
  }

  private static func plan(_ tahun: Int, _ tahapan: Tahapan?) -> String {
    tahapan.map { "\(tahun)/\($0.name)" } ?? String(tahun)
  }
}
