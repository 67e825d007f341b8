import Projections
import RenjaModel
import TestSupport

@testable import Importing

/// A random table of form T-C.33, apart from how it is written down.
struct SketchedTable {
  /// A row: what its cells mean.
  struct Row {
    var nama: String
    var indikator: String
    var lokasi: String
    var target: String
    var pagu: Rupiah?
    var sumber: String
    var targetMaju: String
    var paguMaju: Rupiah?
  }

  var rows: [Row]

  private static let places = ["", "Kab. Lumajang", "Tekung; Tempeh", "Desa \"Baru\", Klakah"]
  private static let units = ["UM", "dok", "%", "Koperasi", "kali"]

  /// Rows for some of the units, a few with several indicators.
  init(_ generator: inout SeededGenerator, units: [Nomenclature.Definition]) {
    rows = []
    for unit in units where unit.level >= .program {
      guard Int.random(in: 0..<3, using: &generator) > 0 else { continue }
      let count = Int.random(in: 0..<6, using: &generator) == 0 ? 2 : 1
      for number in 0..<count {
        rows.append(
          Row(
            nama: number == 0 ? unit.nama : "",
            indikator:
              "Jumlah \(unit.kode.segments.suffix(2).joined(separator: " ke ")) no \(number)",
            lokasi: SketchedTable.places.randomElement(using: &generator) ?? "",
            target: SketchedTable.target(&generator), pagu: SketchedTable.amount(&generator),
            sumber: "", targetMaju: SketchedTable.target(&generator),
            paguMaju: SketchedTable.amount(&generator)))
      }
    }
  }

  static func target(_ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: ""
    case 1: "Sehat 5 kop, cukup sehat 20 kop"
    default:
      "\(Int.random(in: 1..<900, using: &generator)) \(units.randomElement(using: &generator) ?? "")"
    }
  }

  static func amount(_ generator: inout SeededGenerator) -> Rupiah? {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: nil
    case 1: .zero
    case 2: Rupiah(sen: Int128(Int.random(in: 1..<9_000_000_000, using: &generator)))
    default: Rupiah(Int64.random(in: 1_000_000..<9_000_000_000, using: &generator))
    }
  }

  /// How a table is written down: all of it random, none of it meant.
  struct Dress {
    let delimiter: String
    let lineBreak: String
    let hasMark: Bool
    let dots: Bool
    let titles: [String]
    let hasNumbering: Bool
    let order: [Int]
    let quotesAll: Bool

    init(_ generator: inout SeededGenerator) {
      delimiter = ["\t", ";", ","].randomElement(using: &generator) ?? ";"
      lineBreak = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      hasMark = Bool.random(using: &generator)
      dots = Bool.random(using: &generator)
      titles = Array(
        ["Tabel T-C.33", "Rumusan Rencana", "Dinas Koperasi, Kab. Lumajang", ""].prefix(
          Int.random(in: 1...4, using: &generator)))
      hasNumbering = Bool.random(using: &generator)
      order = Array(0..<9).shuffled(using: &generator)
      quotesAll = Bool.random(using: &generator)
    }

    func amount(_ rupiah: Rupiah?) -> String {
      guard let rupiah else { return "" }
      var digits = String(rupiah.sen / 100)
      var groups: [String] = []
      while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits = String(digits.dropLast(3))
      }
      groups.insert(digits, at: 0)
      let sen = Int(rupiah.sen % 100)
      let fraction = sen == 0 ? "" : (dots ? "," : ".") + (sen < 10 ? "0" : "") + String(sen)
      return groups.joined(separator: dots ? "." : ",") + fraction
    }

    func field(_ text: String) -> String {
      let special: [Character] = [",", ";", "\t", "\"", "\n", "\r"]
      guard quotesAll || text.contains(where: special.contains) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
  }

  private static let headings = [
    ["Program/Kegiatan", ""], ["Indikator Kinerja", ""], ["Rencana Tahun 2022", "Lokasi"],
    ["Rencana Tahun 2022", "Target Capaian"], ["Rencana Tahun 2022", "Pagu Indikatif (Rp)"],
    ["Rencana Tahun 2022", "Sumber Dana"], ["Prakiraan Maju Tahun 2023", "Target Capaian"],
    ["Prakiraan Maju Tahun 2023", "Pagu Indikatif (Rp)"], ["", "baris"],
  ]

  func text(_ dress: Dress) -> [UInt8] {
    var records: [[String]] = dress.titles.map { [$0] }
    for level in 0..<2 { records.append(dress.order.map { SketchedTable.headings[$0][level] }) }
    if dress.hasNumbering { records.append((1...9).map { "(\($0))" }) }
    for (place, row) in rows.enumerated() {
      let cells = [
        row.nama, row.indikator, row.lokasi, row.target, dress.amount(row.pagu), row.sumber,
        row.targetMaju, dress.amount(row.paguMaju), String(place + 1),
      ]
      records.append(dress.order.map { cells[$0] })
    }
    let lines = records.map { $0.map(dress.field).joined(separator: dress.delimiter) }
    let text = (dress.hasMark ? "\u{FEFF}" : "") + lines.joined(separator: dress.lineBreak)
    return Array(text.utf8)
  }
}
