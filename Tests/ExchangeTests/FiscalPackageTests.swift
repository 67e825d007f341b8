import Canonical
import Exchange
import Foundation
import Projections
import RenjaModel
import Reports
import TestSupport
import Testing

@Suite("A year's money as a Fiscal Data Package")
struct FiscalPackageTests {
  private func package(_ log: PlanEvents) -> FiscalPackage {
    var fold = PlanFold()
    for event in log.events { fold.apply(event) }
    let basis = OutputBasis(
      log: "Renja.example/dinkopum", size: log.events.count, root: "AAAA",
      command: "jejak export datapackage x 2022", language: .english, program: "jejak")
    return FiscalPackage(
      BudgetTable(fold.state, tahun: 2022), names: fold.state, basis: basis)
  }

  private var log: PlanEvents {
    var log = PlanEvents()
    log.unit("2.17.01", "Program Penunjang, \"umum\"")
    log.pagu("2.17.01", 300, "rancangan")
    log.pagu("2.17.01.2.01.01", 100, "rancangan", sumber: .satu("DAU"))
    log.pagu("2.17.01.2.01.02", nil, "rancangan")
    log.pagu(
      "2.17.01.2.01.01", 150, "penetapan",
      sumber: .rincian([
        .init(sumber: "dau", rupiah: Rupiah(100)), .init(sumber: "PAD", rupiah: Rupiah(50)),
      ]))
    log.pagu("2.17.02", 7, "pergeseran-1")
    log.add(
      RealisationRecorded(
        tahun: 2022, periode: .tw1, kode: kode("2.17.01.2.01.01"), rupiah: Rupiah(40)
      ).event)
    return log
  }

  @Test func `a row is a bearer of money and a source, a column a stage or period`() {
    let name = "\"Program Penunjang, \"\"umum\"\"\""
    let above = "2022,dinkopum,2.17,2.17.01,\(name),2.17.01.2.01,,"
    #expect(
      String(decoding: package(log).csv, as: UTF8.self).split(separator: "\r\n").map(String.init)
        == [
          "tahun,pd,bidang,program,program_nama,kegiatan,kegiatan_nama,subkegiatan,"
            + "subkegiatan_nama,sumber,pagu_rancangan,pagu_penetapan,pagu_pergeseran_1,"
            + "realisasi_tw1",
          "\(above)2.17.01.2.01.01,,DAU,100,100,,",
          "\(above)2.17.01.2.01.01,,PAD,,50,,",
          "\(above)2.17.01.2.01.01,,,,,,40",
          "\(above)2.17.01.2.01.02,,,,,,",
          "2022,dinkopum,2.17,2.17.02,,,,,,,,,7,",
        ])
  }

  @Test func `every measure has its phase, direction and factor`() throws {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(package(log).descriptor)) as? [String: Any])
    #expect(json["name"] as? String == "renja-2022-renja.example-dinkopum")
    let model = try #require(json["model"] as? [String: Any])
    let measures = try #require(model["measures"] as? [String: [String: Any]])
    #expect(
      measures.mapValues { $0["phase"] as? String } == [
        "pagu_rancangan": "proposed", "pagu_penetapan": "approved",
        "pagu_pergeseran_1": "adjusted", "realisasi_tw1": "executed",
      ])
    #expect(measures.values.allSatisfy { $0["direction"] as? String == "expenditure" })
    #expect(measures.values.allSatisfy { $0["factor"] as? Int == 1 })
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    let schema = try #require(resource["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] }
    let csv = String(decoding: package(log).csv, as: UTF8.self)
    #expect(
      fields as? [String] == csv.split(separator: "\r\n")[0].split(separator: ",").map(String.init))
    let dimensions = try #require(model["dimensions"] as? [String: [String: Any]])
    for dimension in dimensions.values {
      let attributes = try #require(dimension["attributes"] as? [String: [String: Any]])
      for attribute in attributes.values {
        #expect((fields as? [String])?.contains(attribute["source"] as? String ?? "") ?? false)
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the rows of a stage sum to the plan's total`(seed: UInt64) {
    var fold = PlanFold(retracted: PlanEvents.random(seed: seed, count: 80).retractions)
    for event in PlanEvents.random(seed: seed, count: 80).events { fold.apply(event) }
    let table = BudgetTable(fold.state, tahun: 2022)
    for (key, stage) in fold.state.stages where key.tahun == 2022 && key.phase.tahapan != nil {
      let sum = table.lines.reduce(Rupiah.zero) { sum, line in
        sum + (line.amounts[key.phase]?.counted ?? .zero)
      }
      #expect(sum == PlanTree(stage).total, "\(key.phase.name)")
    }
  }
}
