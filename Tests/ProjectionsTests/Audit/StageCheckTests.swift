import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit: a stage beside the one before")
struct StageCheckTests {
  let leaf = PlanEvents.leaf
  let other = PlanEvents.other
  let kegiatan = PlanEvents.kegiatan
  let program = PlanEvents.program

  /// Two stages with the pagu of leaves, `(kode, before, after)`.
  private func money(_ lines: [(String, Int64?, Int64?)], reason: Alasan? = nil) -> PlanEvents {
    .given { log in
      for (kode, before, _) in lines { log.pagu(kode, before) }
      for (kode, _, after) in lines { log.pagu(kode, after, "penetapan", alasan: reason) }
    }
  }

  /// Two stages with one indicator of leaves, `(kode, before, after)`.
  private func targets(_ lines: [(String, String?, String?)]) -> PlanEvents {
    .given { log in
      for (kode, before, _) in lines { log.promise(kode, "Jumlah koperasi", before) }
      for (kode, _, after) in lines { log.promise(kode, "Jumlah koperasi", after, "penetapan") }
    }
  }

  private func key(_ kode: String, _ field: String, _ indikator: String = "") -> String {
    "2022/penetapan:\(kode):\(indikator):\(field):2022/rancangan"
  }

  @Test func `swapped-rows: two rows with each other's figure, target or indicator`() {
    let figures = money([(leaf, 10, 20), (other, 20, 10)])
    #expect(figures.found("swapped-rows") == [key(leaf, "pagu")])
    #expect(money([(leaf, 10, 20), (other, 20, 11)]).found("swapped-rows") == [])
    #expect(money([(leaf, 10, 10), (other, 10, 10)]).found("swapped-rows") == [])
    let swapped = targets([(leaf, "5 dok", "1 dok"), (other, "1 dok", "5 dok")])
    #expect(swapped.found("swapped-rows") == [key(leaf, "target", "1")])
    let words = PlanEvents.given {
      $0.indicator(leaf, "1", "Laporan bulanan")
      $0.indicator(other, "1", "Laporan akhir")
      $0.indicator(leaf, "1", "Laporan akhir", "penetapan")
      $0.indicator(other, "1", "Laporan bulanan", "penetapan")
    }
    #expect(words.found("swapped-rows") == [key(leaf, "indikator", "1")])
    #expect(words.found("indicator-changed") == [])
  }

  @Test func `total-driver: a program that moves by half as much as the total`() {
    let elsewhere = "2.17.07.2.01.01"
    let driven = money([(leaf, 100, 200), (elsewhere, 100, 110)])
    #expect(driven.found("total-driver") == [key(program, "pagu")])
    #expect(money([(leaf, 100, 200)]).found("total-driver") == [])
    #expect(money([(leaf, 1000, 1020), (elsewhere, 1000, 1000)]).found("total-driver") == [])
    let shared = money([(leaf, 100, 149), (elsewhere, 100, 149), ("2.17.08.2.01.01", 100, 149)])
    #expect(shared.found("total-driver") == [])
    #expect(driven.and { $0.note(program, "Refocusing", "penetapan") }.found("total-driver") == [])
  }

  @Test func `flat-markup: one share for five figures, or for figures round without it`() {
    let kodes = (1...6).map { "2.17.06.2.01.0\($0)" }
    let raised = money(kodes.map { ($0, 1_234_567, 1_234_567 * 110 / 100) })
    #expect(raised.found("flat-markup") == [key("", "pagu")])
    let lines = kodes.enumerated().map { ($1, Int64(1_234_567), Int64(1_300_001 + $0 * 50_000)) }
    #expect(money(lines).found("flat-markup") == [])
    let bases: [Int64] = [1_100_000, 750_000 * 2, 11_500_000, 20_300_000, 350_000_000, 17_000_000]
    let hidden = PlanEvents.given { log in
      for (kode, base) in zip(kodes, bases) { log.pagu(kode, base * 107 / 100) }
    }
    #expect(hidden.found("flat-markup") == ["2022/rancangan:::pagu:"])
    let round = PlanEvents.given { log in
      for (kode, base) in zip(kodes, bases) { log.pagu(kode, base) }
    }
    #expect(round.found("flat-markup") == [])
  }

  @Test func `earmarked-source-vanished: DBHCHT gone, but not DAU`() {
    func log(_ before: String, _ after: String?, reason: Alasan? = nil) -> PlanEvents {
      .given {
        $0.pagu(leaf, 10, sumber: .satu(before))
        $0.pagu(leaf, 10, "penetapan", sumber: after.map { .satu($0) }, alasan: reason)
      }
    }
    #expect(log("DBHCHT", nil).found("earmarked-source-vanished") == [key(leaf, "sumber")])
    #expect(log("DAK Non Fisik", "DAU").found("earmarked-source-vanished") == [key(leaf, "sumber")])
    #expect(log("DBHCHT", "dbhcht").found("earmarked-source-vanished") == [])
    #expect(log("DAU", nil).found("earmarked-source-vanished") == [])
    let reason = Alasan(.perubahanSumberDana)
    #expect(log("DBHCHT", "DAU", reason: reason).found("earmarked-source-vanished") == [])
  }

  @Test(arguments: [0, nil] as [Int64?])
  func `figure-lost: a pagu that falls to zero or blank without a reason`(after: Int64?) {
    #expect(money([(leaf, 10, after)]).found("figure-lost") == [key(leaf, "pagu")])
    #expect(money([(leaf, 10, after)], reason: Alasan(.refocusing)).found("figure-lost") == [])
    #expect(
      money([(leaf, 10, after)], reason: Alasan(.salinan)).found("figure-lost") == [
        key(leaf, "pagu")
      ])
    #expect(money([(leaf, 0, after)]).found("figure-lost") == [])
    #expect(money([(leaf, 10, 1)]).found("figure-lost") == [])
  }

  @Test func `moved-between-items: one falls by what one rises`() {
    let moved = money([(leaf, 100, 70), (other, 10, 40)])
    #expect(moved.found("moved-between-items") == [key(other, "pagu")])
    #expect(money([(leaf, 100, 70), (other, 10, 41)]).found("moved-between-items") == [])
    let three = money([(leaf, 100, 70), (other, 10, 40), ("2.17.06.2.01.03", 1, 31)])
    #expect(three.found("moved-between-items") == [])
    let target = targets([(leaf, "320 UM", "10 UM"), (other, "7 UM", "320 UM")])
    #expect(target.found("moved-between-items") == [key(other, "target", "1")])
    let kept = targets([
      (leaf, "320 UM", "10 UM"), (other, "7 UM", "320 UM"), ("2.17.06.2.01.03", "320 UM", "320 UM"),
    ])
    #expect(kept.found("moved-between-items") == [])
  }

  @Test func `pagu-above-need and need-unexplained: the office's own analysis beside the pagu`() {
    func log(_ pagu: Int64, note: String? = nil) -> PlanEvents {
      .given {
        $0.pagu(leaf, 100, "kebutuhan")
        $0.pagu(leaf, pagu)
        if let note { $0.note(leaf, note) }
      }
    }
    let place = "2022/rancangan:\(leaf)::pagu:2022/kebutuhan"
    #expect(log(101).found("pagu-above-need") == [place])
    #expect(log(100).found("pagu-above-need") == [])
    #expect(log(99).found("pagu-above-need") == [])
    #expect(log(99).found("need-unexplained") == [place])
    #expect(log(100).found("need-unexplained") == [])
    #expect(log(99, note: "Pagu indikatif turun").found("need-unexplained") == [])
    #expect(log(99, note: " ").found("need-unexplained") == [place])
  }

  @Test func `forward-estimate: the year before promised another figure`() {
    func log(_ estimate: Int64) -> PlanEvents {
      .given {
        $0.pagu(leaf, estimate, "prakiraan")
        $0.pagu(leaf, 100)
      }
    }
    #expect(log(90).found("forward-estimate") == ["2022/rancangan:\(program)::pagu:2022/prakiraan"])
    #expect(log(100).found("forward-estimate") == [])
  }

  @Test func `target-up-money-down: more is promised for less`() {
    func log(_ target: String, _ pagu: Int64) -> PlanEvents {
      .given {
        $0.promise(leaf, "Jumlah koperasi", "30 koperasi")
        $0.pagu(leaf, 100)
        $0.promise(leaf, "Jumlah koperasi", target, "penetapan")
        $0.pagu(leaf, pagu, "penetapan")
      }
    }
    #expect(log("50 koperasi", 90).found("target-up-money-down") == [key(leaf, "target", "1")])
    #expect(log("50 koperasi", 100).found("target-up-money-down") == [])
    #expect(log("30 koperasi", 90).found("target-up-money-down") == [])
    #expect(log("50 kategori", 90).found("target-up-money-down") == [])
  }

  @Test func `unit-cost: thrice the cost of the last stage that had one`() {
    func log(_ pagu: Int64, _ between: Int64? = nil) -> PlanEvents {
      .given {
        for stage in ["kebutuhan", "rancangan", "penetapan"] {
          $0.promise(leaf, "Jumlah koperasi", "10 koperasi", stage)
        }
        $0.pagu(leaf, 100, "kebutuhan")
        $0.pagu(leaf, between)
        $0.pagu(leaf, pagu, "penetapan")
      }
    }
    let place = "2022/penetapan:\(leaf):1:target:2022/kebutuhan"
    #expect(log(300).found("unit-cost") == [place])
    #expect(log(33).found("unit-cost") == [place])
    #expect(log(299).found("unit-cost") == [])
    #expect(log(34).found("unit-cost") == [])
    #expect(log(300, 150).found("unit-cost") == [])
  }

  @Test func `renstra-target: where a target departs from the five-year plan`() {
    func log(_ first: String, _ second: String) -> PlanEvents {
      .given {
        $0.promise(leaf, "Jumlah koperasi", "30 koperasi", "renstra")
        $0.promise(leaf, "Jumlah koperasi", first)
        $0.promise(leaf, "Jumlah koperasi", second, "penetapan")
      }
    }
    let place = "2022/rancangan:\(leaf):1:target:2022/renstra"
    #expect(log("25 koperasi", "25 koperasi").found("renstra-target") == [place])
    #expect(log("30 Koperasi", "30 KOPERASI").found("renstra-target") == [])
    #expect(log("25 koperasi", "30 koperasi").found("renstra-target") == [place])
    #expect(log("25 koperasi", "20 koperasi").found("renstra-target").count == 2)
    let goal = PlanEvents.given {
      $0.goal("i1", formula: "a/b")
      $0.measure("i1", 2022, .target, "77,66")
      $0.measure("i1", 2022, .target, "77,60", "rancangan")
    }
    #expect(goal.found("renstra-target") == ["2022/rancangan:i1::target:2022/renstra"])
  }

  @Test func `target-changed, target-presence and satuan-changed tell three changes apart`() {
    let other = targets([(leaf, "24 ASN", "21 ASN")])
    #expect(other.found("target-changed") == [key(leaf, "target", "1")])
    #expect(other.found("satuan-changed") == [])
    let unit = targets([(leaf, "4 kategori", "4 koperasi")])
    #expect(unit.found("target-changed") == [])
    #expect(unit.found("satuan-changed") == [key(leaf, "satuan", "1")])
    #expect(targets([(leaf, "2 dok", "2 dokumen")]).found("satuan-changed") == [])
    let gone = targets([(leaf, "2 dok", nil)])
    #expect(gone.found("target-presence") == [key(leaf, "target", "1")])
    #expect(gone.found("target-changed") == [])
    #expect(targets([(leaf, nil, "2 dok")]).found("target-presence") == [key(leaf, "target", "1")])
    #expect(targets([(leaf, nil, nil)]).found("target-presence") == [])
    let same = targets([(leaf, "24 ASN", "24 asn")])
    for check in ["target-changed", "target-presence", "satuan-changed"] {
      #expect(same.found(check) == [])
    }
  }

  @Test func `unit-presence: a unit of one stage only, unless something says why`() {
    func log(_ kode: String, _ reason: Alasan? = nil) -> PlanEvents {
      .given {
        $0.pagu(leaf, 10)
        $0.pagu(leaf, 10, "penetapan")
        $0.pagu(kode, 5, "penetapan", alasan: reason)
      }
    }
    #expect(log(other).found("unit-presence") == [key(other, "nama")])
    #expect(log(leaf).found("unit-presence") == [])
    #expect(log(other, Alasan(.hasilMusrenbang)).found("unit-presence") == [])
    let gone = money([(leaf, 10, 10)]).and { $0.pagu(other, 5) }
    #expect(gone.found("unit-presence") == [key(other, "nama")])
  }

  @Test func `indicator-presence, indicator-changed and indicator-spelling tell wording apart`() {
    func log(_ after: String, key: String = "1") -> PlanEvents {
      .given {
        $0.indicator(leaf, "1", "Jumlah fasilitasi usaha mikro")
        $0.indicator(leaf, key, after, "penetapan")
      }
    }
    let place = key(leaf, "indikator", "1")
    #expect(log("Persentase usaha mikro").found("indicator-changed") == [place])
    #expect(log("Jumlah fasilitas usaha mikro").found("indicator-changed") == [])
    #expect(log("Jumlah fasilitas usaha mikro").found("indicator-spelling") == [place])
    #expect(log("jumlah fasilitasi Usaha-Mikro").found("indicator-spelling") == [])
    let second = log("Jumlah usaha", key: "2")
    #expect(second.found("indicator-presence") == [place, key(leaf, "indikator", "2")])
    #expect(log("Jumlah usaha").found("indicator-presence") == [])
  }
}
