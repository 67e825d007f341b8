import Canonical
import RenjaModel

extension PlanEvents {
  /// Random events of two offices in turn, in the same units, with documents, goals, findings,
  /// realisations, and everything else that a state holds.
  ///
  /// Nobody asked the plan's rules about them.
  public static func randomOfOffices(seed: UInt64, count: Int) -> PlanEvents {
    let base = PlanEvents.random(seed: seed, count: count)
    var random = SeededGenerator(seed: seed &+ 99)
    var log = PlanEvents()
    for event in base.events {
      log.pd = ["dinkopum", "dinkes"][Int.random(in: 0...1, using: &random)]
      log.dok =
        Int.random(in: 0...3, using: &random) == 0
        ? "T-C.33/2022.\(Int.random(in: 1...2, using: &random))" : nil
      if case .retracted = event.event { log.dok = nil }
      if Int.random(in: 0...4, using: &random) == 0, event.event.type != UnitDefined.type {
        log.addOther(on: event.effective.description, using: &random)
      } else {
        log.add(event.event, on: event.effective.description)
      }
    }
    return log
  }

  private mutating func addOther(on day: String, using random: inout SeededGenerator) {
    let year = Int.random(in: 2021...2023, using: &random)
    let unit = kode(Self.codes[Int.random(in: 2...5, using: &random)])
    let stage = tahapan(["rancangan", "penetapan"][Int.random(in: 0...1, using: &random)])
    let number = Int.random(in: 1...3, using: &random)
    let event: PlanEvent =
      switch Int.random(in: 0...13, using: &random) {
      case 0: .goalDefined(GoalDefined(kunci: "g\(number)", jenis: .tujuan, teks: "Tujuan \(year)"))
      case 1:
        .goalMeasured(
          GoalMeasured(
            kunci: "g\(number)", tahun: year, tahapan: stage, ukuran: .target, teks: "\(number)"))
      case 2: .goalLinked(GoalLinked(tahun: year, kode: unit, kunci: "g\(number)"))
      case 3:
        .findingRaised(
          FindingRaised(
            temuan: "T\(number)", tahun: year, tahapan: stage, tingkat: .berat, teks: "Temuan",
            asal: "Inspektorat"))
      case 4: .findingClosed(FindingClosed(temuan: "T\(number)", teks: "Selesai"))
      case 5:
        .documentRegistered(
          DocumentRegistered(
            dok: "T-C.33/2022.\(number)", form: "T-C.33", judul: "Dokumen \(number)",
            berkas: "a.csv", sha256: String(repeating: "0", count: 64), kepala: [],
            kolomKosong: [], baris: 3, pilihan: []))
      case 6, 7:
        .realisationRecorded(
          RealisationRecorded(
            tahun: year, periode: [.tw1, .tw2][number % 2], kode: unit,
            rupiah: number == 3 ? nil : Rupiah(Int64(number)), teks: number == 1 ? nil : "ok"))
      case 8: .stageOpened(StageOpened(tahun: year, tahapan: stage, dari: "2022/kebutuhan"))
      case 9:
        .aliasAdded(AliasAdded(kode: unit, nama: "Nama \(number)"))
      case 10:
        .formStated(
          FormStated(form: "T-C.31", tahun: year, kode: unit, kolom: "\(number)", teks: "x"))
      case 11:
        .assertionMade(
          AssertionMade(
            tahun: year, tahapan: stage, ukuran: .rupiah, lingkup: "semua",
            nilai: ExactDecimal(whole: 1), teks: "y"))
      case 12:
        .proposalReceived(ProposalReceived(tahun: year, usulan: "u\(number)", teks: "Usulan"))
      default:
        .unknown(UnknownEvent(type: "masa-depan", version: 1, data: JSONObject()))
      }
    // A registration names its document itself.
    if case .documentRegistered = event { dok = nil }
    add(event, on: day)
  }
}
