import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("E.81 adds up quarters as each indicator's rule says")
struct EvaluasiTriwulanFormTests {
  let kegiatan = "2.17.01.2.01"
  let first = "2.17.01.2.01.01"
  let second = "2.17.01.2.01.02"

  private func row(_ log: PlanEvents, _ kode: String, through periode: Periode = .tw4)
    -> [String: Form.Cell]
  {
    let form = EvaluasiTriwulanForm.form(log.side(), through: periode)
    return form.rows.first { $0.kode?.text == kode && $0.kind == .unit }?.cells ?? [:]
  }

  private func total(_ log: PlanEvents, _ label: String) -> [String: Form.Cell] {
    let form = EvaluasiTriwulanForm.form(log.side())
    return form.rows.first { $0.kind == .total && $0.cells["3"]?.content == .text(label) }?.cells
      ?? [:]
  }

  /// A plan with one indicator and its quarters.
  private func plan(
    _ rule: Agregasi?, _ quarters: [String?], renstra: String = "100", earlier: String? = nil
  ) -> PlanEvents {
    .given {
      $0.pagu(first, 400)
      $0.indicator(first, "1", "Jumlah dokumen", agregasi: rule)
      $0.target(first, "1", "10 Dok", nilai: "10")
      $0.cite(first, "5.K", renstra)
      if let earlier { $0.cite(first, "6.K", earlier) }
      for (quarter, result) in zip(PeriodNotes.quarters, quarters) {
        if let result { $0.result(first, quarter, result) }
      }
    }
  }

  /// A rule, the quarters, what stands up to last year, and columns 12, 13 and 14.
  static let sums: [(Agregasi?, [String?], String?, String?, String?, String?)] = [
    (nil, ["1", "2", "3", "4"], "20", "10", "30", "30"),
    (.jumlah, ["1", nil, "0", "4"], nil, "5", "5", "5"),
    (.jumlah, ["0", nil, nil, nil], nil, "0", "0", "0"),
    (.jumlah, [nil, nil, nil, nil], "7", nil, "7", "7"),
    (.akhir, ["70", "75.5", nil, nil], "60", "75.5", "75.5", "75.5"),
    (.akhir, [nil, nil, nil, "0"], "60", "0", "0", "0"),
    (.akhir, [nil, nil, nil, nil], "60", nil, "60", "60"),
    (.rataRata, ["80", "90", nil, "100"], nil, "90", "90", "90"),
    (.rataRata, ["1", "1", "2", nil], nil, "1.33", "1.33", "1.33"),
    (.rataRata, ["50", nil, nil, "0"], "75", "25", "50", "50"),
  ]

  @Test(arguments: sums.indices)
  func `each rule`(index: Int) {
    let (rule, quarters, earlier, year, all, percent) = Self.sums[index]
    let cells = row(plan(rule, quarters, earlier: earlier), first)
    #expect(number(cells["12.K"]) == year)
    #expect(number(cells["13.K"]) == all)
    #expect(number(cells["14.K"]) == percent)
    for (column, quarter) in zip(8...11, quarters) {
      #expect(number(cells["\(column).K"]) == quarter)
    }
  }

  private func number(_ cell: Form.Cell?) -> String? {
    switch cell?.content {
    case .number(let number): number.literal
    case .percent(let percent): percent.literal
    case .text(let text): text
    default: nil
    }
  }

  @Test func `a third is a third until it is printed`() {
    // 13 = 1/3, 5 = 2: 16,666… %, not 0,33 / 2 = 16,50 %.
    let cells = row(plan(.rataRata, ["0", "0", "1", nil], renstra: "2"), first)
    #expect(number(cells["13.K"]) == "0.33")
    #expect(number(cells["14.K"]) == "16.67")
  }

  @Test func `words are no number: only the last counts, where the last is what counts`() {
    var log = plan(.akhir, ["1", nil, nil, nil])
    log.result(first, .tw2, teks: "Sehat 5 kop, cukup sehat 20 kop")
    #expect(number(row(log, first)["12.K"]) == "Sehat 5 kop, cukup sehat 20 kop")
    #expect(row(log, first)["14.K"] == nil)
    var sum = plan(.jumlah, ["1", nil, nil, nil])
    sum.result(first, .tw2, teks: "Sehat 5 kop")
    #expect(row(sum, first)["12.K"] == nil)
  }

  @Test func `a quarter bounds what counts`() {
    let log = plan(.jumlah, ["1", "2", "3", "4"])
    let cells = row(log, first, through: .tw2)
    #expect(number(cells["12.K"]) == "3")
    #expect(cells["10.K"] == nil)
  }

  @Test func `the year's own entry stands in where no quarter has one`() {
    var log = plan(.jumlah, [nil, nil, nil, nil])
    log.result(first, .tahun, "9")
    log.spend(first, .tahun, 300)
    #expect(number(row(log, first)["12.K"]) == "9")
    #expect(row(log, first)["12.Rp"]?.content == .rupiah(Rupiah(300)))
    #expect(row(log, first, through: .tw3)["12.K"] == nil)
    log.result(first, .tw1, "2")
    #expect(number(row(log, first)["12.K"]) == "2")
  }

  private var spent: PlanEvents {
    .given {
      $0.pagu(first, 400)
      $0.pagu(second, 100)
      $0.cite(first, "5.Rp", "1000")
      $0.cite(first, "6.Rp", "450")
      $0.spend(first, .tw1, 100)
      $0.spend(first, .tw3, 0)
      $0.spend(second, .tw1, 30)
    }
  }

  @Test func `money is summed, up the tree too, and 0 is not an empty quarter`() {
    let leaf = row(spent, first)
    #expect(leaf["8.Rp"]?.content == .rupiah(Rupiah(100)))
    #expect(leaf["9.Rp"]?.content == .absent)
    #expect(leaf["10.Rp"]?.content == .rupiah(.zero))
    #expect(leaf["12.Rp"]?.content == .rupiah(Rupiah(100)))
    #expect(leaf["13.Rp"]?.content == .rupiah(Rupiah(550)))
    #expect(leaf["14.Rp"]?.content == .percent(Percent(hundredths: 5500)))
    let above = row(spent, kegiatan)
    #expect(above["8.Rp"]?.content == .rupiah(Rupiah(130)))
    #expect(above["8.Rp"]?.stated == .absent)
    #expect(above["7.Rp"]?.content == .rupiah(Rupiah(500)))
    let sum = total(spent, "Jumlah anggaran dan realisasi")
    #expect(sum["12.Rp"]?.content == .rupiah(Rupiah(130)))
    #expect(sum["13.Rp"]?.content == .rupiah(Rupiah(580)))
  }

  @Test func `what the log holds up to last year stands in for what is not quoted`() {
    var log = PlanEvents.given {
      $0.pagu(first, 400)
      $0.indicator(first, "1", "Jumlah dokumen")
      $0.pagu(second, 1)
      $0.cite(second, "6.Rp", "70")
    }
    log.tahun = 2021
    log.result(first, .sd, "12")
    log.spend(first, .sd, 900)
    log.spend(second, .sd, 75)
    let cells = row(log, first)
    #expect(number(cells["6.K"]) == "12")
    #expect(cells["6.K"]?.stated == .absent)
    #expect(cells["6.Rp"]?.content == .rupiah(Rupiah(900)))
    let both = row(log, second)
    #expect(both["6.Rp"]?.content == .rupiah(Rupiah(70)))
    #expect(both["hitung:6.Rp"]?.content == .rupiah(Rupiah(75)))
    #expect(both["hitung:6.Rp"]?.differs == true)
  }

  @Test func `a result of a unit that left the plan is not lost`() {
    var log = spent
    log.drop(second)
    #expect(row(log, second)["8.Rp"]?.content == .rupiah(Rupiah(30)))
    #expect(row(log, second)["7.Rp"]?.content == .absent)
  }

  @Test func `the mean is that of the printed percentages, the predicate has it beside`() {
    var log = plan(.akhir, ["90.4", nil, nil, nil])
    log.indicator(second, "1", "Kedua")
    log.pagu(second, 1)
    log.cite(second, "5.K", "100")
    log.result(second, .tw1, "90.6")
    log.indicator(second, "1", "Kedua", agregasi: .akhir)
    let mean = total(log, "Rata-rata capaian kinerja (%)")
    #expect(mean["14.K"]?.content == .percent(Percent(hundredths: 9050)))
    #expect(
      total(log, "Predikat kinerja")["14.K"]?.content
        == .predikat(.sangatTinggi, of: Percent(hundredths: 9050)))
  }

  @Test(arguments: [
    ("90.4", Predikat.tinggi), ("90.49", .tinggi), ("90.495", .tinggi), ("90.5", .sangatTinggi),
    ("91", .sangatTinggi), ("120", .sangatTinggi), ("75.5", .tinggi), ("75.4", .sedang),
    ("65.5", .sedang), ("50.5", .rendah), ("50.49", .sangatRendah), ("0", .sangatRendah),
  ])
  func `the bands take whole percents`(percent: String, predikat: Predikat) throws {
    let number = try #require(ExactDecimal(jsonNumber: percent))
    #expect(Predikat(percent: Ratio(number)) == predikat)
  }

  @Test func `objectives, notes and factors stand where they belong`() {
    let log = PlanEvents.given {
      $0.unit("2.17", "Bidang Koperasi")
      $0.pagu(first, 400)
      $0.add(.goalDefined(GoalDefined(kunci: "s1", jenis: .sasaran, teks: "Koperasi sehat")))
      $0.add(
        .goalDefined(
          GoalDefined(kunci: "i1", jenis: .indikatorSasaran, induk: "s1", teks: "Persentase")))
      $0.add(.goalLinked(GoalLinked(tahun: 2022, kode: kode(first), kunci: "i1")))
      $0.note(first, "Bidang Koperasi", jenis: .penanggungJawab)
      $0.write(first, .tw1, nil, "Lelang mundur")
      $0.write(first, .tw2, nil, "Lelang selesai")
      $0.write("2.17", .tw1, .pendorong, "Anggaran cair tepat waktu")
    }
    let cells = row(log, first)
    #expect(cells["2"]?.content == .text("Koperasi sehat"))
    #expect(cells["15"]?.content == .text("Bidang Koperasi"))
    #expect(cells["16"]?.content == .text("Lelang selesai"))
    #expect(row(log, first, through: .tw1)["16"]?.content == .text("Lelang mundur"))
    let footers = EvaluasiTriwulanForm.form(log.side()).rows.filter { $0.kind == .footer }
    #expect(footers.map { $0.kode?.text } == ["2.17", nil, nil])
    #expect(footers[0].cells["16"]?.content == .text("Anggaran cair tepat waktu"))
  }

  @Test func `the columns are the sixteen of the regulation`() {
    let columns = EvaluasiTriwulanForm.columns(tahun: 2022).filter { !$0.isCheck }
    var numbers: [String] = []
    for column in columns where numbers.last != column.number && column.no != "agregasi" {
      numbers.append(column.number)
    }
    #expect(numbers == (1...16).map(String.init))
    #expect(columns.filter(\.isComputed).map(\.no).contains("12.K"))
    #expect(!columns.filter(\.isComputed).map(\.no).contains("11.Rp"))
  }
}

extension PlanEvents {
  fileprivate mutating func indicator(
    _ text: String, _ key: String, _ teks: String, agregasi: Agregasi?
  ) {
    add(
      .indicatorDefined(
        IndicatorDefined(
          tahun: tahun, tahapan: .rancangan, kode: kode(text), indikator: key, teks: teks,
          agregasi: agregasi)))
  }

  fileprivate mutating func cite(_ text: String, _ kolom: String, _ teks: String) {
    add(
      .formStated(
        FormStated(
          form: "E.81", tahun: tahun, kode: kode(text),
          indikator: kolom.hasSuffix("K") ? "1" : nil, kolom: kolom, teks: teks,
          nilai: ExactDecimal(jsonNumber: teks))))
  }

  fileprivate mutating func result(
    _ text: String, _ periode: Periode, _ nilai: String? = nil, teks: String? = nil
  ) {
    add(
      .realisationRecorded(
        RealisationRecorded(
          tahun: tahun, periode: periode, kode: kode(text), indikator: "1",
          nilai: nilai.flatMap { ExactDecimal(jsonNumber: $0) }, teks: teks)))
  }

  fileprivate mutating func spend(_ text: String, _ periode: Periode, _ rupiah: Int64) {
    add(
      .realisationRecorded(
        RealisationRecorded(
          tahun: tahun, periode: periode, kode: kode(text), rupiah: Rupiah(rupiah))))
  }

  fileprivate mutating func write(
    _ text: String, _ periode: Periode, _ jenis: JenisCatatan?, _ teks: String
  ) {
    add(
      .noteWritten(
        NoteWritten(
          tahun: tahun, phase: .periode(periode), kode: kode(text), jenis: jenis, teks: teks)))
  }
}
