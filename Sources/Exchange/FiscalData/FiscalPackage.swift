import Canonical
public import Projections
import RenjaModel
public import Reports

/// The money of a year as a Fiscal Data Package (0.3): a table, and a descriptor that says what it
/// means.
///
/// A row is a unit that bears money and one of its sources; every stage and period is a measure of
/// its own, with its phase, direction and factor.
public struct FiscalPackage: Sendable {
  /// The name of the descriptor's file.
  public static let descriptorName = "datapackage.json"
  /// The name of the table's file.
  public static let tableName = "pagu.csv"

  private let table: BudgetTable
  private let state: PlanState
  private let basis: OutputBasis

  /// The package of a year.
  ///
  /// - Parameters:
  ///   - table: the money.
  ///   - state: what the log says of names.
  ///   - basis: what the package rests on.
  public init(_ table: BudgetTable, names state: PlanState, basis: OutputBasis) {
    self.table = table
    self.state = state
    self.basis = basis
  }

  static let keys: [(name: String, title: String)] = [
    ("tahun", "Tahun"), ("pd", "Perangkat daerah"), ("bidang", "Kode bidang urusan"),
    ("program", "Kode program"), ("program_nama", "Program"), ("kegiatan", "Kode kegiatan"),
    ("kegiatan_nama", "Kegiatan"), ("subkegiatan", "Kode sub kegiatan"),
    ("subkegiatan_nama", "Sub kegiatan"), ("sumber", "Sumber dana"),
  ]

  /// The name of a measure's column.
  static func column(_ phase: Phase) -> String {
    let name = String(phase.name.map { $0 == "-" ? "_" : $0 })
    return phase.tahapan == nil ? "realisasi_\(name)" : "pagu_\(name)"
  }

  /// The table as CSV; an amount that is absent or blank is an empty field.
  public var csv: [UInt8] {
    var text = CSVText()
    text.add(Self.keys.map(\.name) + table.phases.map(Self.column))
    for line in table.lines {
      text.add(
        keys(of: line)
          + table.phases.map { line.amounts[$0]?.amount?.literal ?? "" })
    }
    return text.bytes
  }

  private func keys(of line: BudgetTable.Line) -> [String] {
    let units = [Level.program, .kegiatan, .subkegiatan].flatMap { level -> [String] in
      guard let kode = line.kode.ancestor(at: level) else { return ["", ""] }
      return [kode.text, state.nomenclature.nama(of: kode, in: table.tahun) ?? ""]
    }
    return [String(table.tahun), line.pd, line.kode.ancestor(at: .bidang)?.text ?? ""]
      + units + [line.sumber ?? ""]
  }

  /// The descriptor, one line of JSON.
  public var descriptor: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("profile", "fiscal-data-package")
    json.member("name", name)
    json.member("title", "Renja \(table.tahun), \(basis.log)")
    json.member("countryCode", "ID")
    json.member("granularity", "aggregated")
    json.object("fiscalPeriod") { json in
      json.member("start", "\(table.tahun)-01-01")
      json.member("end", "\(table.tahun)-12-31")
    }
    json.objects("resources", of: [table]) { json, table in write(table, to: &json) }
    json.object("model") { json in
      json.object("measures") { json in for phase in table.phases { write(phase, to: &json) } }
      json.object("dimensions") { json in writeDimensions(to: &json) }
    }
    json.key("basis")
    basis.write(to: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Lower case letters, digits, `.`, `_` and `-`, as the format asks for.
  private var name: String {
    let folded = basis.log.lowercased().map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
        ? character : "-"
    }
    return "renja-\(table.tahun)-" + String(folded)
  }

  private func write(_ table: BudgetTable, to json: inout JSONWriter) {
    json.member("name", "pagu")
    json.member("path", Self.tableName)
    json.member("profile", "tabular-data-resource")
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.object("schema") { json in
      json.key("fields")
      json.beginArray()
      for key in Self.keys {
        write(key.name, key.name == "tahun" ? "year" : "string", key.title, &json)
      }
      for phase in table.phases {
        write(Self.column(phase), "number", "Rupiah, \(phase.name)", &json)
      }
      json.endArray()
      json.key("missingValues")
      json.beginArray()
      json.string("")
      json.endArray()
    }
  }

  private func write(
    _ name: String, _ type: String, _ title: String, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("name", name)
    json.member("type", type)
    json.member("title", title)
    json.endObject()
  }

  private func write(_ phase: Phase, to json: inout JSONWriter) {
    json.object(Self.column(phase)) { json in
      json.member("source", Self.column(phase))
      json.member("resource", "pagu")
      json.member("currency", "IDR")
      json.member("factor", 1)
      json.member("direction", "expenditure")
      json.member("phase", FiscalPhase(phase).rawValue)
    }
  }
}
