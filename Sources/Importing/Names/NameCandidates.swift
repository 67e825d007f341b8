import RenjaModel

/// Ranks units by how near their names are to one that matches nothing.
///
/// Only for people to choose from: near twins exist that mean different work, so no nearness is ever
/// taken for a match.
struct NameCandidates {
  private static let budget = 4_000_000
  private static let shortlist = 8

  private let index: NameIndex
  private let entries: [(kode: Kode, words: Set<Substring>, folded: [UInt8])]
  private var spent = 0

  init(_ index: NameIndex) {
    self.index = index
    entries = index.kodes.map { kode in
      let name = index.names[kode] ?? ""
      return (kode, NameCandidates.words(name), Array(NameFolding.foldUnit(name).utf8.prefix(250)))
    }
  }

  /// The nearest units, best first, at most three.
  ///
  /// - Parameters:
  ///   - name: the name that matches nothing.
  ///   - path: the unit above and its ancestors; units below it come first among equals.
  /// - Returns: the units, none of them a match.
  mutating func nearest(_ name: String, under path: [Kode]) -> [NameCandidate] {
    guard spent < NameCandidates.budget else { return [] }
    spent += entries.count
    let words = NameCandidates.words(name)
    let folded = Array(NameFolding.foldUnit(name).utf8.prefix(250))
    var ranked: [(entry: Int, score: Double)] = []
    for (place, entry) in entries.enumerated() {
      let shared = words.intersection(entry.words).count
      guard shared > 0 || entries.count < 500 else { continue }
      let total = words.count + entry.words.count
      ranked.append((place, total == 0 ? 0 : 2 * Double(shared) / Double(total)))
    }
    ranked.sort { ($0.score, $1.entry) > ($1.score, $0.entry) }
    var scored = ranked.prefix(NameCandidates.shortlist).map { place, overlap in
      let entry = entries[place]
      let isBelow = entry.kode.parent.map(path.contains) ?? false
      let likeness = NameCandidates.likeness(folded, entry.folded)
      return (kode: entry.kode, score: overlap + likeness + (isBelow ? 0.1 : 0))
    }
    scored.sort { $0.score == $1.score ? $0.kode < $1.kode : $0.score > $1.score }
    return scored.prefix(3).filter { $0.score >= 0.6 }.map { index.candidate($0.kode) }
  }

  private static func words(_ name: String) -> Set<Substring> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 })
  }

  /// One minus the share of letters to be inserted, deleted or replaced.
  private static func likeness(_ one: [UInt8], _ other: [UInt8]) -> Double {
    let longest = max(one.count, other.count)
    guard longest > 0 else { return 0 }
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      row.reserveCapacity(last.count)
      for j in other.indices {
        row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1)))
      }
      last = row
    }
    return 1 - Double(last[other.count]) / Double(longest)
  }
}
