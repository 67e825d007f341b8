import Canonical
import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("What a log tells about itself")
struct LogViewTests {
  let leaf = "2.17.01.2.01.01"

  private var log: PlanEvents {
    .given {
      $0.unit(leaf, "Penyusunan Dokumen")
      $0.pagu(leaf, 10, "kebutuhan", alasan: Alasan(.hasilReviu))
      $0.adopt("kebutuhan", on: "2021-03-15")
      $0.dok = "T-C.33/2022.1"
      $0.actor = "bappeda"
      $0.pagu(leaf, 20, "rancangan")
      $0.note(leaf, "Perlu dok. tambahan", "rancangan")
      let mistake = $0.location(leaf, "Dokumen hilang", "rancangan")
      $0.dok = nil
      $0.retract(mistake)
      $0.add(
        .findingRaised(
          FindingRaised(
            temuan: "u1", tahun: 2022, tingkat: .berat, teks: "Pagu naik", asal: "Inspektorat")))
      $0.add(
        .findingRaised(
          FindingRaised(
            temuan: "u2", tahun: 2022, tingkat: .ringan, teks: "Ejaan", asal: "Inspektorat")))
      $0.add(.findingAnswered(FindingAnswered(temuan: "u1", teks: "Sesuai SE")))
      $0.add(.findingClosed(FindingClosed(temuan: "u2", teks: "Sudah diperbaiki")))
      $0.add(.unknown(UnknownEvent(type: "moon-landed", version: 1, data: JSONObject())))
    }
  }

  @Test func `the overview shows stages, totals, adoptions and open findings`() throws {
    let overview = Overview(log.state(), last: log.events.last)
    let year = try #require(overview.years.first)
    #expect(year.stages.map(\.tahapan) == [.kebutuhan, .rancangan])
    #expect(year.stages.map(\.total) == [.rupiah(10), .rupiah(20)])
    #expect(year.stages.map { $0.adoption?.value.oleh } == ["Bupati", nil])
    #expect(year.inForce == .kebutuhan)
    #expect(overview.openFindings.map(\.finding.fact.temuan) == ["u1"])
    #expect(overview.openFindings.first?.answers.count == 1)
    #expect(overview.unknownTypes == ["moon-landed": 1])
    #expect(overview.last?.seq == 12)
  }

  @Test func `a search folds texts and leaves out what was taken back`() {
    var search = PlanSearch("DOK")
    for event in log.events { search.apply(event) }
    #expect(search.hits.map(\.place) == [.unit, .catatan])
    #expect(search.hits.map(\.events) == [[1], [5]])
    var empty = PlanSearch("--")
    for event in log.events { empty.apply(event) }
    #expect(empty.hits.isEmpty)
    var code = PlanSearch("2.17.01")
    for event in log.events { code.apply(event) }
    #expect(code.hits.map(\.kode) == [kode(leaf)])
  }

  @Test func `a filter takes events by unit, type, actor, stage, document, number and day`() {
    func seqs(_ change: (inout EventFilter) -> Void) -> [Int] {
      var filter = EventFilter()
      change(&filter)
      return log.events.filter(filter.admits).map(\.seq)
    }
    #expect(seqs { _ in }.count == 12)
    #expect(seqs { $0.kode = "2.17.01.2" } == [1, 2, 4, 5, 6])
    #expect(seqs { $0.kode = "2.17.0" } == [1, 2, 4, 5, 6])
    #expect(seqs { $0.kode = "2.17.06" }.isEmpty)
    #expect(seqs { $0.types = ["pagu-changed"] } == [2, 4])
    #expect(seqs { $0.phase = .tahapan(.kebutuhan) } == [2, 3])
    #expect(seqs { $0.dok = "T-C.33/2022.1" } == [4, 5, 6])
    #expect(seqs { $0.effectiveFrom = day("2021-02-01") } == [3])
    #expect(
      seqs {
        $0.actors = ["bappeda"]
        $0.seqTo = 5
      } == [4, 5])
    #expect(seqs { $0.recordedTo = log.events[1].recorded } == [1, 2])
  }

  @Test func `statistics count by type, actor, place and document`() throws {
    var statistics = LogStatistics(offset: try #require(UTCOffset("+07:00")))
    for event in log.events { statistics.apply(event) }
    #expect(statistics.count == 12)
    #expect(statistics.types["pagu-changed"]?.count == 2)
    #expect(statistics.actors.mapValues(\.count) == ["perencana": 3, "bappeda": 9])
    #expect(statistics.documents.mapValues(\.count) == ["T-C.33/2022.1": 3])
    #expect(statistics.retractions == 1)
    #expect(statistics.unknownTypes.mapValues(\.count) == ["moon-landed": 1])
    for (type, tally) in statistics.types {
      let seqs = log.events.filter { $0.event.type == type }.map(\.seq)
      #expect([tally.first, tally.last] == [seqs.first, seqs.last], "\(type)")
    }
    #expect(statistics.firstRecorded == log.events.first?.recorded)
    #expect(statistics.lastEffective == day("2021-03-15"))
    #expect(statistics.backDated == 0)
  }
}
