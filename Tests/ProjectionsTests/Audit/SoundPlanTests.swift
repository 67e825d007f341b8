import Foundation
import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: what adds up is left alone")
struct SoundPlanTests {
  @Test func `finds nothing at all in a complete plan of one stage that adds up`() {
    let found = PlanEvents.sound.findings()
    #expect(found.map { "\($0.key): \($0.message.english)" } == [])
    #expect(PlanEvents.sound.findings("rancangan").isEmpty)
  }

  @Test func `finds nothing in a second stage that repeats the first`() {
    let log = PlanEvents.sound.and { log in
      log.document("Bab-IV/2022.1", kepala: ["Program Utama Tahun 2022"], bagian: "Renja 2022")
      PlanEvents.writePlan(&log, "penetapan", form: "Bab-IV")
      log.dok = nil
      log.actor = "kepala"
      log.adopt("penetapan")
    }
    #expect(log.findings().map(\.key) == [])
  }

  @Test func `names every check once, and each key belongs to one finding`() {
    let names = Audit.allChecks.map(\.name)
    #expect(Set(names).count == names.count)
    for check in Audit.allChecks {
      #expect(check.name.allSatisfy { $0.isLowercase || $0 == "-" })
      for words in [check.title, check.explanation] {
        #expect(!words.indonesian.isEmpty && !words.english.isEmpty)
        #expect(words.indonesian != words.english)
      }
    }
    #expect(Audit.check(named: "parent-leaves")?.severity == .berat)
    #expect(Audit.check(named: "parent") == nil)
  }

  @Test func `lists every check in the documentation, in order`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Sources/Projections/Projections.docc/AddingACheck.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    #expect(
      lines.map(String.init)
        == Audit.allChecks.map { check in
          "| `\(check.name)` | \(check.severity.rawValue) | \(check.title.english) |"
        })
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func `takes any log and says each thing once`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 300)
    let keys = log.findings().map(\.key)
    #expect(Set(keys).count == keys.count, "seed \(seed)")
  }
}

extension PlanEvents {
  static let leaf = "2.17.06.2.01.01"
  static let other = "2.17.06.2.01.02"
  static let kegiatan = "2.17.06.2.01"
  static let program = "2.17.06"
  static let salary = "2.17.01.2.02.01"

  /// A complete plan of one stage that adds up, with goals, a claim, a proposal and its forward
  /// estimate.
  static var sound: PlanEvents {
    .given { log in
      for (kode, nama) in names { log.unit(kode, nama, since: 2021) }
      log.document(
        "T-C.33/2022.1",
        kepala: [
          "Tabel T-C.33;;", "Rencana Tahun 2022 dan Prakiraan Maju Tahun 2023;;",
          "Kode;Program;Pagu Indikatif (Rp)", "1;2;3",
        ], bagian: "Renja 2022")
      writePlan(&log, "rancangan", form: "T-C.33")
      log.claim("semua", 1_000_000)
      log.claim("belanja-tidak-langsung", 400_000)
      log.claim("belanja-langsung", 600_000)
      log.count(.program, 2)
      log.document("T-C.30/2022.1", kepala: ["Tabel T-C.30", "No,Target,Proyeksi", "1,7,11=7"])
      log.goal("i1", formula: "a / b")
      log.measure("i1", 2022, .target, "77,66")
      log.measure("i1", 2022, .proyeksi, "77,66")
      log.measure("i1", 2022, .target, "77,66", "rancangan")
      log.document("T-C.32/2022.1", kepala: ["Usulan Tahun 2022"])
      log.add(
        .proposalReceived(ProposalReceived(tahun: 2022, usulan: "u1", nomor: "1", teks: "Latih")))
      log.add(
        .proposalDecided(
          ProposalDecided(
            tahun: 2022, usulan: "u1", keputusan: .diterima, kode: TestSupport.kode(leaf))))
      log.dok = nil
      log.actor = "kepala"
      log.adopt("rancangan")
      log.actor = "perencana"
    }
  }

  private static let names = [
    ("2", "Urusan Wajib"), ("2.17", "Bidang Urusan Koperasi"), ("2.17.01", "Program Penunjang"),
    ("2.17.01.2.02", "Administrasi Keuangan"), (salary, "Penyediaan Gaji"),
    (program, "Program Pemberdayaan Koperasi"), (kegiatan, "Pemberdayaan Koperasi"),
    (leaf, "Pelatihan Koperasi"), (other, "Pendampingan Koperasi"),
  ]

  /// The rows of a plan that adds up, at a stage.
  static func writePlan(_ log: inout PlanEvents, _ stage: String, form: String) {
    let rows: [(String, Int64, String, String)] = [
      ("2.17.01", 400_000, "Persentase pelayanan kantor", "100 %"),
      ("2.17.01.2.02", 400_000, "Persentase administrasi", "100 %"),
      (salary, 400_000, "Jumlah ASN terlayani gaji", "24 ASN"),
      (program, 600_000, "Persentase koperasi sehat", "80 %"),
      (kegiatan, 600_000, "Jumlah koperasi yang diberdayakan", "50 koperasi"),
      (leaf, 250_000, "Jumlah koperasi yang dilatih", "20 koperasi"),
      (other, 350_000, "Jumlah koperasi yang didampingi", "30 koperasi"),
    ]
    for (place, row) in rows.enumerated() {
      let (kode, rupiah, teks, target) = row
      let nama = names.first { $0.0 == kode }?.1 ?? ""
      let huruf = kode == leaf ? "a" : kode == other ? "b" : nil
      log.list(kode, nama.uppercased(), place + 1, stage, form: form, huruf: huruf)
      log.promise(kode, teks, target, stage)
      let isLeaf = TestSupport.kode(kode).level == .subkegiatan
      log.pagu(kode, rupiah, stage, sumber: isLeaf ? .satu(kode == leaf ? "DBHCHT" : "DAU") : nil)
      if kode == program || kode == "2.17.01" { log.location(kode, "Lumajang", stage) }
    }
  }
}
