import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("E.81 is read: quoted, checked, recorded, noted")
struct QuarterFormTests {
  private static let program = "Program Pemberdayaan dan Perlindungan Koperasi"
  private static let leaf = "Pendataan Potensi dan Pengembangan Usaha Mikro"
  private static let head = """
    Tabel E.81
    No;Sasaran;Program/Kegiatan;Indikator Kinerja;Target Renstra PD pada Tahun 2023 (Akhir Periode Renstra);;Realisasi Capaian Kinerja Renstra PD sampai dengan Renja PD Tahun Lalu (n-1);;Target Kinerja dan Anggaran Renja PD Tahun Berjalan;;Realisasi Kinerja Pada Triwulan;;;;;;;;Realisasi Capaian Kinerja dan Anggaran Renja PD yang dievaluasi;;Realisasi Kinerja dan Anggaran Renstra PD s/d Tahun 2022 (Akhir Tahun Pelaksanaan Renja);;Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD (%);;Unit PD Penanggung Jawab;Keterangan
    ;;;;;;;;;;I;;II;;III;;IV;;;;;;;;;
    ;;;;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;K;Rp;;
    1;2;3;4;5;;6;;7;;8;;9;;10;;11;;12;;13;;14;;15;16

    """
  private let unit = "2.17.07.2.01.01"

  private func bench() throws -> ImportBench {
    var bench = try ImportBench.office()
    try bench.take(
      "T-C.33",
      text: """
        Program;Indikator;Target;Pagu (Rp)
        \(QuarterFormTests.leaf);Jumlah UM;10 UM;5.000.000
        """, tahapan: .penetapan)
    return bench
  }

  private func rows(_ quarters: String, footer: String = "") -> String {
    QuarterFormTests.head + """
      1;Sasaran;\(QuarterFormTests.leaf);Jumlah UM;50 UM;25.000.000;20 UM;9.000.000;10 UM;5.000.000;\(quarters)

      """ + footer
  }

  @Test func `each column goes where it belongs`() throws {
    let bench = try bench()
    let plan = try bench.plan(
      "E.81",
      text: rows(
        "3 UM;1.200.000;0;;;;;;3 UM;1.200.000;23 UM;10.200.000;46;40,8;Bidang UM;Lelang mundur",
        footer:
          "Faktor pendorong keberhasilan kinerja: Anggaran cair;;;\nPredikat kinerja;;Rendah\n"))
    #expect(plan.warnings.isEmpty)
    let quoted = plan.entries.compactMap { entry -> FormStated? in
      if case .formStated(let fact) = entry.event { fact } else { nil }
    }
    #expect(quoted.map(\.kolom) == ["5.K", "5.Rp", "6.K", "6.Rp"])
    #expect(quoted.map { $0.nilai?.literal } == ["50", "25000000", "20", "9000000"])
    let results = plan.entries.compactMap { entry -> RealisationRecorded? in
      if case .realisationRecorded(let fact) = entry.event { fact } else { nil }
    }
    #expect(results.map(\.periode) == [.tw1, .tw1, .tw2])
    #expect(results[0].teks == "3 UM")
    #expect(results[0].indikator == "1")
    #expect(results[1].rupiah == Rupiah(1_200_000))
    #expect(results[1].indikator == nil)
    // 0 is a result, an empty quarter is none.
    #expect(results[2].nilai?.literal == "0")
    #expect(results[2].teks == nil)
    let notes = plan.entries.compactMap { entry -> NoteWritten? in
      if case .noteWritten(let fact) = entry.event { fact } else { nil }
    }
    #expect(notes.map(\.jenis) == [.pendorong, .penanggungJawab, nil])
    #expect(notes.allSatisfy { $0.phase == .periode(.tw2) })
    #expect(notes[0].kode.text == unit)
  }

  @Test func `column 7 is checked and recorded nowhere`() throws {
    let bench = try bench()
    let text = rows("1 UM;;;;;;;;;;;;;;;").replacing(
      "9.000.000;10 UM;5.000.000", with: "9.000.000;11 UM;5.500.000")
    let plan = try bench.plan("E.81", text: text)
    #expect(plan.warnings.map(\.identifier) == ["plan-differs", "plan-differs"])
    #expect(plan.warnings.allSatisfy { $0.place?.line == 6 })
    #expect(!plan.entries.contains { ["pagu-changed", "target-revised"].contains($0.event.type) })
  }

  @Test func `the next quarter adds only what is new, and takes back what is gone`() throws {
    var bench = try bench()
    let first = try bench.take("E.81", text: rows("3 UM;1.200.000;;;;;;;;;;;;;UM;mundur"))
    #expect(first.entries.count == 9)
    let second = try bench.take("E.81", text: rows("3 UM;1.200.000;2;700.000;;;;;;;;;;;UM;mundur"))
    #expect(second.isNewVersion)
    #expect(
      second.entries.map(\.event.type) == [
        "document-registered", "realisation-recorded", "realisation-recorded",
      ])
    let third = try bench.take("E.81", text: rows("3 UM;1.200.000;2;;;;;;;;;;;;UM;selesai"))
    #expect(
      third.entries.map(\.event.type) == ["document-registered", "note-written", "retracted"])
    let row = bench.state.stages[
      StageKey(pd: ImportBench.pd, tahun: 2022, phase: .periode(.tw2))]?.row(
        RowKey(try kode(unit)))
    #expect(row?.realisasi == nil)
  }

  @Test func `a result of an indicator that no plan has is a problem`() throws {
    let bench = try bench()
    let text = rows("1;;;;;;;;;;;;;;;") + "2;;;Jumlah kelas;;;;;;;5;;;;;;;;;;;;;;;\n"
    let problems = try bench.problems("E.81", text: text)
    #expect(problems.map(\.identifier) == ["indicator-unknown"])
  }

  @Test(arguments: [(",", "."), (";", ",")])
  func `what the form writes reads back and adds nothing`(delimiter: String, point: String) throws {
    var bench = try bench()
    try bench.take(
      "E.81",
      text: rows(
        "3 UM;1.200.000;0;;2,5;800.000;;;;;;;;;UM;mundur",
        footer: "Faktor penghambat pencapaian kinerja;;Pegawai kurang\n"))
    for (periode, nilai, teks) in [
      (Periode.tw4, "1.255", nil as String?), (.tw2, "1250", "1.250"),
    ] {
      bench.append(
        .realisationRecorded(
          RealisationRecorded(
            tahun: 2022, periode: periode, kode: try kode(unit), indikator: "1",
            nilai: ExactDecimal(jsonNumber: nilai), teks: teks)))
    }
    bench.append(
      .formStated(
        FormStated(
          form: "E.81", tahun: 2022, kode: try kode(unit), indikator: "1", kolom: "6.K",
          teks: "1.250", nilai: ExactDecimal(jsonNumber: "1250"))))
    let side = PlanSide(state: bench.state, tahun: 2022)
    for periode in PeriodNotes.quarters {
      let form = EvaluasiTriwulanForm.form(side, through: periode)
      let text = WrittenForm(form: form, delimiter: delimiter, point: point).text
      let plan = try bench.plan("E.81", text: text)
      #expect(plan.rows > 3)
      #expect(plan.entries.isEmpty, "\(periode): \(plan.entries.map(\.event))")
    }
  }
}
