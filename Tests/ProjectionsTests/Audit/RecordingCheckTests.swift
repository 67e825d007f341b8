import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: how the plan was recorded, and what became of findings")
struct RecordingCheckTests {
  let leaf = PlanEvents.leaf
  let other = PlanEvents.other

  private func place(_ field: String, _ seq: Int, stage: String = "rancangan") -> String {
    "2022/\(stage):\(leaf)::\(field):2022/\(stage)~\(seq - 1)"
  }

  @Test func `after-adoption: what is recorded once a stage stands, corrections too`() {
    var log = PlanEvents.given {
      $0.pagu(leaf, 10)
      $0.adopt("rancangan")
    }
    #expect(log.found("after-adoption") == [])
    let seq = log.pagu(leaf, 11, alasan: Alasan(.koreksiSalahKetik))
    #expect(log.found("after-adoption") == [place("pagu", seq)])
    #expect(log.and { $0.adopt("rancangan") }.found("after-adoption") == [])
    #expect(log.and { $0.retract(seq) }.found("after-adoption") == [])
  }

  @Test func `back-dated: in force before what was recorded before it`() {
    var log = PlanEvents.given { $0.pagu(leaf, 10, on: "2021-06-01") }
    let later = log.and { $0.pagu(leaf, 11, on: "2021-06-01") }
    #expect(later.found("back-dated") == [])
    let seq = log.pagu(leaf, 11, on: "2021-05-31")
    #expect(log.found("back-dated") == [place("pagu", seq)])
    let stages = PlanEvents.given {
      $0.pagu(leaf, 10)
      $0.pagu(leaf, 10, "penetapan")
      $0.adopt("penetapan", on: "2021-09-30")
      $0.adopt("rancangan", on: "2021-05-10")
    }
    #expect(stages.found("back-dated") == ["2022/rancangan:::penetapan:2022/penetapan~3"])
  }

  @Test func `round-trip: changed and set back`() {
    var log = PlanEvents.given {
      $0.pagu(leaf, 10)
      $0.pagu(leaf, 20)
    }
    #expect(log.found("round-trip") == [])
    #expect(log.and { $0.pagu(leaf, 30) }.found("round-trip") == [])
    let seq = log.pagu(leaf, 10)
    #expect(log.found("round-trip") == [place("pagu", seq)])
    #expect(log.and { $0.pagu(leaf, 10) }.found("round-trip").count == 1)
  }

  @Test func `change-without-reason: another value without one, or no basis at all`() {
    func log(_ rupiah: Int64, _ alasan: Alasan?) -> PlanEvents {
      .given {
        $0.dok = "T-C.33/2022.1"
        $0.pagu(leaf, 10)
        $0.pagu(leaf, rupiah, alasan: alasan)
      }
    }
    #expect(log(20, nil).found("change-without-reason") == [place("pagu", 2)])
    #expect(log(20, Alasan(.hasilReviu)).found("change-without-reason") == [])
    #expect(log(10, nil).found("change-without-reason") == [])
    let bare = PlanEvents.given { $0.pagu(leaf, 10) }
    #expect(bare.found("change-without-reason") == [place("pagu", 1)])
  }

  @Test func `adopted-by-recorder: drawing up and adopting in one hand`() {
    func log(_ actor: String) -> PlanEvents {
      .given {
        $0.pagu(leaf, 10)
        $0.actor = actor
        $0.adopt("rancangan")
      }
    }
    #expect(
      log("perencana").found("adopted-by-recorder") == [
        "2022/rancangan:::penetapan:2022/rancangan~1"
      ])
    #expect(log("kepala").found("adopted-by-recorder") == [])
  }

  @Test func `broken-sebelum: a later entry in force before a shift`() {
    var log = PlanEvents.given {
      $0.pagu(leaf, 100, "pergeseran-1", on: "2022-02-01")
      $0.pagu(other, 0, "pergeseran-1", on: "2022-02-01")
      $0.shift([(leaf, 100, 70), (other, 0, 30)], "pergeseran-1", on: "2022-03-01")
    }
    #expect(log.found("broken-sebelum") == [])
    #expect(
      log.and { $0.pagu(leaf, 5, "pergeseran-1", on: "2022-03-02") }.found("broken-sebelum") == [])
    log.pagu(leaf, 90, "pergeseran-1", on: "2022-02-15")
    #expect(log.found("broken-sebelum") == [place("pagu", 3, stage: "pergeseran-1")])
    let finding = log.findings().first { $0.check == "broken-sebelum" }
    #expect(finding?.expected == .rupiah(Rupiah(90)))
    #expect(finding?.found == .rupiah(Rupiah(100)))
  }

  @Test func `a finding is open, answered, closed, as the log says last`() {
    var log = PlanEvents.sound.and { $0.claim("semua", 1) }
    let key = "stated-claim:2022/rancangan:semua::pagu:"
    func status() -> Finding.Status? { log.findings().first { $0.key == key }?.status }
    #expect(status() == .open)
    log.add(
      .findingRaised(FindingRaised(temuan: key, tahun: 2022, tingkat: .berat, teks: "", asal: "")))
    #expect(status() == .open)
    log.add(.findingAnswered(FindingAnswered(temuan: key, teks: "Diperbaiki")))
    #expect(status() == .answered)
    log.add(.findingClosed(FindingClosed(temuan: key, teks: "Sesuai")))
    #expect(status() == .closed)
  }

  @Test func `a closed finding is open again when later figures still break the rule`() {
    let key = "parent-children:2022/rancangan:\(PlanEvents.kegiatan)::pagu:"
    var log = PlanEvents.sound.and { log in
      log.pagu(PlanEvents.kegiatan, 700_000)
      log.add(
        .findingRaised(
          FindingRaised(temuan: key, tahun: 2022, tingkat: .berat, teks: "", asal: "")))
      log.add(.findingClosed(FindingClosed(temuan: key, teks: "Pembulatan")))
    }
    func status() -> Finding.Status? { log.findings().first { $0.key == key }?.status }
    #expect(status() == .closed)
    log.pagu("2.17.01.2.02", 400_000)
    #expect(status() == .closed, "a figure elsewhere changes nothing")
    log.pagu(PlanEvents.kegiatan, 800_000)
    #expect(status() == .open)
    log.add(.findingClosed(FindingClosed(temuan: key, teks: "Sesuai")))
    #expect(status() == .closed)
    log.add(
      .findingRaised(FindingRaised(temuan: key, tahun: 2022, tingkat: .berat, teks: "", asal: "")))
    #expect(status() == .open)
  }

  @Test func `a key says which check, year, stage and unit it is about`() {
    let key = FindingKey("parent-leaves:2022/rancangan:2.17.01::pagu:")
    #expect(key?.check == "parent-leaves")
    #expect(key?.tahun == 2022)
    #expect(key?.tahapan == .rancangan)
    #expect(key?.kode == kode("2.17.01"))
    #expect(FindingKey("empty-column:2022/:T-C.29/2022.1::kolom-5:")?.tahapan == nil)
    #expect(FindingKey("LHR-7") == nil)
    #expect(FindingKey("no-check:2022/rancangan:::pagu:") == nil)
    #expect(FindingKey("parent-leaves:2022/rancang:::pagu:") == nil)
  }
}
