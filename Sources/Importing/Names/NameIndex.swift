import Projections
import RenjaModel

/// Finds units by the names tables give them: official names and spellings, after folding.
struct NameIndex {
  /// What a name means.
  enum Match: Hashable {
    case unit(Kode)
    case several([Kode])
    case none
  }

  let tahun: Int
  /// The official names of the year.
  private(set) var names: [Kode: String] = [:]
  private var byName: [String: [Kode]] = [:]
  private var bySpelling: [String: [Kode]] = [:]

  init(_ nomenclature: Nomenclature, tahun: Int) {
    self.tahun = tahun
    for unit in nomenclature.units(in: tahun) {
      names[unit.kode] = unit.nama
      byName[NameFolding.foldUnit(unit.nama), default: []].append(unit.kode)
    }
    for alias in nomenclature.aliases where names[alias.kode] != nil {
      let folded = NameFolding.foldUnit(alias.nama)
      if bySpelling[folded]?.contains(alias.kode) != true {
        bySpelling[folded, default: []].append(alias.kode)
      }
    }
  }

  func isKnown(_ kode: Kode) -> Bool { names[kode] != nil }

  /// Every unit, in code order.
  var kodes: [Kode] { names.keys.sorted() }

  func candidate(_ kode: Kode) -> NameCandidate {
    NameCandidate(kode: kode, nama: names[kode] ?? "")
  }

  /// The units that have this official name, and those that have this spelling.
  func units(named folded: String) -> (official: [Kode], spelled: [Kode]) {
    (byName[folded, default: []], bySpelling[folded, default: []])
  }

  /// The unit a name means.
  ///
  /// Of several, the one of the level that the name itself says, of the code that stands beside it, or
  /// the one nearest below the units above.
  ///
  /// - Parameters:
  ///   - name: the name as written.
  ///   - kode: the whole code beside it.
  ///   - path: the unit above and its ancestors.
  ///   - level: the level that the name's column says.
  /// - Returns: the unit; all it may mean, or none.
  func match(
    _ name: String, kode: Kode? = nil, under path: [Kode], at level: Level? = nil
  ) -> Match {
    let folded = NameFolding.foldUnit(name)
    let (official, spelled) = units(named: folded)
    var found = official + spelled.filter { !official.contains($0) }
    if found.count > 1, let level = level ?? NameIndex.level(saidBy: name) {
      found = narrowed(found) { $0.level == level }
    }
    if found.count > 1, let kode { found = narrowed(found) { $0 == kode } }
    if found.count > 1 {
      let deepest = found.compactMap(\.parent).filter(path.contains).max { $0.level < $1.level }
      if let deepest { found = narrowed(found) { $0.parent == deepest } }
    }
    guard let first = found.first else { return .none }
    return found.count == 1 ? .unit(first) : .several(found.sorted())
  }

  private func narrowed(_ kodes: [Kode], _ isMeant: (Kode) -> Bool) -> [Kode] {
    let meant = kodes.filter(isMeant)
    return meant.isEmpty ? kodes : meant
  }

  /// The level a name begins with, in words.
  private static func level(saidBy name: String) -> Level? {
    let folded = NameFolding.fold(name)
    guard NameFolding.foldUnit(name) != folded else { return nil }
    let words: [(String, Level)] = [
      ("subkegiatan", .subkegiatan), ("kegiatan", .kegiatan), ("program", .program),
      ("bidangurusan", .bidang), ("urusan", .urusan),
    ]
    return words.first { folded.hasPrefix($0.0) }?.1
  }
}
