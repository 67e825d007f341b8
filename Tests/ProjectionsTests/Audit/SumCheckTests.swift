import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: sums, claims and parts of one document")
struct SumCheckTests {
  let leaf = PlanEvents.leaf
  let other = PlanEvents.other
  let kegiatan = PlanEvents.kegiatan
  let program = PlanEvents.program

  @Test func `parent-children: a stated parent beside the sum of what its children state`() {
    let sound = PlanEvents.given {
      $0.pagu(kegiatan, 30)
      $0.pagu(leaf, 10)
      $0.pagu(other, 20)
    }
    #expect(sound.found("parent-children") == [])
    let wrong = sound.and { $0.pagu(other, 29) }
    #expect(wrong.found("parent-children") == [])  // Overtaken by a later figure, told by forms.
    let broken = PlanEvents.given {
      $0.dok = "T-C.33/2022.1"
      $0.pagu(kegiatan, 39)
      $0.pagu(leaf, 10)
      $0.pagu(other, 20)
    }
    #expect(broken.found("parent-children") == ["2022/rancangan:\(kegiatan)::pagu:"])
    let finding = broken.findings().first { $0.check == "parent-children" }
    #expect(finding?.expected == .rupiah(Rupiah(30)))
    #expect(finding?.found == .rupiah(Rupiah(39)))
    #expect(finding?.difference == .rupiah(Rupiah(9)))
    #expect(finding?.events == [1, 2, 3])
    #expect(finding?.baris == [1, 2, 3])
    #expect(finding?.message.english.contains("divisible by 9") ?? false)
  }

  @Test func `parent-leaves: a stated program beside its sub kegiatan, whatever its kegiatan say`()
  {
    func log(_ stated: Int64) -> PlanEvents {
      .given {
        $0.dok = "T-C.33/2022.1"
        $0.pagu(program, stated)
        $0.pagu(kegiatan, 25)
        $0.pagu(leaf, 10)
        $0.pagu(other, 20)
      }
    }
    #expect(log(30).found("parent-leaves") == [])
    #expect(
      log(30).found("parent-children")
        == ["\(program)", "\(kegiatan)"].map { "2022/rancangan:\($0)::pagu:" })
    #expect(log(25).found("parent-leaves") == ["2022/rancangan:\(program)::pagu:"])
  }

  @Test func `blank-parent: a blank over figures, not over zero or blank`() {
    func log(_ parent: Int64?, _ child: Int64?) -> PlanEvents {
      .given {
        $0.pagu(kegiatan, parent)
        $0.pagu(leaf, child)
      }
    }
    #expect(log(nil, 10).found("blank-parent") == ["2022/rancangan:\(kegiatan)::pagu:"])
    #expect(log(nil, 0).found("blank-parent") == [])
    #expect(log(nil, nil).found("blank-parent") == [])
    #expect(log(10, 10).found("blank-parent") == [])
  }

  @Test func `level-totals: programs, kegiatan and sub kegiatan give one total`() {
    func log(_ kegiatan: Int64) -> PlanEvents {
      .given {
        $0.dok = "T-C.33/2022.1"
        $0.pagu(program, 10)
        $0.pagu(self.kegiatan, kegiatan)
        $0.pagu(leaf, 10)
      }
    }
    #expect(log(10).found("level-totals") == [])
    #expect(log(11).found("level-totals") == ["2022/rancangan:::pagu:"])
  }

  @Test func `stated-claim: amounts, sources and counts that the text states`() {
    func log(_ lingkup: String, _ amount: Int32) -> PlanEvents {
      PlanEvents.sound.and { $0.claim(lingkup, amount) }
    }
    #expect(log("semua", 1_000_001).found("stated-claim") == ["2022/rancangan:semua::pagu:"])
    #expect(log("penunjang", 400_000).found("stated-claim") == [])
    #expect(log("inti", 400_000).found("stated-claim") == ["2022/rancangan:inti::pagu:"])
    #expect(log("dbhcht", 250_000).found("stated-claim") == [])
    #expect(log("DAU", 1).found("stated-claim") == ["2022/rancangan:DAU::pagu:"])
    let counts = PlanEvents.sound.and { $0.count(.subkegiatan, 19) }
    #expect(counts.found("stated-claim") == ["2022/rancangan:semua::subkegiatan:"])
    #expect(PlanEvents.sound.and { $0.count(.subkegiatan, 3) }.found("stated-claim") == [])
  }

  @Test func `classes-swapped: langsung and tidak langsung with each other's amount`() {
    let swapped = PlanEvents.sound.and {
      $0.claim("belanja-langsung", 400_000)
      $0.claim("belanja-tidak-langsung", 600_000)
    }
    #expect(swapped.found("classes-swapped") == ["2022/rancangan:belanja-langsung::pagu:"])
    #expect(swapped.found("stated-claim").count == 2)
    let wrong = PlanEvents.sound.and { $0.claim("belanja-langsung", 400_000) }
    #expect(wrong.found("classes-swapped") == [])
  }

  @Test func `part-figures: two parts of one document with other figures for the year`() {
    func log(_ bagian: String, _ amount: Int64) -> PlanEvents {
      .given {
        $0.document("T-C.33/2022.1", bagian: "Renja 2022")
        $0.list(program, "P", 1)
        $0.pagu(program, 10)
        $0.document("Bab-IV/2022.1", bagian: bagian)
        $0.list(program, "P", 1, "penetapan", form: "Bab-IV")
        $0.pagu(program, amount, "penetapan")
      }
    }
    #expect(
      log("Renja 2022", 20).found("part-figures") == [
        "2022/penetapan:::pagu:2022/rancangan", "2022/penetapan:\(program)::pagu:2022/rancangan",
      ])
    #expect(log("Renja 2022", 10).found("part-figures") == [])
    #expect(log("Renja akhir", 20).found("part-figures") == [])
  }

  @Test func `part-counts and part-units: a unit that one part lists and another does not`() {
    func log(_ units: [String], _ stage: String = "penetapan") -> PlanEvents {
      .given {
        $0.document("T-C.33/2022.1", bagian: "Renja 2022")
        $0.list(program, "P", 1)
        $0.list(leaf, "A", 2)
        $0.document("daftar/2022.1", bagian: "Renja 2022")
        for unit in units { $0.list(unit, "U", 1, form: "daftar") }
      }
    }
    #expect(log([program, leaf]).found("part-counts") == [])
    #expect(log([program]).found("part-counts") == [])  // A list of programs only.
    #expect(log([program, leaf, other]).found("part-counts") == ["2022/:Renja 2022::subkegiatan:"])
    #expect(log([program, leaf, other]).found("part-units") == ["2022/:\(other)::nama:"])
    #expect(
      log([program, leaf, other]).found("part-units", "rancangan") == [
        "2022/rancangan:\(other)::nama:"
      ])
    #expect(log([program]).found("part-units") == [])
  }

  @Test func `realisation-above-pagu: quarters together, or the year's own figure`() {
    func log(_ write: (inout PlanEvents) -> Void) -> PlanEvents {
      PlanEvents.given { $0.pagu(leaf, 100, "dpa") }.and(write)
    }
    let quarters = log {
      $0.spend(leaf, 60, .tw1)
      $0.spend(leaf, 41, .tw4)
    }
    #expect(quarters.found("realisation-above-pagu") == ["2022/dpa:\(leaf)::realisasi:"])
    #expect(log { $0.spend(leaf, 100, .tw1) }.found("realisation-above-pagu") == [])
    #expect(quarters.and { $0.spend(leaf, 99, .tahun) }.found("realisation-above-pagu") == [])
  }
}
