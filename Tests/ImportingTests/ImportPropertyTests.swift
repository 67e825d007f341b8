import Projections
import RenjaModel
import TestSupport
import Testing

@testable import Importing

@Suite("Imports of random tables")
struct ImportPropertyTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `give the same events however the table is written down`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bench = try ImportBench.office()
    let sketch = SketchedTable(&generator, units: bench.state.nomenclature.units(in: 2022))
    var first: [ImportPlan.Entry]?
    for _ in 0..<4 {
      let dress = SketchedTable.Dress(&generator)
      let request = try bench.request("T-C.33", sketch.text(dress), tahapan: .rancangan)
      let plan = try Importer(state: bench.state, documents: bench.documents).plan(request)
      let entries = Array(plan.entries.dropFirst())
      #expect(!entries.isEmpty)
      if let first { #expect(entries == first) }
      first = entries
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `give exactly the changed cells of a second version`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bench = try ImportBench.office()
    var sketch = SketchedTable(&generator, units: bench.state.nomenclature.units(in: 2022))
    let dress = SketchedTable.Dress(&generator)
    try bench.take(try bench.request("T-C.33", sketch.text(dress), tahapan: .rancangan))
    let before = bench.events.count
    let singles = sketch.rows.indices.filter { place in
      !sketch.rows[place].nama.isEmpty
        && (place + 1 == sketch.rows.count || !sketch.rows[place + 1].nama.isEmpty)
    }
    var expected: [String: Int] = [:]
    for place in singles.shuffled(using: &generator).prefix(5) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        sketch.rows[place].pagu = Rupiah(sen: (sketch.rows[place].pagu?.sen ?? 0) + 777)
        expected["pagu-changed", default: 0] += 1
      case 1:
        sketch.rows[place].target += " lagi"
        expected["target-revised", default: 0] += 1
      case 2:
        sketch.rows[place].lokasi += "Senduro"
        expected["location-set", default: 0] += 1
      default:
        sketch.rows[place].paguMaju = sketch.rows[place].paguMaju == nil ? .zero : nil
        expected["pagu-changed", default: 0] += 1
      }
    }
    let other = SketchedTable.Dress(&generator)
    let request = try bench.request("T-C.33", sketch.text(other), tahapan: .rancangan)
    let plan = try bench.take(request)
    let added = bench.events[before...].map(\.event.type)
    #expect(added.first == "document-registered")
    #expect(Dictionary(added.dropFirst().map { ($0, 1) }, uniquingKeysWith: +) == expected)
    #expect(plan.newIndicators.isEmpty)

    var fresh = try ImportBench.office()
    try fresh.take(try fresh.request("T-C.33", sketch.text(other), tahapan: .rancangan))
    for (tahun, tahapan) in [(2022, Tahapan.rancangan), (2023, .prakiraan)] {
      let tree = bench.tree(tahun, tahapan)
      let same = fresh.tree(tahun, tahapan)
      #expect(tree.kodes == same.kodes)
      #expect(tree.total == same.total)
      for kode in tree.kodes { #expect(tree.stated(kode) == same.stated(kode)) }
    }
  }
}

@Suite("Imports of anything at all")
struct ImportFuzzTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `never trap on random bytes`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bench = try ImportBench.office()
    let importer = Importer(state: bench.state, documents: bench.documents)
    let alphabet = Array("ab1.,;\t\"'\n\r() -=%Rp\u{0}é{}[]:".utf8)
    for form in ImportForm.all {
      for _ in 0..<25 {
        let count = Int.random(in: 0..<400, using: &generator)
        let bytes = (0..<count).map { _ in
          Bool.random(using: &generator)
            ? alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            : UInt8.random(in: 0...255, using: &generator)
        }
        let request = try bench.request(
          form.name, bytes, tahapan: form.needsTahapan ? .ranwal : nil)
        #expect(throws: ImportFailure.self) { try importer.plan(request) }
      }
    }
  }

  @Test(
    arguments: [
      ("T-C.29", "T-C.29.tsv", nil), ("T-C.30", "T-C.30.csv", nil), ("T-C.31", "T-C.31.tsv", nil),
      ("T-C.32", "T-C.32.csv", nil), ("T-C.33", "T-C.33.csv", .rancangan),
      ("Bab-IV", "Bab-IV.csv", .penetapan), ("Tabel-3.1", "Tabel-3.1.csv", .ranwal),
      ("daftar", "Bab-III.csv", .ranwal), ("klaim", "klaim.csv", .penetapan),
      ("alias", "alias.csv", nil), ("nomenklatur", "nomenklatur.csv", nil),
    ] as [(String, String, Tahapan?)])
  func `never trap on a real table with scars`(
    form: String, file: String, tahapan: Tahapan?
  ) throws {
    var generator = SeededGenerator(seed: 22)
    let bench = try ImportBench.office()
    let importer = Importer(state: bench.state, documents: bench.documents)
    let whole = try ImportBench.fixture(file)
    let scars = Array("\"\n;,\t.-9(".utf8)
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<12 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1..<6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = scars[Int.random(in: 0..<scars.count, using: &generator)]
        case 1: bytes.insert(scars[Int.random(in: 0..<scars.count, using: &generator)], at: place)
        case 2: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        default: bytes.insert(contentsOf: bytes[place..<min(place + 200, bytes.count)], at: place)
        }
      }
      let request = try bench.request(form, bytes, tahapan: tahapan) { $0.kelipatan = .satu }
      if let plan = try? importer.plan(request) {
        #expect(plan.entries.allSatisfy { $0.event.payload != nil })
      }
    }
    #expect(clock.now - start < .seconds(60))
  }

  @Test func `take a table of many thousand rows in bounded time`() throws {
    let bench = try ImportBench.office()
    let unit = ProblemTests.unit
    var text = "Program;Indikator;Target;Pagu\n\(unit);awal;1;1\n"
    for number in 0..<5_000 { text += ";indikator \(number);\(number) UM;\n" }
    let clock = ContinuousClock()
    let start = clock.now
    var twice = bench
    let plan = try twice.take("Bab-IV", text: text, tahapan: .penetapan)
    #expect(plan.rows == 5_001)
    let again = try twice.plan("Bab-IV", text: "Judul\n" + text, tahapan: .penetapan)
    #expect(again.entries.count > 5_000)
    #expect(clock.now - start < .seconds(60))
  }
}
