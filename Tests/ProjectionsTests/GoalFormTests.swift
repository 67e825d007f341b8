import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("T-C.30 and Tabel 3.1: goals, their indicators and their values")
struct GoalFormTests {
  private let numbering =
    "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10) = (9+6)/2;(11)=(7);(12)=(8);(13)"

  /// Two indicators of tujuan with one of a sasaran each, as T-C.30 lists them, then Tabel 3.1.
  private var office: PlanEvents {
    .given { log in
      log.document("T-C.30/2022.1", kepala: ["T-C.30", "No;Indikator", numbering])
      log.define("i1", .indikatorTujuan, "PDRB Koperasi")
      log.define("i2", .indikatorSasaran, "Koperasi Sehat", under: "i1", spm: "100")
      log.define("i3", .indikatorTujuan, "PDRB Usaha Mikro")
      for kunci in ["i1", "i3"] { log.measure(kunci, 2022, .target, nil) }
      log.measure("i2", 2020, .realisasi, "0")
      log.measure("i2", 2021, .target, "12.79")
      log.measure("i2", 2021, .perkiraan, "7.69")
      log.measure("i2", 2022, .target, "13.83")
      log.measure("i2", 2022, .proyeksi, "13.83")
      log.document("Tabel-3.1/2022.1", kepala: ["Tabel 3.1", "NO;TUJUAN"])
      log.define("t1", .tujuan, "Ekonomi")
      log.define("s1", .sasaran, "Kualitas", under: "t1")
      log.define("i4", .indikatorSasaran, "Kontribusi", under: "s1")
      log.define("i2", .indikatorSasaran, "koperasi sehat", under: "s1", formula: "a / b")
      log.measure("i4", 2022, .target, nil, "rancangan")
      log.measure("i2", 2022, .target, "13,83 %", "rancangan")
      log.dok = nil
    }
  }

  private func texts(_ form: Form, _ column: String) -> [Form.Cell.Content?] {
    form.rows.map { $0.cells[column]?.content }
  }

  private func number(_ text: String) -> Form.Cell.Content? {
    ExactDecimal(jsonNumber: text).map { .number($0) }
  }

  @Test func `T-C.30 has the indicators that the Renstra measures, in its own words`() {
    let form = KinerjaPelayananForm.form(office.state(), tahun: 2022)
    #expect(form.rows.map(\.kunci) == ["i1", "i2", "i3"])
    #expect(
      texts(form, "2") == [
        .text("(Indikator Tujuan) PDRB Koperasi"), .text("(Indikator Sasaran) Koperasi Sehat"),
        .text("(Indikator Tujuan) PDRB Usaha Mikro"),
      ])
    #expect(texts(form, "3") == [.absent, .text("100"), .absent])
    #expect(texts(form, "7") == [.blank, .text("13.83"), .blank])
    #expect(texts(form, "9")[1] == .text("0"))
    #expect(texts(form, "5")[1] == nil)
  }

  @Test func `T-C.30 computes what the document declares, and nothing else`() {
    let form = KinerjaPelayananForm.form(office.state(), tahun: 2022)
    #expect(texts(form, "hitung:10")[1] == number("6.4"))
    #expect(form.rows[1].cells["hitung:10"]?.differs == true)
    #expect(form.rows[1].cells["hitung:11"]?.differs == false)
    #expect(form.columns.first { $0.no == "10" }?.formula == "(9+6)/2")
    #expect(form.columns.allSatisfy { $0.officialFormula == nil })
    let bare = PlanEvents.given { log in
      log.define("i1", .indikatorSasaran, "a")
      log.measure("i1", 2022, .target, "1")
    }
    let plain = KinerjaPelayananForm.form(bare.state(), tahun: 2022)
    #expect(plain.columns.map(\.no) == (1...13).map(String.init))
  }

  @Test func `T-C.30 prints the headings of the regulation`() {
    let form = KinerjaPelayananForm.form(office.state(), tahun: 2022)
    let stated = form.columns.filter { !$0.isComputed }
    #expect(
      stated.map(\.heading) == [
        "NO", "Indikator Tujuan/Sasaran Renstra PD", "SPM/standar nasional", "IKK",
        "Tahun (thn n-2)-2020", "Tahun (thn n-1)-2021", "Tahun (thn n)-2022",
        "Tahun (thn n+1)-2023", "Tahun (thn n-2)-2020", "Tahun (thn n-1)-2021 (perkiraan)",
        "Tahun (thn n)-2022", "Tahun (thn n+1)-2023", "Catatan Analisis",
      ])
    #expect(stated[8].group == "Realisasi Capaian")
    #expect(stated[11].group == "Proyeksi")
  }

  @Test func `T-C.30 keeps each indicator below its tujuan, wherever it was added`() {
    let log = office.and { log in
      log.dok = "T-C.30/2022.1"
      log.define("i5", .indikatorSasaran, "Koperasi Aktif", under: "i1")
      log.define("i6", .indikatorSasaran, "Tanpa tujuan")
      for kunci in ["i5", "i6"] { log.measure(kunci, 2022, .target, "5") }
      log.dok = nil
    }
    let form = KinerjaPelayananForm.form(log.state(), tahun: 2022)
    #expect(form.rows.map(\.kunci) == ["i6", "i1", "i2", "i5", "i3"])
  }

  @Test func `T-C.30 of a year that measures nothing has the indicators with empty cells`() {
    let form = KinerjaPelayananForm.form(office.state(), tahun: 2029)
    #expect(form.rows.count == 4)
    #expect(form.rows.allSatisfy { row in (5...12).allSatisfy { row.cells[String($0)] == nil } })
  }

  @Test func `Tabel 3.1 has tujuan and sasaran in every row, numbered by sasaran`() {
    let form = TujuanSasaranForm.form(office.side("rancangan"))
    #expect(form.rows.map(\.kunci) == ["i4", "i2"], "in the order of the document")
    #expect(texts(form, "1") == [.key("1"), .key("1")])
    #expect(texts(form, "2") == [.text("Ekonomi"), .text("Ekonomi")])
    #expect(texts(form, "3") == [.text("Kualitas"), .text("Kualitas")])
    #expect(texts(form, "4") == [.text("Kontribusi"), .text("koperasi sehat")])
    #expect(texts(form, "5") == [.absent, .text("a / b")])
    #expect(texts(form, "6") == [.blank, .text("13,83 %")])
    #expect(
      form.columns.map(\.heading) == [
        "NO", "TUJUAN", "SASARAN", "INDIKATOR", "FORMULA", "Target Kinerja 2022",
      ])
  }

  @Test func `Tabel 3.1 keeps a sasaran without indicator and a tujuan without sasaran`() {
    let log = office.and { log in
      log.dok = "Tabel-3.1/2022.1"
      log.define("t2", .tujuan, "Sosial")
      log.define("s2", .sasaran, "Kuantitas", under: "t1")
      log.dok = nil
    }
    let form = TujuanSasaranForm.form(log.side("rancangan"))
    #expect(form.rows.map(\.kunci) == ["i4", "i2", "s2", "t2"])
    #expect(texts(form, "1") == [.key("1"), .key("1"), .key("2"), .key("3")])
  }

  @Test func `Tabel 3.1 of a stage that measures no goal has empty targets`() {
    let form = TujuanSasaranForm.form(office.side("penetapan"))
    #expect(form.rows.map(\.kunci) == ["i4", "i2"])
    #expect(form.rows.allSatisfy { $0.cells["6"] == nil })
  }
}
