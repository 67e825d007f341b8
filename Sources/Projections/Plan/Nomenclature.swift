public import RenjaModel

/// The codes and names in force, the spellings that mean them, and what becomes of codes over years.
///
/// All of it holds for the whole log, whatever the office.
public struct Nomenclature: Sendable {
  /// One definition of a unit.
  public struct Definition: Hashable, Sendable {
    /// The code.
    public let kode: Kode
    /// The level.
    public let level: Level
    /// The official name.
    public let nama: String
    /// The first year in which it is valid.
    public let tahun: Int
    /// The event that defined it.
    public let seq: Int
  }

  /// A spelling and the event that added it.
  public struct Alias: Hashable, Sendable {
    /// The unit that is meant.
    public let kode: Kode
    /// The spelling as written.
    public let nama: String
    /// The event that added it.
    public let seq: Int
  }

  /// Codes of one year that become codes of another.
  public struct Mapping: Hashable, Sendable {
    /// The first year of the new codes.
    public let tahun: Int
    /// The codes before.
    public let dari: [Kode]
    /// The codes from that year on.
    public let ke: [Kode]
    /// The event that said so.
    public let seq: Int
  }

  private var definitions: [Kode: [Definition]] = [:]
  /// Every spelling, in the order of the log.
  public private(set) var aliases: [Alias] = []
  /// Every mapping, in the order of the log.
  public private(set) var mappings: [Mapping] = []

  mutating func define(_ unit: UnitDefined, seq: Int) {
    definitions[unit.kode, default: []].append(
      Definition(
        kode: unit.kode, level: unit.level, nama: unit.nama, tahun: unit.tahun, seq: seq))
  }

  mutating func add(_ alias: AliasAdded, seq: Int) {
    aliases.append(Alias(kode: alias.kode, nama: alias.nama, seq: seq))
  }

  mutating func map(_ mapping: CodeMapped, seq: Int) {
    mappings.append(
      Mapping(tahun: mapping.tahun, dari: mapping.dari, ke: mapping.ke, seq: seq))
  }

  /// The definition of a code that holds in a year: of those from that year or before, the one of
  /// the latest year, and of several the last in the log.
  public func definition(of kode: Kode, in tahun: Int) -> Definition? {
    guard let own = definitions[kode] else { return nil }
    var best: Definition?
    for definition in own where definition.tahun <= tahun {
      if let best, (definition.tahun, definition.seq) <= (best.tahun, best.seq) { continue }
      best = definition
    }
    return best
  }

  /// The official name of a code in a year.
  public func nama(of kode: Kode, in tahun: Int) -> String? {
    definition(of: kode, in: tahun)?.nama
  }

  /// Every definition that holds in a year, in code order.
  ///
  /// - Complexity: O(n log n) in the number of codes.
  public func units(in tahun: Int) -> [Definition] {
    definitions.keys.compactMap { definition(of: $0, in: tahun) }.sorted { $0.kode < $1.kode }
  }

  /// Every definition ever made, in the order of the log.
  public var all: [Definition] {
    definitions.values.flatMap(\.self).sorted { $0.seq < $1.seq }
  }

  /// The spellings of a code, in the order of the log.
  public func aliases(of kode: Kode) -> [String] {
    aliases.filter { $0.kode == kode }.map(\.nama)
  }
}
