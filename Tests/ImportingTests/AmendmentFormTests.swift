import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("Semula is checked, menjadi is recorded")
struct AmendmentFormTests {
  private static let units = [
    "Program Pendidikan dan Latihan Perkoperasian", "Pemberdayaan melalui Kemitraan Usaha Mikro",
    "Pendataan Potensi dan Pengembangan Usaha Mikro",
  ]
  private static let adopted = """
    Program;Indikator;Lokasi;Target;Pagu (Rp);Sumber Dana
    \(units[2]);Jumlah UM;Tekung;10 UM;5.000.000;DAU
    ;Jumlah data;;1 dok;;
    \(units[1]);Jumlah mitra;;;0;
    """
  private static let head = """
    Kode;Program/Kegiatan/Sub Kegiatan;Semula;;;;;Menjadi;;;;;Bertambah/(Berkurang);;Keterangan
    ;;Indikator Kinerja;Lokasi;Target Kinerja;Pagu (Rp);Sumber Dana;Indikator Kinerja;Lokasi;Target Kinerja;Pagu (Rp);Sumber Dana;Rp;%;
    1;2;3;4;5;6;7;8;9;10;11;12;13;14;15

    """
  private let first = "2.17.07.2.01.01"
  private let second = "2.17.07.2.01.02"

  /// A plan adopted, and its amendment begun as a copy.
  private func bench(opened: Bool = true) throws -> ImportBench {
    var bench = try ImportBench.office()
    try bench.take("T-C.33", text: AmendmentFormTests.adopted, tahapan: .penetapan)
    bench.append(.stageAdopted(StageAdopted(tahun: 2022, tahapan: .penetapan, judul: "Renja")))
    guard opened else { return bench }
    for event in bench.events {
      switch event.event {
      case .paguChanged(var change):
        change.tahapan = .perubahan
        bench.append(.paguChanged(change))
      case .indicatorDefined(var indicator):
        indicator.tahapan = .perubahan
        bench.append(.indicatorDefined(indicator))
      case .targetRevised(var target):
        target.tahapan = .perubahan
        bench.append(.targetRevised(target))
      case .locationSet(var place):
        place.phase = .tahapan(.perubahan)
        bench.append(.locationSet(place))
      default: break
      }
    }
    return bench
  }

  private func types(_ plan: ImportPlan) -> [String] { plan.entries.map(\.event.type) }

  @Test func `only what changes is recorded, with a document and its rows`() throws {
    let bench = try bench()
    let plan = try bench.plan(
      "semula-menjadi",
      text: AmendmentFormTests.head + """
        ;\(AmendmentFormTests.units[2]);Jumlah UM;Tekung;10 UM;5.000.000;DAU;Jumlah UM;Tekung;12 UM;6.500.000;DAU;1.500.000;30;naik
        ;;Jumlah data;;1 dok;;;Jumlah berkas data;;1 dok;;;;;
        """, tahapan: .perubahan)
    #expect(
      types(plan) == [
        "document-registered", "line-listed", "target-revised", "pagu-changed", "note-written",
        "line-listed", "indicator-defined",
      ])
    #expect(plan.dok == "semula-menjadi/2022.1")
    #expect(plan.rewordedIndicators.map(\.indikator) == ["2"])
    #expect(plan.warnings.isEmpty)
  }

  @Test func `a stage that was not begun as a copy gets the lines of the table`() throws {
    let bench = try bench(opened: false)
    let plan = try bench.plan(
      "semula-menjadi",
      text: AmendmentFormTests.head + """
        ;\(AmendmentFormTests.units[2]);Jumlah UM;Tekung;10 UM;5.000.000;DAU;Jumlah UM;Tekung;10 UM;5.000.000;DAU;;;
        """, tahapan: .perubahan)
    #expect(types(plan).filter { $0 == "pagu-changed" }.count == 1)
    #expect(types(plan).contains("target-revised"))
  }

  @Test func `each figure of semula that the plan does not say is a problem in its place`() throws {
    let bench = try bench()
    let problems = try bench.problems(
      "semula-menjadi",
      text: AmendmentFormTests.head + """
        ;\(AmendmentFormTests.units[2]);Jumlah usaha;Tempeh;11 UM;5.000.001;PAD;Jumlah UM;;;5.000.000;;;;
        ;\(AmendmentFormTests.units[1]);;;;;;Jumlah mitra;;;0;;;;
        ;\(AmendmentFormTests.units[0]);Jumlah;;;1;;;;;;;;;
        """, tahapan: .perubahan)
    #expect(problems.map(\.identifier) == Array(repeating: "semula-differs", count: 7))
    #expect(problems.map { $0.place?.line } == [4, 4, 4, 4, 5, 5, 6])
    #expect(
      problems.map(\.cause) == [
        .semulaDiffers(field: "indikator", plan: "Jumlah UM", stage: "2022/penetapan"),
        .semulaDiffers(field: "lokasi", plan: "Tekung", stage: "2022/penetapan"),
        .semulaDiffers(field: "target", plan: "10 UM", stage: "2022/penetapan"),
        .semulaDiffers(field: "pagu", plan: "5000000", stage: "2022/penetapan"),
        .semulaDiffers(field: "indikator", plan: "Jumlah mitra", stage: "2022/penetapan"),
        .semulaDiffers(field: "pagu", plan: "0", stage: "2022/penetapan"),
        .semulaDiffers(field: "unit", plan: nil, stage: "2022/penetapan"),
      ])
    #expect(problems.first?.remedy == .semula)
  }

  /// What the table says under semula, what the plan says, and whether that is a difference.
  static let figures: [(said: String, plan: Int64??, differs: Bool)] = [
    ("5", 5, false), ("0", 0, false), ("", .some(nil), false), ("0", .some(nil), true),
    ("", 0, true), ("5", .some(nil), true), ("", 5, true), ("5", 6, true), ("0", 5, true),
  ]

  @Test(arguments: figures.indices)
  func `0 is no blank`(index: Int) throws {
    let (said, figure, differs) = Self.figures[index]
    var bench = try ImportBench.office()
    let unit = try kode(first)
    bench.append(
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: .penetapan, kode: unit,
          rupiah: (figure ?? nil).map { Rupiah($0) })))
    let text = AmendmentFormTests.head + ";\(AmendmentFormTests.units[2]);;;;\(said);;;;;9;;;;"
    guard differs else {
      #expect(try !bench.plan("semula-menjadi", text: text, tahapan: .perubahan).entries.isEmpty)
      return
    }
    let problems = try bench.problems("semula-menjadi", text: text, tahapan: .perubahan)
    #expect(problems.map(\.identifier) == ["semula-differs"])
  }

  @Test func `a line with nothing under menjadi leaves the plan, an indicator alone too`() throws {
    let bench = try bench()
    let plan = try bench.plan(
      "semula-menjadi",
      text: AmendmentFormTests.head + """
        ;\(AmendmentFormTests.units[2]);Jumlah UM;Tekung;10 UM;5.000.000;DAU;Jumlah UM;Tekung;10 UM;5.000.000;DAU;;;
        ;;Jumlah data;;1 dok;;;;;;;;;;
        ;\(AmendmentFormTests.units[1]);Jumlah mitra;;;0;;;;;;;;;
        """, tahapan: .perubahan)
    let drops = plan.entries.compactMap { entry -> LineDropped? in
      if case .lineDropped(let line) = entry.event { line } else { nil }
    }
    #expect(drops.map(\.kode.text) == [first, second])
    #expect(drops.map(\.indikator) == ["2", nil])
    #expect(drops.allSatisfy { $0.tahapan == .perubahan })
  }

  @Test func `a table may begin with another stage, and says so`() throws {
    var bench = try bench()
    bench.append(
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: .rancangan, kode: try kode(first), rupiah: Rupiah(4))))
    let text = AmendmentFormTests.head + ";\(AmendmentFormTests.units[2]);;;;4;;;;;9;;;;"
    #expect(
      try bench.problems("semula-menjadi", text: text, tahapan: .perubahan).count > 0)
    let plan = try bench.plan("semula-menjadi", text: text, tahapan: .perubahan) {
      $0.semula = .rancangan
    }
    #expect(plan.pilihan == ["--semula rancangan"])
  }

  @Test func `without a plan before there is nothing to check against`() throws {
    let bench = try ImportBench.office()
    let problems = try bench.problems(
      "semula-menjadi",
      text: AmendmentFormTests.head + ";\(AmendmentFormTests.units[2]);;;;4;;;;;9;;;;",
      tahapan: .perubahan)
    #expect(problems.map(\.identifier) == ["plan-before-missing"])
  }

  @Test func `a plain table of two columns of money will do, and says what it leaves out`() throws {
    let bench = try bench()
    var other = bench
    other.append(
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: .penetapan, kode: try kode("2.17.06.2.01.01"),
          rupiah: Rupiah(7))))
    let plan = try other.plan(
      "semula-menjadi",
      text: """
        Kode;Uraian Program;Indikator;Semula (Rp);Menjadi (Rp);Bertambah/(Berkurang)
        \(first);\(AmendmentFormTests.units[2]);Jumlah UM;5.000.000;7.000.000;2.000.000
        """, tahapan: .perubahan)
    #expect(types(plan) == ["document-registered", "line-listed", "pagu-changed"])
    #expect(plan.warnings.map(\.identifier) == ["units-not-listed"])
  }

  @Test func `what the form writes reads back and adds nothing, from any stage`() throws {
    var bench = try bench()
    bench.append(
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: .perubahan, kode: try kode(first), rupiah: Rupiah(sen: 777))))
    bench.append(
      .paguChanged(
        PaguChanged(tahun: 2022, tahapan: .perubahan, kode: try kode(second), rupiah: nil)))
    bench.append(.stageAdopted(StageAdopted(tahun: 2022, tahapan: .perubahan, judul: "P")))
    let side = { (stage: Tahapan) in
      PlanSide(state: bench.state, tahun: 2022, tahapan: stage)
    }
    for (delimiter, point) in [(",", "."), (";", ",")] {
      let form = SemulaMenjadiForm.form(from: side(.penetapan), to: side(.perubahan))
      let text = WrittenForm(form: form, delimiter: delimiter, point: point).text
      let plan = try bench.plan("semula-menjadi", text: text, tahapan: .perubahan)
      #expect(plan.rows > 3)
      #expect(plan.entries.isEmpty, "\(plan.entries)")
    }
    let back = SemulaMenjadiForm.form(from: side(.perubahan), to: side(.penetapan))
    let plan = try bench.plan(
      "semula-menjadi", text: WrittenForm(form: back).text, tahapan: .penetapan
    ) { $0.semula = .perubahan }
    #expect(plan.entries.isEmpty)
  }
}
