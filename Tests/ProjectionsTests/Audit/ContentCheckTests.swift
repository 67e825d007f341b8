import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: what one plan says")
struct ContentCheckTests {
  let leaf = PlanEvents.leaf
  let other = PlanEvents.other
  let kegiatan = PlanEvents.kegiatan
  let program = PlanEvents.program

  @Test func `kegiatan-target: the sum or the greatest of its parts, no other`() {
    func log(_ target: String) -> PlanEvents {
      .given {
        $0.promise(kegiatan, "Jumlah UM", target)
        $0.promise(leaf, "Jumlah UM", "210 UM")
        $0.promise(other, "Jumlah UM", "110 UM")
      }
    }
    #expect(log("460 UM").found("kegiatan-target") == ["2022/rancangan:\(kegiatan):1:target:"])
    #expect(log("320 UM").found("kegiatan-target") == [])
    #expect(log("210 UM").found("kegiatan-target") == [])
    #expect(log("100 %").found("kegiatan-target") == [])
    #expect(log("5 kali").found("kegiatan-target") == [])
  }

  @Test func `target-and-pagu: one without the other`() {
    func log(_ target: String?, _ pagu: Int64?) -> PlanEvents {
      .given {
        $0.promise(leaf, "Jumlah UM", target)
        $0.pagu(leaf, pagu)
        $0.promise(other, "Jumlah UM", "1 UM")
        $0.pagu(other, 1)
      }
    }
    #expect(log("5 UM", 0).found("target-and-pagu") == ["2022/rancangan:\(leaf)::pagu:"])
    #expect(log("5 UM", nil).found("target-and-pagu") == ["2022/rancangan:\(leaf)::pagu:"])
    #expect(log(nil, 10).found("target-and-pagu") == ["2022/rancangan:\(leaf)::target:"])
    #expect(log("5 UM", 10).found("target-and-pagu") == [])
    #expect(log(nil, 0).found("target-and-pagu") == [])
    #expect(log("0 UM", 0).found("target-and-pagu") == [])
  }

  @Test func `target-missing: a program with money, or any row of a plan without money`() {
    func log(_ pagu: Int64?, _ target: String?) -> PlanEvents {
      .given {
        $0.promise(program, "Jumlah UM", target)
        $0.promise(leaf, "Jumlah UM", "1 UM")
        if let pagu { $0.pagu(leaf, pagu) }
      }
    }
    #expect(log(10, nil).found("target-missing") == ["2022/rancangan:\(program):1:target:"])
    #expect(log(nil, nil).found("target-missing") == ["2022/rancangan:\(program):1:target:"])
    #expect(log(0, nil).found("target-missing") == [])
    #expect(log(10, "5 UM").found("target-missing") == [])
  }

  @Test func `source-missing: money without a source where others have one`() {
    func log(_ pagu: Int64, _ sumber: SumberDana?) -> PlanEvents {
      .given {
        $0.pagu(leaf, pagu)
        $0.pagu(other, 10, sumber: sumber)
      }
    }
    #expect(log(10, .satu("DAU")).found("source-missing") == ["2022/rancangan:\(leaf)::sumber:"])
    #expect(log(0, .satu("DAU")).found("source-missing") == [])
    #expect(log(10, nil).found("source-missing") == [])
  }

  @Test func `location-missing: a location holds for what is below`() {
    func log(_ place: String?, at kode: String) -> PlanEvents {
      .given {
        $0.pagu(leaf, 10)
        $0.pagu(other, 0)
        $0.location(kode, place)
      }
    }
    #expect(log("Lumajang", at: program).found("location-missing") == [])
    #expect(
      log("Lumajang", at: other).found("location-missing") == ["2022/rancangan:\(leaf)::lokasi:"])
    #expect(log(nil, at: program).found("location-missing") == ["2022/rancangan:\(leaf)::lokasi:"])
    #expect(PlanEvents.given { $0.pagu(leaf, 10) }.found("location-missing") == [])
  }

  @Test func `indicator-levels: one indicator for program, kegiatan and sub kegiatan`() {
    func log(_ teks: String) -> PlanEvents {
      .given {
        $0.indicator(program, "1", "Jumlah diklat")
        $0.indicator(kegiatan, "1", "jumlah Diklat")
        $0.indicator(leaf, "1", teks)
      }
    }
    #expect(
      log("Jumlah diklat").found("indicator-levels") == ["2022/rancangan:\(kegiatan)::indikator:"])
    #expect(log("Jumlah peserta").found("indicator-levels") == [])
  }

  @Test(arguments: [
    ("Jumlah diklat yang dilaksanakan", "110 koperasi", true),
    ("Jumlah jenis gedung kantor", "12 bulan", true),
    ("Persentase koperasi sehat", "5 koperasi", true),
    ("Jumlah koperasi sehat", "80 %", true),
    ("Jumlah koperasi yang dilatih", "20 Koperasi", false),
    ("Jumlah dokumen perencanaan", "2 dok", false),
    ("Jumlah usaha mikro yang bermitra", "7 UM", false),
    ("Jumlah kendaraan dinas", "14 unit", false),
    ("Persentase koperasi sehat", "80 %", false),
    ("Panjang jalan", "5 km", false),
  ])
  func `foreign-satuan: what a target counts is what its indicator names`(
    indikator: String, target: String, isForeign: Bool
  ) {
    let log = PlanEvents.given { $0.promise(leaf, indikator, target) }
    #expect(
      log.found("foreign-satuan") == (isForeign ? ["2022/rancangan:\(leaf):1:satuan:"] : []))
  }

  @Test func `code-authority: a title beside segment 4 of its code`() {
    func log(_ kode: String, _ nama: String) -> PlanEvents { .given { $0.list(kode, nama, 1) } }
    let place = "2022/rancangan:\(leaf)::nama:T-C.33"
    #expect(log(leaf, "Penataan Kewenangan Provinsi").found("code-authority") == [place])
    #expect(log(leaf, "Penataan Kewenangan Kabupaten/Kota").found("code-authority") == [])
    #expect(log(leaf, "Penataan").found("code-authority") == [])
    let provinsi = "2.17.06.1.01.01"
    #expect(log(provinsi, "Penataan Kewenangan Provinsi").found("code-authority") == [])
    #expect(log(provinsi, "Kewenangan Kabupaten/Kota").found("code-authority").count == 1)
  }

  @Test func `letter-gap: letters and numbers run on from the first`() {
    func log(_ letters: [String]) -> PlanEvents {
      .given { log in
        for (place, letter) in letters.enumerated() {
          log.list("2.17.06.2.01.0\(place + 1)", "N", place, huruf: letter)
        }
      }
    }
    #expect(
      log(["a", "d", "e"]).found("letter-gap") == ["2022/rancangan:\(kegiatan)::nama:T-C.33"])
    #expect(log(["a", "b", "c"]).found("letter-gap") == [])
    #expect(log(["a.", "B)", "c"]).found("letter-gap") == [])
    #expect(log(["1", "2", "4"]).found("letter-gap").count == 1)
    #expect(log(["-", "*"]).found("letter-gap") == [])
    let proposals = PlanEvents.given { log in
      for nomor in ["1", "3"] {
        log.add(
          .proposalReceived(
            ProposalReceived(tahun: 2022, usulan: "u\(nomor)", nomor: nomor, teks: "")))
      }
    }
    #expect(proposals.found("letter-gap") == ["2022/:usulan::nomor:"])
  }

  @Test func `name-drift: a name beside the official one of the year`() {
    func log(_ nama: String) -> PlanEvents {
      .given {
        $0.unit(leaf, "Penyediaan Barang Cetakan")
        $0.list(leaf, nama, 1)
      }
    }
    let place = "2022/rancangan:\(leaf)::nama:T-C.33"
    #expect(log("Penyediaan Barang Cetak").found("name-drift") == [place])
    #expect(log("Sub Kegiatan PENYEDIAAN barang, cetakan").found("name-drift") == [])
  }

  @Test func `unknown-unit: a code that the nomenclature of the year lacks`() {
    func log(since year: Int) -> PlanEvents {
      .given {
        for kode in [program, kegiatan, leaf] { $0.unit(kode, "N", since: year) }
        $0.pagu(leaf, 1)
      }
    }
    #expect(log(since: 2022).found("unknown-unit") == [])
    #expect(log(since: 2023).found("unknown-unit").count == 3)
  }

  @Test func `proposal-open: decided, and taken up by a unit of the plan`() {
    func log(_ keputusan: Keputusan?, _ kode: String?) -> PlanEvents {
      .given { log in
        log.pagu(leaf, 1)
        log.add(.proposalReceived(ProposalReceived(tahun: 2022, usulan: "u1", teks: "Latih")))
        guard let keputusan else { return }
        log.add(
          .proposalDecided(
            ProposalDecided(
              tahun: 2022, usulan: "u1", keputusan: keputusan,
              kode: kode.map { TestSupport.kode($0) })))
      }
    }
    #expect(log(nil, nil).found("proposal-open") == ["2022/:u1::usulan:"])
    #expect(log(.diterima, nil).found("proposal-open") == ["2022/:u1::usulan:"])
    #expect(log(.diterima, other).found("proposal-open") == ["2022/:u1::usulan:"])
    #expect(log(.diterima, leaf).found("proposal-open") == [])
    #expect(log(.ditolak, nil).found("proposal-open") == [])
  }
}
