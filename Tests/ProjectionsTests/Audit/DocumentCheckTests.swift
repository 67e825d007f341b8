import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: documents, their headings and formulas, and goals")
struct DocumentCheckTests {
  let leaf = PlanEvents.leaf

  private func goals(_ numbering: String, _ measures: [(Int, UkuranTujuan, String)]) -> PlanEvents {
    .given { log in
      log.document(
        "T-C.30/2022.1", kepala: ["Tabel T-C.30", "No,Indikator,5,6,7,8,9,10,11,12", numbering])
      log.goal("i1", formula: "a/b")
      for (tahun, ukuran, teks) in measures { log.measure("i1", tahun, ukuran, teks) }
    }
  }

  @Test(arguments: [
    ("52,43", true), ("6,40", false), ("6,39", true), ("6,4", false), ("6", false), ("7", true),
  ])
  func `formula-column: holds if the result, half up at the printed decimals, is printed`(
    printed: String, breaks: Bool
  ) {
    // (0 + 12,79) / 2 = 6,395
    let log = goals(
      "(1),(2),(5),(6),(7),(8),(9),(10) = (9+6)/2,(11)=(7),(12)=(8)",
      [(2021, .target, "12,79"), (2020, .realisasi, "0"), (2021, .perkiraan, printed)])
    let place = "2022/renstra:i1::kolom-10:T-C.30/2022.1"
    #expect(log.found("formula-column") == (breaks ? [place] : []))
    let finding = log.findings().first { $0.check == "formula-column" }
    #expect(finding == nil || finding?.expected == Ratio(6395, over: 1000).map { .number($0) })
  }

  @Test func `formula-column: the formula is the document's own, and none is built in`() {
    let measures: [(Int, UkuranTujuan, String)] = [(2022, .target, "10"), (2022, .proyeksi, "20")]
    let copied = goals("1,2,5,6,7,8,9,10,11=7,12", measures)
    #expect(copied.found("formula-column") == ["2022/renstra:i1::kolom-11:T-C.30/2022.1"])
    #expect(goals("1,2,5,6,7,8,9,10,11=7x2,12", measures).found("formula-column") == [])
    #expect(goals("1,2,5,6,7,8,9,10,11,12", measures).found("formula-column") == [])
    let shares = PlanEvents.given {
      $0.document(
        "T-C.29/2022.1", kepala: ["T-C.29", "A,Target,Realisasi,Tingkat (%)", "5,6,7,8=(7/6)"])
      $0.quote(leaf, "6", "3")
      $0.quote(leaf, "7", "2")
      $0.quote(leaf, "8", "66,67")
    }
    #expect(shares.found("formula-column") == [])
    #expect(shares.and { $0.quote(leaf, "8", "66,66") }.found("formula-column").count == 1)
    #expect(
      shares.and { $0.quote(leaf, "6", "0") }.found("formula-column") == [])  // No result over 0.
  }

  @Test func `declared-formula: beside that of the regulation`() {
    func log(_ numbering: String) -> PlanEvents {
      .given { $0.document("T-C.29/2022.1", kepala: ["T-C.29", "A,B,C,D,E,F,G", numbering]) }
    }
    #expect(log("4,5,6,7,8=(7/6),9,10=5+7+9,11=10/4").found("declared-formula") == [])
    #expect(
      log("4,5,6,7,8=7/6,9,10=(5+7+9)/3,11=(10/9)").found("declared-formula") == [
        "2022/:T-C.29/2022.1::kolom-10:", "2022/:T-C.29/2022.1::kolom-11:",
      ])
    #expect(log("4,5,6,7,8,9,10,11").found("declared-formula") == [])
  }

  @Test func `empty-column: each column without an entry, by its number`() {
    let kepala = ["T-C.33", "Kode;Lokasi;Kiri;Lokasi", "1;4;5;9"]
    let log = PlanEvents.given {
      $0.document("T-C.33/2022.1", kepala: kepala, kosong: ["Lokasi", "Lokasi"])
    }
    #expect(
      log.found("empty-column") == [
        "2022/:T-C.33/2022.1::kolom-4:", "2022/:T-C.33/2022.1::kolom-9:",
      ])
    let full = PlanEvents.given { $0.document("T-C.33/2022.1", kepala: kepala) }
    #expect(full.found("empty-column") == [])
  }

  @Test(arguments: [
    ("TAHUN 2021", true), ("Rencana Tahun 2022", false), ("Prakiraan Maju Tahun 2023", false),
    ("Rencana Tahun 2023", true), ("Renstra Tahun 2018-2023", false),
    ("Evaluasi s/d Tahun 2020", false),
    ("Permendagri Nomor 86 Tahun 2017", false), ("Tahun (thn n-1)-2021", false),
    ("Tahun (thn n-1)-2020", true), ("Target tahun (n+1) 2024", true), ("Kode 20221", false),
  ])
  func `wrong-year: years of titles and headings beside the document's`(title: String, wrong: Bool)
  {
    let log = PlanEvents.given { $0.document("T-C.32/2022.1", kepala: [title]) }
    #expect(log.found("wrong-year") == (wrong ? ["2022/:T-C.32/2022.1::judul:"] : []))
  }

  @Test func `unit-factor: a heading of thousands over full rupiah, or a thousandfold step`() {
    func log(_ heading: String, _ pilihan: [String]) -> PlanEvents {
      .given {
        $0.document("T-C.31/2022.1", kepala: ["T-C.31", "No;\(heading)"], pilihan: pilihan)
        $0.pagu(leaf, 892_500_000, "kebutuhan")
      }
    }
    let place = "2022/kebutuhan:T-C.31/2022.1::pagu:"
    #expect(log("Pagu (Rp.000)", ["--kelipatan 1"]).found("unit-factor") == [place])
    #expect(log("Pagu (ribuan rupiah)", ["--kelipatan 1"]).found("unit-factor") == [place])
    #expect(log("Pagu (Rp.000)", ["--kelipatan 1000"]).found("unit-factor") == [])
    #expect(log("Pagu (Rp)", ["--kelipatan 1"]).found("unit-factor") == [])
    let jump = PlanEvents.given {
      $0.pagu(leaf, 1_500)
      $0.pagu(leaf, 1_500_000, "penetapan")
    }
    #expect(jump.found("unit-factor") == ["2022/penetapan:::pagu:2022/rancangan"])
    #expect(
      jump.and { $0.pagu(leaf, 1_500_001, "penetapan") }.found("unit-factor") == [])
  }

  @Test func `column-copied: two years alike in every row`() {
    func log(_ last: String, rows: Int = 5) -> PlanEvents {
      .given { log in
        log.document("T-C.29/2022.1")
        for row in 1...rows {
          let kode = "2.17.06.2.01.0\(row)"
          log.promise(kode, "N", "\(row * 10) UM", "renstra")
          log.quote(kode, "9", row == rows ? last : "\(row * 10) um")
        }
      }
    }
    #expect(log("50 UM").found("column-copied") == ["2022/:T-C.29/2022.1::target:2022/renstra = 9"])
    #expect(log("51 UM").found("column-copied") == [])
    #expect(log("40 UM", rows: 4).found("column-copied") == [])
  }

  @Test func `written-code: printed codes cut short`() {
    func log(_ written: String) -> PlanEvents {
      .given {
        $0.document("T-C.29/2022.1")
        $0.list(leaf, "N", 1, "renstra", form: "T-C.29", kodeTertulis: written)
      }
    }
    #expect(log("2 1 0 2 0 0").found("written-code") == ["2022/:T-C.29/2022.1::kode:"])
    #expect(log("2 17 06 2 01 01").found("written-code") == [])
    #expect(log("2.17.06.2.01.01").found("written-code") == [])
  }

  @Test func `goal-incomplete: a target for the year and a formula`() {
    func log(_ target: String?, _ formula: String?) -> PlanEvents {
      .given {
        $0.goal("i1", formula: formula)
        $0.measure("i1", 2022, .target, target)
      }
    }
    #expect(log(nil, "a/b").found("goal-incomplete") == ["2022/renstra:i1::target:"])
    #expect(log("1", nil).found("goal-incomplete") == ["2022/:i1::formula:"])
    #expect(log("1", "a/b").found("goal-incomplete") == [])
    #expect(PlanEvents.given { $0.goal("i1") }.found("goal-incomplete") == [])
  }

  @Test func `projection: below its target, or a jump by more than half`() {
    func log(_ before: String, _ projected: String) -> PlanEvents {
      .given {
        $0.goal("i1", formula: "a/b")
        $0.measure("i1", 2021, .perkiraan, before)
        $0.measure("i1", 2022, .target, "60")
        $0.measure("i1", 2022, .proyeksi, projected)
      }
    }
    #expect(log("50", "59,9").found("projection") == ["2022/renstra:i1::proyeksi:"])
    #expect(log("40", "60").found("projection") == [])
    #expect(log("40", "60,1").found("projection") == ["2022/renstra:i1::proyeksi:2021/renstra"])
  }
}
