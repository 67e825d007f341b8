import Canonical
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import Reports

@Suite("Charts")
struct ChartTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("999999", "999.999"), ("1000000", "1 juta"),
    ("953367709", "953,37 juta"), ("1166815000", "1,17 miliar"), ("12158300000", "12,16 miliar"),
    ("1050000000", "1,05 miliar"), ("1821638580208", "1,82 triliun"), ("-315000000", "-315 juta"),
    ("1004999999", "1 miliar"), ("1005000000", "1,01 miliar"),
  ])
  func `says amounts in few figures`(rupiah: String, short: String) throws {
    #expect(try Rupiah(#require(Int64(rupiah))).short(.indonesian) == short)
  }

  @Test(arguments: [[0, 15_510_720_802], [-877_500_150, 12_158_300_000], [0], [-5, 0], [1]])
  func `an axis has a few round marks from end to end, and zero among them`(rupiah: [Int64]) {
    let amounts = rupiah.map { Rupiah($0) }
    let axis = ChartAxis(showing: amounts, from: 100, to: 900)
    #expect((2...11).contains(axis.marks.count))
    #expect(axis.marks.contains(.zero))
    for amount in amounts {
      #expect((100.0...900).contains(axis.place(amount)))
    }
    #expect(Set(axis.marks.map(axis.label)).count == axis.marks.count)
  }

  @Test func `a trace has its total stage by stage, and program by program`() {
    var log = PlanEvents()
    log.unit("2.17.01", "Penunjang")
    log.unit("2.17.06", "Koperasi")
    log.pagu("2.17.01.2.01.01", 100, "kebutuhan")
    log.pagu("2.17.06.2.01.01", 50, "kebutuhan")
    log.pagu("2.17.01.2.01.01", 70, "penetapan")
    log.pagu("2.17.06.2.01.01", 90, "penetapan")
    let state = log.state
    let trace = PaguTrace(PaguTrace.Question(tahun: 2022), in: state)
    let charts = PaguTraceReport(trace, basis: Samples.basis(.indonesian)).document().charts
    #expect(
      charts.map(\.kind) == [
        .waterfall([
          .total("kebutuhan", Rupiah(150), events: [3, 4]),
          .change("Σ naik", Rupiah(40), events: [3, 4, 5, 6]),
          .change("Σ turun", Rupiah(-30), events: [3, 4, 5, 6]),
          .total("penetapan", Rupiah(160), events: [5, 6]),
        ]),
        .waterfall([
          .total("kebutuhan", Rupiah(150), events: [3, 4]),
          .change("2.17.01 Penunjang", Rupiah(-30), events: [3, 5]),
          .change("2.17.06 Koperasi", Rupiah(40), events: [4, 6]),
          .total("penetapan", Rupiah(160), events: [5, 6]),
        ]),
      ])
    #expect(charts[0].summary == "kebutuhan 150; Σ naik +40; Σ turun -30; penetapan 160.")
  }

  @Test func `a drawing says aloud what it shows, and tells falls from rises without colour`() {
    let chart = Chart.changes(
      "Perubahan",
      [
        Chart.Change("naik", Rupiah(5), events: [1]),
        Chart.Change("turun", Rupiah(-3), events: [2]),
      ])
    let lines = drawn(chart, name: "g1").joined(separator: "\n")
    for part in [
      "role=\"img\" aria-labelledby=\"g1t g1d\"", "<title id=\"g1t\">Perubahan</title>",
      "<desc id=\"g1d\">naik +5; turun -3.</desc>", "fill=\"url(#g1s)\"", "▲ +5", "▼ -3",
    ] {
      #expect(lines.contains(part), "\(part)")
    }
  }

  @Test func `a line breaks where there is no row, and is hollow where the row is blank`() {
    let points = [
      Chart.Point("renstra", .absent), Chart.Point("rancangan", Evidenced(.blank, events: [1])),
      Chart.Point("penetapan", Evidenced(.amount(.zero), events: [2]), isStressed: true),
    ]
    let chart = Chart.steppedLine("Pagu", points, .indonesian)
    #expect(chart.summary == "renstra tidak ada baris; rancangan kosong; penetapan 0.")
    let lines = drawn(chart)
    #expect(lines.count { $0.contains("class=\"hole\"") } == 1)
    #expect(lines.count { $0.contains("class=\"dot\"") } == 1)
    #expect(lines.count { $0.contains("class=\"line\"") } == 1)
    #expect(lines.contains { $0.contains(">tidak ada baris</text>") })
  }

  @Test func `results stand against targets in their own words, cut at the end of the scale`() {
    let chart = Chart.achievements(
      "Target",
      [
        Chart.Achievement(
          "Peserta", target: "60 orang", result: "45 orang", percent: Percent(hundredths: 7500),
          events: [1, 2]),
        Chart.Achievement("Angkatan", target: "2 kali", result: "", percent: nil, events: [3]),
        Chart.Achievement(
          "Dokumen", target: "1", result: "9", percent: Percent(hundredths: 90_000),
          events: [4]),
      ], .indonesian)
    #expect(
      chart.summary
        == "Peserta: 75,00 %, target 60 orang, realisasi 45 orang; "
        + "Angkatan: target 2 kali, realisasi kosong; "
        + "Dokumen: 900,00 %, target 1, realisasi 9.")
    let lines = drawn(chart)
    let bars = lines.filter { $0.contains("class=\"total\"") }
    #expect(bars.count == 2)
    #expect(bars[0].contains("width=\"180\""))
    #expect(bars[1].contains("width=\"360\""))
  }

  @Test func `what shows a figure is one button, and names the figure exactly`() throws {
    let chart = Chart.waterfall(
      "Jumlah",
      [
        .total("rancangan", Rupiah(1_500_000_000), events: [3, 4, 5, 9]),
        .change("<naik>", Rupiah(12_345_678), events: [7]),
        .total("penetapan", Rupiah(1_512_345_678), events: [8]),
      ])
    let lines = drawn(chart, knowing: [3, 4, 5, 7])
    let buttons = lines.filter { $0.hasPrefix("<g ") }
    let opening = "<g role=\"button\" tabindex=\"0\" aria-haspopup=\"dialog\" aria-label="
    #expect(
      buttons == [
        "\(opening)\"rancangan 1.500.000.000\" data-e=\"3-5\">",
        "\(opening)\"&lt;naik&gt; +12.345.678\" data-e=\"7\">",
      ])
    #expect(lines.count { $0 == "</g>" } == 2)
    #expect(lines.count { $0.contains("class=\"hit\"") } == 2)
    // Inside an image nobody who listens would find a button.
    #expect(lines.contains { $0.contains("role=\"group\" aria-labelledby=\"gt gd\"") })
    let first = try #require(lines.firstIndex { $0.contains("data-e=\"3-5\"") })
    let last = try #require(lines.firstIndex { $0 == "</g>" })
    #expect(lines[first...last].contains { $0.contains(">1,5 miliar</text>") })
  }

  private func drawn(_ chart: Chart, name: String = "g", knowing known: Set<Int> = []) -> [String] {
    let cells = HTMLCell(language: .indonesian, known: known)
    return HTMLChart(chart, name: name, cells: cells).lines
  }

  @Test func `formats without pictures are the same with and without them`() {
    var document = PlainReport(Samples.form).content
    let formats: [any OutputFormat] = [.text(), .markdown, .csv(footer: true), .json]
    let before = formats.map { $0.text(of: PlainReport(document)) }
    document.blocks.insert(
      .chart(.changes("x", [Chart.Change("y", Rupiah(1), events: [1])])), at: 0)
    #expect(formats.map { $0.text(of: PlainReport(document)) } == before)
  }
}

extension ReportDocument {
  fileprivate var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }
}

extension PlanEvents {
  fileprivate var state: PlanState {
    var fold = PlanFold(bounds: .everything)
    for event in events { fold.apply(event) }
    return fold.state
  }
}
