import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Forms of the regulation")
struct FormTests {
  let program = "2.17.01"
  let leaf = "2.17.01.2.01.01"
  let twin = "2.17.01.2.01.02"

  private var plan: PlanEvents {
    .given {
      $0.unit("2.17", "Bidang Koperasi")
      $0.unit(program, "Program Penunjang")
      $0.unit(leaf, "Dokumen")
      $0.dok = "T-C.33/2022.1"
      $0.list("2.17", "BIDANG KOPERASI", 1)
      $0.list(program, "PROGRAM PENUNJANG", 2, kodeTertulis: "1")
      $0.pagu(program, 500)
      $0.list(twin, "Rapat", 3, indikator: "1")
      $0.indicator(twin, "1", "Jumlah rapat")
      $0.pagu(twin, nil)
      $0.list(leaf, "Dok.", 4, indikator: "1")
      $0.indicator(leaf, "1", "Jumlah dokumen")
      $0.target(leaf, "1", "2 Dok")
      $0.location(leaf, "Lumajang")
      $0.pagu(leaf, 300, sumber: .satu("DAU"))
      $0.list(leaf, "", 5, indikator: "2")
      $0.indicator(leaf, "2", "Jumlah lembar")
      $0.target(leaf, "2", nil)
      $0.location(leaf, "Kecamatan", indikator: "2")
      $0.tahun = 2023
      $0.pagu(leaf, 330, "prakiraan")
      $0.target(leaf, "1", "3 Dok", "prakiraan")
      $0.tahun = 2022
      $0.dok = nil
    }
  }

  private func texts(_ form: Form, _ column: String) -> [Form.Cell.Content?] {
    form.rows.map { $0.cells[column]?.content }
  }

  @Test func `T-C.33 keeps the rows, names and codes of its document`() {
    let form = RencanaKerjaForm.form(plan.side("rancangan"))
    #expect(form.rows.map(\.kind) == [.heading, .unit, .unit, .unit, .indicator])
    #expect(
      texts(form, "2") == [
        .text("BIDANG KOPERASI"), .text("PROGRAM PENUNJANG"), .text("Rapat"), .text("Dok."),
        .absent,
      ])
    #expect(
      texts(form, "1") == [.key("2.17"), .key("1"), .key(twin), .key(leaf), .absent])
  }

  @Test func `T-C.33 shows the unit's place and money once, an indicator's at its row`() {
    let form = RencanaKerjaForm.form(plan.side("rancangan"))
    #expect(texts(form, "4").suffix(2) == [.text("Lumajang"), .text("Kecamatan")])
    #expect(texts(form, "5").suffix(3) == [.absent, .text("2 Dok"), .blank])
    #expect(
      texts(form, "6") == [
        nil, .rupiah(Rupiah(500)), .blank, .rupiah(Rupiah(300)), .absent,
      ])
    #expect(texts(form, "hitung:6")[1] == .rupiah(Rupiah(300)))
    #expect(texts(form, "7")[3] == .sumber(.satu("DAU")))
    #expect(texts(form, "9")[3] == .text("3 Dok"))
    #expect(texts(form, "10")[3] == .rupiah(Rupiah(330)))
  }

  @Test func `units the document does not list follow in code order`() {
    var log = plan
    log.pagu("2.17.06.2.01.01", 5)
    log.indicator(twin, "2", "Jumlah peserta")
    let form = RencanaKerjaForm.form(log.side("rancangan"))
    #expect(
      form.rows.map { "\($0.kode?.text ?? "")#\($0.indikator ?? "")" } == [
        "2.17#", "2.17.01#", "\(twin)#1", "\(twin)#2", "\(leaf)#1", "\(leaf)#2",
        "2.17.06.2.01.01#",
      ])
  }

  @Test func `a claim that later figures overtook gives way to the computed sum`() {
    var log = plan
    log.pagu(leaf, 280, on: "2021-05-01")
    let cell = RencanaKerjaForm.form(log.side("rancangan")).rows[1].cells["6"]
    #expect(cell?.content == .rupiah(Rupiah(280)))
    #expect(cell?.stated == .rupiah(Rupiah(500)))
    #expect(cell?.events == [9, 21])
  }

  @Test func `a stage that holds nothing prints the plan's rows with empty cells`() {
    let form = RencanaKerjaForm.form(plan.side("ranhir"))
    #expect(form.rows.count == 5)
    #expect(form.rows.allSatisfy { Set($0.cells.keys).isSubset(of: ["1", "2", "3"]) })
  }

  @Test func `headings carry the years, computed columns stand beside what they check`() {
    let columns = RencanaKerjaForm.columns(tahun: 2022)
    #expect(columns.filter { !$0.isComputed }.map(\.no) == (1...10).map(String.init))
    #expect(columns.filter(\.isComputed).map(\.no) == ["hitung:6", "hitung:10"])
    #expect(columns[3].group == "Rencana Tahun 2022")
    #expect(columns.last?.group == "Prakiraan Maju Rencana Tahun 2023")
  }

  @Test func `Bab IV keeps its letters`() {
    let log = PlanEvents.given {
      $0.list(program, "PROGRAM", 1, "penetapan", form: "Bab-IV")
      $0.list(leaf, "Dokumen", 2, "penetapan", form: "Bab-IV", huruf: "a")
      $0.pagu(leaf, 7, "penetapan")
      $0.list(twin, "Hanya di daftar", 3, "penetapan", form: "daftar")
    }
    let form = ProgramUtamaForm.form(log.side("penetapan"))
    #expect(texts(form, "1") == [.absent, .key("a")])
    #expect(texts(form, "hitung:8") == [.rupiah(Rupiah(7)), .rupiah(Rupiah(7))])
  }

  private var reviewed: PlanEvents {
    .given {
      for (stage, other) in [("ranwal-rkpd", 0), ("kebutuhan", 1)] {
        $0.list(leaf, "Dokumen", 1, stage, form: "T-C.31", indikator: "1")
        $0.indicator(leaf, "1", "Jumlah dokumen", stage)
        $0.target(leaf, "1", ["1,5 Dok", "15 Dok"][other], stage, nilai: ["1.5", "15"][other])
        $0.pagu(leaf, [100, 120][other], stage)
        $0.list(twin, "Rapat", 2, stage, form: "T-C.31", indikator: "1")
        $0.indicator(twin, "1", ["Jumlah rapat", "jumlah  Rapat"][other], stage)
        $0.pagu(twin, 50, stage)
      }
      $0.pagu("2.17.06.2.01.01", 9, "ranwal-rkpd")
      $0.pagu("2.17.06.2.01.02", 8, "kebutuhan")
      $0.note("2.17.06.2.01.02", "Usulan baru", "kebutuhan")
    }
  }

  @Test func `T-C.31 matches its sides and says what became of each row`() {
    let review = RKPDReview(reviewed.state(), tahun: 2022)
    #expect(
      review.rows.map(\.verdict) == [
        .changed([.pagu, .target], pagu: Rupiah(20)), .same, .onlyDraft, .onlyNeed,
      ])
    let form = review.form
    #expect(texts(form, "1") == [.key("1"), .key("2"), .key("3"), .key("4")])
    #expect(texts(form, "11")[2] == nil)
    #expect(texts(form, "12")[3] == .text("Usulan baru"))
    #expect(texts(form, "hitung:12")[1] == .verdict(.same))
  }

  @Test func `an empty draft leaves the left side empty`() {
    let log = PlanEvents.given { $0.pagu(leaf, 8, "kebutuhan") }
    let form = RKPDReview(log.state(), tahun: 2022).form
    #expect(form.rows.count == 1)
    #expect(form.rows[0].cells["6"] == nil)
    #expect(form.rows[0].cells["hitung:12"]?.content == .verdict(.onlyNeed))
  }

  @Test func `without either side T-C.31 prints the plan's rows`() {
    let form = RKPDReview(plan.state(), tahun: 2022).form
    #expect(form.rows.count == 5)
    #expect(form.rows.allSatisfy { $0.cells["11"] == nil && $0.cells["hitung:12"] == nil })
  }
}
