import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("T-C.29: last year's Renja and the Renstra, with the log's own figures beside the stated")
struct EvaluasiRenjaFormTests {
  private let leaf = PlanEvents.leaf
  private let kepala = [
    "T-C.29", "Kode;Nama;Indikator;a;b;c;d;Tingkat (%);e;f;Tingkat (%)",
    "1;2;3;4;5;6;7;8=(7/6);9;10=(5+7+9)/3;11=(10/9)",
  ]

  /// A Renstra target of 40 with all columns filled: 10, 12, 9, 20.
  private func stated(
    kepala: [String]? = nil, _ more: (inout PlanEvents) -> Void = { _ in }
  ) -> PlanEvents {
    .given { log in
      log.document("T-C.29/2022.1", kepala: kepala ?? self.kepala)
      log.list(leaf, "Sub Kegiatan Dokumen", 1, "renstra", form: "T-C.29", indikator: "1")
      log.promise(leaf, "Jumlah dokumen", "40 dok", "renstra")
      for (column, teks) in [("5", "10 dok"), ("6", "12 dok"), ("7", "9 dok"), ("9", "20 dok")] {
        log.quote(leaf, column, teks)
      }
      log.dok = nil
      more(&log)
    }
  }

  private func cells(_ log: PlanEvents) -> [String: Form.Cell] {
    EvaluasiRenjaForm.form(log.state(), tahun: 2022).rows.first?.cells ?? [:]
  }

  private func number(_ text: String) -> Form.Cell.Content? {
    ExactDecimal(jsonNumber: text).map { .number($0) }
  }

  @Test func `carries the headings of the regulation with the years of the coordinate`() {
    let columns = EvaluasiRenjaForm.form(stated().state(), tahun: 2022).columns
    #expect(columns.filter { !$0.isComputed }.map(\.no) == (1...11).map(String.init))
    #expect(columns[3].heading.hasSuffix("Tahun n - 2022 (Renstra PD)"))
    #expect(
      columns[4].heading
        == "Realisasi Target Kinerja Program/Kegiatan/Sub Kegiatan s/d Tahun (n-3) - 2019")
    #expect(
      columns.first { $0.no == "7" }?.group
        == "Target dan Realisasi Kinerja Program/Kegiatan/Sub Kegiatan Tahun Lalu (n-2) - 2020 "
        + "(Renja PD)")
  }

  @Test func `shows the declared formula and the official one where they differ`() {
    let columns = EvaluasiRenjaForm.form(stated().state(), tahun: 2022).columns
    let formulas = columns.filter { $0.formula != nil }.map {
      [$0.no, $0.formula, $0.officialFormula]
    }
    #expect(
      formulas == [["8", "(7/6)", nil], ["10", "(5+7+9)/3", "5+7+9"], ["11", "(10/9)", "10/4"]])
    #expect(
      columns.filter(\.isComputed).map(\.no) == [
        "hitung:5", "hitung:6", "hitung:7", "hitung:8", "hitung:9", "hitung:10",
        "hitung:10:dokumen", "hitung:11", "hitung:11:dokumen",
      ])
    let cells = cells(stated())
    #expect(cells["hitung:10"]?.content == number("39"))
    #expect(cells["hitung:10:dokumen"]?.content == number("13"))
    #expect(cells["hitung:8"]?.content == .percent(Percent(hundredths: 7500)))
    #expect(cells["hitung:11"]?.content == .percent(Percent(hundredths: 9750)))
    #expect(cells["hitung:11:dokumen"]?.content == .percent(Percent(hundredths: 6500)))
  }

  @Test func `a document that declares the official formulas, or none, is computed once`() {
    let official = kepala.dropLast() + ["1;2;3;4;5;6;7;8=7/6;9;10=5+7+9;11=10/4"]
    for kepala in [Array(official), ["T-C.29", "Kode;Nama"]] {
      let log = stated(kepala: kepala)
      let columns = EvaluasiRenjaForm.form(log.state(), tahun: 2022).columns
      #expect(columns.allSatisfy { $0.officialFormula == nil })
      #expect(!columns.contains { $0.no == "hitung:10:dokumen" })
      #expect(columns.first { $0.no == "10" }?.formula == "5+7+9")
      #expect(cells(log)["hitung:10:dokumen"] == nil)
    }
  }

  @Test(arguments: [("39 dok", false), ("39,4", true), ("40", true), ("39", false)])
  func `a computed figure differs where rounding to the printed decimals does not give it`(
    printed: String, differs: Bool
  ) {
    let log = stated { $0.quote(leaf, "10", printed) }
    #expect(cells(log)["hitung:10"]?.differs == differs)
  }

  @Test(arguments: [
    (Agregasi.jumlah, "39"), (.akhir, "20"), (.rataRata, "13"),
  ])
  func `column 10 adds up as the rule of the indicator says`(rule: Agregasi, sum: String) {
    let log = stated { log in
      log.add(
        .indicatorDefined(
          IndicatorDefined(
            tahun: 2022, tahapan: .renstra, kode: kode(leaf), indikator: "1",
            teks: "Jumlah dokumen", agregasi: rule)))
    }
    #expect(cells(log)["hitung:10"]?.content == number(sum))
  }

  @Test func `shares are never summed, and a sum that lacks a part has no result`() {
    let share = PlanEvents.given { log in
      log.promise(leaf, "Persentase", "100 %", "renstra")
      log.quote(leaf, "9", "90 %")
    }
    #expect(cells(share)["hitung:10"]?.content == number("90"))
    #expect(cells(share)["hitung:11"]?.content == .percent(Percent(hundredths: 9000)))
    let flow = PlanEvents.given { log in
      log.promise(leaf, "Jumlah", "100 dok", "renstra")
      log.quote(leaf, "9", "90 dok")
    }
    #expect(cells(flow)["hitung:10"] == nil)
    #expect(cells(flow)["hitung:11"] == nil)
  }

  /// Renja 2020 and 2021 with results, as the log knows them.
  private func known(_ log: inout PlanEvents, code: String, key: String = "1") {
    for (year, target) in [(2020, "12 dok"), (2021, "24 dok")] {
      log.tahun = year
      log.promise(code, "Jumlah dokumen", target, "penetapan", key: key)
      log.promise(code, "Jumlah dokumen", "99 dok", "renstra", key: key)
      log.adopt("penetapan")
    }
    log.tahun = 2020
    for (periode, nilai) in [(Periode.tw1, "4"), (.tw2, "6")] {
      log.achieve(code, nilai, periode, key: key)
    }
    log.tahun = 2019
    log.achieve(code, "10", .sd, key: key)
    log.tahun = 2022
  }

  @Test func `prints the log's own figures of the other years beside the stated ones`() {
    let cells = cells(stated { known(&$0, code: leaf) })
    #expect(cells["hitung:5"]?.content == number("10"))
    #expect(cells["hitung:5"]?.differs == false)
    #expect(cells["hitung:6"]?.content == .text("12 dok"))
    #expect(cells["hitung:6"]?.differs == false)
    #expect(cells["hitung:7"]?.content == number("10"))
    #expect(cells["hitung:7"]?.differs == true)
    #expect(cells["7"]?.content == .text("9 dok"))
    #expect(cells["hitung:9"]?.content == .text("24 dok"))
    #expect(cells["hitung:9"]?.differs == true)
    #expect(cells["hitung:10"]?.content == number("39"), "a formula takes what is stated")
  }

  @Test func `without a document the log's own figures fill the form and its formulas`() {
    let log = PlanEvents.given { log in
      log.promise(leaf, "Jumlah dokumen", "88 dok", "renstra")
      known(&log, code: leaf)
    }
    let cells = cells(log)
    #expect(cells["6"] == nil)
    #expect(cells["hitung:8"]?.content == .percent(Percent(hundredths: 8333)))
    #expect(cells["hitung:10"]?.content == number("44"))
    #expect(cells["hitung:11"]?.content == .percent(Percent(hundredths: 5000)))
    let events = cells["hitung:10"]?.events ?? []
    #expect(events.count == 4, "the accumulated result, two quarters and the target")
  }

  @Test func `the year's own figure goes before its quarters`() {
    let log = stated { log in
      known(&log, code: leaf)
      log.tahun = 2020
      log.achieve(leaf, "11", .tahun)
      log.tahun = 2022
    }
    #expect(cells(log)["hitung:7"]?.content == number("11"))
  }

  @Test func `a unit is followed back over a changed code, its indicator by its words`() {
    let old = "2.17.02.2.01.01"
    let log = stated { log in
      known(&log, code: old, key: "3")
      log.map([old], to: [leaf], from: 2022)
    }
    #expect(cells(log)["hitung:6"]?.content == .text("12 dok"))
    let split = stated { log in
      known(&log, code: old, key: "3")
      log.map([old], to: [leaf, "2.17.01.2.01.02"], from: 2022)
    }
    #expect(cells(split)["hitung:6"] == nil)
  }

  @Test func `a year whose Renstra holds nothing prints the plan's rows with empty cells`() {
    let log = PlanEvents.given {
      $0.promise(leaf, "Jumlah dokumen", "2 dok")
      $0.pagu(leaf, 5)
    }
    let form = EvaluasiRenjaForm.form(log.state(), tahun: 2022)
    #expect(form.rows.count == 1)
    #expect(Set(form.rows[0].cells.keys) == ["1", "2", "3"])
  }

  @Test func `absent, blank and zero stay three things`() {
    let log = PlanEvents.given { log in
      log.promise(leaf, "a", nil, "renstra")
      log.promise(leaf, "b", "0 dok", "renstra", key: "2")
      log.indicator(leaf, "3", "c", "renstra")
    }
    let rows = EvaluasiRenjaForm.form(log.state(), tahun: 2022).rows
    #expect(rows.map { $0.cells["4"]?.content } == [.blank, .text("0 dok"), .absent])
  }
}
