import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Semula/menjadi sets two plans beside each other, line by line")
struct SemulaMenjadiFormTests {
  let program = "2.17.01"
  let first = "2.17.01.2.01.01"
  let second = "2.17.01.2.01.02"
  let other = "2.17.06.2.01.01"

  private func form(_ log: PlanEvents, _ before: String, _ after: String) -> Form {
    SemulaMenjadiForm.form(from: log.side(before), to: log.side(after))
  }

  private func row(_ form: Form, _ kode: String, _ key: String? = nil) -> Form.Row? {
    form.rows.first { $0.kode?.text == kode && (key == nil || $0.indikator == key) }
  }

  /// Every pair of what may stand in a cell of money, with the difference and the percentage.
  static let pairs: [(before: Int64??, after: Int64??, change: Int64?, percent: String?)] = [
    (100, 150, 50, "50"), (100, 100, 0, "0"), (150, 100, -50, "-33.33"), (100, 0, -100, "-100"),
    (0, 100, 100, nil), (0, 0, 0, nil), (.some(nil), 100, 100, nil),
    (100, .some(nil), -100, "-100"),
    (.some(nil), .some(nil), 0, nil), (.some(nil), 0, 0, nil), (nil, 100, 100, nil),
    (100, nil, -100, "-100"), (nil, .some(nil), 0, nil), (.some(nil), nil, 0, nil),
  ]

  @Test(arguments: pairs.indices)
  func `absent, blank and 0 stay what they are, and count as 0 in the difference`(index: Int) {
    let (before, after, change, percent) = Self.pairs[index]
    let log = PlanEvents.given {
      for (stage, figure) in [("penetapan", before), ("perubahan", after)] {
        $0.pagu(second, 7, stage)
        if let figure { $0.pagu(first, figure, stage) }
      }
    }
    let cells = row(form(log, "penetapan", "perubahan"), first)?.cells
    #expect(cells?["6"]?.content ?? .absent == content(before))
    #expect(cells?["11"]?.content ?? .absent == content(after))
    #expect(cells?["13"]?.content == change.map { .change(Rupiah($0)) })
    guard case .percent(let shown)? = cells?["14"]?.content else {
      #expect(percent == nil)
      return
    }
    #expect(shown.literal == percent)
  }

  private func content(_ figure: Int64??) -> Form.Cell.Content {
    guard let figure else { return .absent }
    return figure.map { .rupiah(Rupiah($0)) } ?? .blank
  }

  private var plan: PlanEvents {
    .given {
      $0.unit(program, "Program Penunjang")
      $0.unit(first, "Dokumen")
      for stage in ["penetapan", "perubahan"] {
        $0.list(program, "PROGRAM PENUNJANG", 1, stage)
        $0.pagu(program, 999, stage)
        $0.indicator(first, "1", stage == "penetapan" ? "Jumlah dokumen" : "Jumlah berkas", stage)
        $0.target(first, "1", "2 Dok", stage)
        $0.pagu(first, stage == "penetapan" ? 300 : 200, stage, sumber: .satu("DAU"))
        $0.location(first, "Lumajang", stage)
      }
      $0.pagu(second, 50, "penetapan")
      $0.pagu(other, 70, "perubahan")
      $0.note(other, "Usulan DPRD", "perubahan")
    }
  }

  @Test func `lines of one side alone stand there with the other side empty`() {
    let form = form(plan, "penetapan", "perubahan")
    #expect(
      form.rows.map { $0.kode?.text ?? $0.kind.rawValue } == [
        program, "2.17.01.2.01", first, second, "2.17.06", "2.17.06.2.01", other, "total",
      ])
    #expect(row(form, second)?.cells["11"] == nil)
    #expect(row(form, second)?.cells["13"]?.content == .change(Rupiah(-50)))
    #expect(row(form, other)?.cells["6"] == nil)
    #expect(row(form, other)?.cells["15"]?.content == .text("Usulan DPRD"))
    #expect(row(form, other)?.cells["14"] == nil)
  }

  @Test func `both wordings of an indicator stand side by side`() {
    let cells = row(form(plan, "penetapan", "perubahan"), first)?.cells
    #expect(cells?["3"]?.content == .text("Jumlah dokumen"))
    #expect(cells?["8"]?.content == .text("Jumlah berkas"))
    #expect(cells?["7"]?.content == .sumber(.satu("DAU")))
    #expect(cells?["9"]?.content == .text("Lumajang"))
  }

  @Test func `a kegiatan without a figure shows the sum below it, and does not state it`() {
    let cells = row(form(plan, "penetapan", "perubahan"), "2.17.01.2.01")?.cells
    #expect(cells?["6"]?.content == .rupiah(Rupiah(350)))
    #expect(cells?["6"]?.stated == .absent)
    #expect(cells?["13"]?.content == .change(Rupiah(-150)))
    let claim = row(form(plan, "penetapan", "perubahan"), program)?.cells
    #expect(claim?["6"]?.content == .rupiah(Rupiah(350)))
    #expect(claim?["6"]?.stated == .rupiah(Rupiah(999)))
  }

  @Test func `the total is the difference of the plans, and the sum of the sub kegiatan`() throws {
    let form = form(plan, "penetapan", "perubahan")
    let total = try #require(form.rows.last)
    #expect(total.cells["6"]?.content == .rupiah(Rupiah(350)))
    #expect(total.cells["11"]?.content == .rupiah(Rupiah(270)))
    #expect(total.cells["13"]?.content == .change(Rupiah(-80)))
    #expect(total.cells["14"]?.content == .percent(Percent(hundredths: -2286)))
    let leaves = form.rows.filter { $0.level == .subkegiatan }.compactMap { row -> Rupiah? in
      guard case .change(let change) = row.cells["13"]?.content else { return nil }
      return change
    }
    #expect(leaves.reduce(.zero, +) == Rupiah(-80))
  }

  @Test(arguments: UInt64(1)...20)
  func `for any two plans the leaves sum to the total`(seed: UInt64) throws {
    let log = PlanEvents.random(seed: seed, count: 120)
    let stages = log.state().stagesHoldingData(tahun: 2022, pd: nil)
    for (before, after) in zip(stages, stages.dropFirst()) {
      let sides = (log.side(before.name), log.side(after.name))
      let form = SemulaMenjadiForm.form(from: sides.0, to: sides.1)
      let totals = form.rows.filter { $0.kind == .total }.compactMap { row -> Rupiah? in
        guard case .change(let change) = row.cells["13"]?.content else { return nil }
        return change
      }
      let difference = PlanDiff(from: sides.0, to: sides.1).totals.change
      #expect(totals.reduce(.zero, +) == difference, "\(before) to \(after)")
    }
  }

  @Test func `money that moves from the unit to its indicators stays one unit's`() {
    let log = PlanEvents.given {
      for stage in ["penetapan", "perubahan"] {
        $0.indicator(first, "1", "Satu", stage)
        $0.indicator(first, "2", "Dua", stage)
      }
      $0.pagu(first, 100, "penetapan")
      $0.pagu(first, 60, "perubahan", indikator: "1")
      $0.pagu(first, 40, "perubahan", indikator: "2")
    }
    let form = form(log, "penetapan", "perubahan")
    #expect(row(form, first, "1")?.cells["13"]?.content == .change(Rupiah(-40)))
    #expect(row(form, first, "2")?.cells["13"]?.content == .change(Rupiah(40)))
    #expect(form.rows.last?.cells["13"]?.content == .change(.zero))
  }

  @Test func `codes join across years, and one that split stands for itself`() {
    var log = PlanEvents.given {
      $0.unit(first, "Dokumen")
      $0.pagu(first, 100)
      $0.pagu(other, 30)
    }
    log.tahun = 2023
    log.pagu(second, 120)
    log.pagu("2.17.06.2.01.03", 10)
    log.pagu("2.17.06.2.01.04", 20)
    log.map([first], to: [second], from: 2023)
    log.map([other], to: ["2.17.06.2.01.03", "2.17.06.2.01.04"], from: 2023)
    let form = SemulaMenjadiForm.form(
      from: log.side("rancangan", 2022), to: log.side("rancangan", 2023))
    #expect(row(form, second)?.cells["13"]?.content == .change(Rupiah(20)))
    #expect(row(form, first) == nil)
    #expect(row(form, other)?.cells["13"]?.content == .change(Rupiah(-30)))
    #expect(row(form, "2.17.06.2.01.04")?.cells["13"]?.content == .change(Rupiah(20)))
    #expect(form.rows.last?.cells["13"]?.content == .change(Rupiah(20)))
  }

  @Test func `before an amendment is written its side of the form stays empty`() {
    let form = form(plan, "penetapan", "dppa")
    #expect(row(form, first)?.cells["6"]?.content == .rupiah(Rupiah(300)))
    #expect(form.rows.allSatisfy { $0.cells["11"] == nil && $0.cells["13"] == nil })
  }

  @Test func `the stage before is the adopted one that was in force`() {
    let log = PlanEvents.given {
      for stage in ["rancangan", "penetapan", "pergeseran-1", "perubahan", "dppa"] {
        $0.pagu(first, 1, stage)
      }
      $0.adopt("penetapan", on: "2021-09-30")
      $0.adopt("pergeseran-1", on: "2022-05-02")
      $0.adopt("perubahan", on: "2022-08-15")
    }
    let state = log.state()
    let before = { (stage: String, on: String?) in
      state.stageBefore(
        tahapan(stage), pd: "dinkopum", tahun: 2022, on: on.map { TestSupport.day($0) })?.name
    }
    #expect(before("perubahan", nil) == "pergeseran-1")
    #expect(before("pergeseran-1", nil) == "penetapan")
    #expect(before("penetapan", nil) == "rancangan")
    #expect(before("dppa", nil) == "perubahan")
    #expect(before("dppa", "2022-06-01") == "pergeseran-1")
    #expect(state.amendment(pd: "dinkopum", tahun: 2022)?.name == "perubahan")
  }
}
