import Projections
import RenjaModel
import Reports

extension RuleViolation {
  /// The violation in words, with the event of the command that it is about.
  func problem(of index: Int, in count: Int) -> Problem {
    let place = Bilingual(
      id: "peristiwa ke-\(index) dari \(count) dalam perintah ini",
      en: "event \(index) of \(count) of this command")
    return Problem(
      identifier: identifier,
      status: isConflict ? .temporary : isForbidden ? .notPermitted : .badInput, what: what,
      details: count > 1 ? [place] : [], remedy: remedy)
  }

  private var identifier: ProblemIdentifier {
    switch self {
    case .unknownUnit: .unitUnknown
    case .wrongLevel: .levelWrong
    case .moneyAboveProgram: .moneyAboveProgram
    case .amountOutOfRange: .amountOutOfRange
    case .sourcesDoNotSum: .sourcesDoNotSum
    case .moneyAtUnitAndIndicator: .moneyAtUnitAndIndicator
    case .unknownIndicator: .indicatorUnknown
    case .adoptedStageChanged: .stageAdopted
    case .stageNotOpened: .stageNotOpened
    case .stageAlreadyOpened: .stageAlreadyOpened
    case .emptyStageAdopted: .stageEmpty
    case .shiftUnbalanced: .shiftUnbalanced
    case .shiftLinesUnclear: .shiftLinesUnclear
    case .shiftStale: .shiftStale
    case .lineNotListed: .lineNotListed
    case .emptyRealisation: .realisationEmpty
    case .aliasMeansAnother: .aliasMeansAnother
    case .unknownGoal: .goalUnknown
    case .unknownProposal: .proposalUnknown
    case .unknownFinding: .findingUnknown
    case .findingSettled: .findingSettled
    case .statementWithoutPlace: .statementWithoutPlace
    case .yearOutOfRange: .yearOutOfRange
    case .retractsNothing: .nothingToRetract
    case .retractsRetraction: .retractsRetraction
    case .retractsTwice: .retractsTwice
    case .retractsDefinitionInUse: .retractsDefinitionInUse
    }
  }

  private var what: Bilingual {
    switch self {
    case .unknownUnit(let kode, let tahun, _):
      Bilingual(
        id: "kode \(kode.text) tidak ada dalam nomenklatur \(tahun)",
        en: "there is no unit \(kode.text) in the nomenclature of \(tahun)")
    case .wrongLevel(let kode, let level):
      Bilingual(
        id: "\(kode.text) bukan \(level.rawValue) menurut panjang kodenya",
        en: "\(kode.text) is no \(level.rawValue) by the length of its code")
    case .moneyAboveProgram(let kode):
      Bilingual(
        id: "uang tidak dapat dicatat pada \(kode.text) (\(kode.level.rawValue))",
        en: "no money can be recorded at \(kode.text) (\(kode.level.rawValue))")
    case .amountOutOfRange(let kode, let rupiah):
      Bilingual(
        id: "jumlah \(rupiah.literal) pada \(kode.text) tidak dapat dicatat",
        en: "the amount \(rupiah.literal) at \(kode.text) cannot be recorded")
    case .sourcesDoNotSum(let kode, let rupiah, let sum):
      Bilingual(
        id: """
          sumber dana \(kode.text) berjumlah \(sum.grouped), bukan \
          \(rupiah?.grouped ?? "kosong")
          """,
        en: """
          the sources of \(kode.text) sum to \(sum.grouped), not \
          \(rupiah?.grouped ?? "kosong")
          """)
    case .moneyAtUnitAndIndicator(let kode, let tahun, let tahapan):
      Bilingual(
        id: """
          pada \(tahun)/\(tahapan.name) \(kode.text) akan mempunyai pagu sendiri dan pagu \
          per indikator
          """,
        en: """
          in \(tahun)/\(tahapan.name) \(kode.text) would have a pagu of its own and one by \
          indicator
          """)
    case .unknownIndicator(let kode, let indikator, _):
      Bilingual(
        id: "\(kode.text) tidak mempunyai indikator \(indikator)",
        en: "\(kode.text) has no indicator \(indikator)")
    case .adoptedStageChanged(let tahun, let tahapan, let adoptedBy, _):
      Bilingual(
        id: """
          \(tahun)/\(tahapan.name) sudah ditetapkan (peristiwa \(adoptedBy)) dan tidak \
          dapat diubah
          """,
        en: """
          \(tahun)/\(tahapan.name) is adopted (event \(adoptedBy)) and cannot be changed
          """)
    case .stageNotOpened(let tahun, let tahapan):
      Bilingual(
        id: "\(tahun)/\(tahapan.name) belum dibuka",
        en: "\(tahun)/\(tahapan.name) is not opened")
    case .stageAlreadyOpened(let tahun, let tahapan, let seq):
      Bilingual(
        id: """
          \(tahun)/\(tahapan.name) sudah \
          \(seq.map { "dibuka oleh peristiwa \($0)" } ?? "berisi data")
          """,
        en: """
          \(tahun)/\(tahapan.name) \
          \(seq.map { "was opened by event \($0)" } ?? "holds data already")
          """)
    case .emptyStageAdopted(let tahun, let tahapan):
      Bilingual(
        id: "\(tahun)/\(tahapan.name) belum berisi apa pun untuk ditetapkan",
        en: "\(tahun)/\(tahapan.name) holds nothing that could be adopted")
    case .shiftUnbalanced(let before, let after):
      Bilingual(
        id: """
          pergeseran tidak seimbang: \(before.grouped) menjadi \(after.grouped) \
          (\((after - before).groupedChange))
          """,
        en: """
          the shift does not balance: \(before.grouped) becomes \(after.grouped) \
          (\((after - before).groupedChange))
          """)
    case .shiftLinesUnclear(let kode):
      Bilingual(
        id: """
          pergeseran \
          \(kode.map { "menyebut \($0.text) dua kali" } ?? "tidak menyebut baris")
          """,
        en: "the shift \(kode.map { "names \($0.text) twice" } ?? "names no line")")
    case .shiftStale(let kode, let indikator, let stated, let current):
      Bilingual(
        id: """
          pagu \(kode.text)\(indikator.map { "#\($0)" } ?? "") sekarang \(current.words), \
          bukan \(stated.grouped)
          """,
        en: """
          the pagu of \(kode.text)\(indikator.map { "#\($0)" } ?? "") is \(current.words) \
          now, not \(stated.grouped)
          """)
    case .lineNotListed(let kode, let indikator, let tahun, let tahapan):
      Bilingual(
        id: """
          \(kode.text)\(indikator.map { "#\($0)" } ?? "") tidak ada pada \
          \(tahun)/\(tahapan.name)
          """,
        en: """
          \(kode.text)\(indikator.map { "#\($0)" } ?? "") is not in \
          \(tahun)/\(tahapan.name)
          """)
    case .emptyRealisation(let kode):
      Bilingual(
        id: "realisasi \(kode.text) tidak menyebut apa pun",
        en: "the realisation of \(kode.text) says nothing")
    case .aliasMeansAnother(let nama, let kode):
      Bilingual(
        id: "ejaan '\(nama)' sudah berarti \(kode.text)",
        en: "the spelling '\(nama)' means \(kode.text) already")
    case .unknownGoal(let kunci):
      Bilingual(
        id: "tidak ada tujuan atau sasaran '\(kunci)'",
        en: "there is no goal or objective '\(kunci)'")
    case .unknownProposal(let usulan, let tahun):
      Bilingual(
        id: "tidak ada usulan '\(usulan)' tahun \(tahun)",
        en: "there is no proposal '\(usulan)' of \(tahun)")
    case .unknownFinding(let temuan):
      Bilingual(
        id: "tidak ada temuan '\(temuan)'",
        en: "there is no finding '\(temuan)'")
    case .findingSettled(let temuan, let isClosed):
      isClosed
        ? Bilingual(
          id: "temuan '\(temuan)' sudah ditutup", en: "the finding '\(temuan)' is closed")
        : Bilingual(
          id: "temuan '\(temuan)' sudah tercatat dan belum ditutup",
          en: "the finding '\(temuan)' is recorded already and not closed")
    case .statementWithoutPlace(let kolom):
      Bilingual(
        id: "kutipan kolom \(kolom) tidak menyebut unit atau tujuan",
        en: "the quotation of column \(kolom) names no unit and no goal")
    case .yearOutOfRange(let tahun):
      Bilingual(
        id: "tahun \(tahun) di luar 1900-2999",
        en: "the year \(tahun) is outside 1900 to 2999")
    case .retractsNothing(let seq):
      Bilingual(
        id: "tidak ada peristiwa \(seq)",
        en: "there is no event \(seq)")
    case .retractsRetraction(let seq):
      Bilingual(
        id: "peristiwa \(seq) sendiri adalah penarikan",
        en: "event \(seq) is a retraction itself")
    case .retractsTwice(let seq):
      Bilingual(
        id: "peristiwa \(seq) sudah ditarik",
        en: "event \(seq) was retracted before")
    case .retractsDefinitionInUse(let seq, let user):
      Bilingual(
        id: "definisi pada peristiwa \(seq) dipakai peristiwa \(user)",
        en: "the definition in event \(seq) is used by event \(user)")
    }
  }
}

extension Figure {
  /// The figure as it is printed.
  fileprivate var words: String {
    switch self {
    case .absent: "-"
    case .blank: "kosong"
    case .amount(let amount): amount.grouped
    }
  }
}
