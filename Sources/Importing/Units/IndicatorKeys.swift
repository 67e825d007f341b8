import Projections
import RenjaModel

/// Gives the indicators of each unit their keys: "1", "2", … by first appearance in the unit, over
/// all stages and years.
struct IndicatorKeys {
  /// How a row came to its key.
  enum Pairing: Hashable {
    /// Its text is equal to one of the key's.
    case known
    /// It alone was left, and so was the key; the key's text before.
    case reworded(before: String)
    /// No text was equal; the keys the unit had.
    case new(known: [String])
  }

  private struct Key {
    let key: String
    var folded: Set<String>
    var text: String
  }

  private var units: [Kode: [Key]] = [:]
  private var highest: [Kode: Int] = [:]

  init(_ state: PlanState, pd: String) {
    // The order of a dictionary must not show: of several wordings the one latest in the log is named.
    var wordings: [RowKey: [Cell<IndicatorWording>]] = [:]
    for (stage, table) in state.stages where stage.pd == pd {
      for row in table.keys where row.indikator != nil {
        wordings[row, default: []] += table.everSaid(row)?.indikator.map { [$0] } ?? []
      }
    }
    for (row, cells) in wordings {
      guard let key = row.indikator else { continue }
      let latest = cells.max { $0.seq < $1.seq }?.value.teks ?? ""
      units[row.kode, default: []].append(
        Key(key: key, folded: Set(cells.map { NameFolding.fold($0.value.teks) }), text: latest))
      if let number = Int(key) { highest[row.kode] = max(highest[row.kode] ?? 0, number) }
    }
    for kode in units.keys { units[kode]?.sort { IndicatorKeys.precedes($0.key, $1.key) } }
  }

  /// The keys of a unit, in order.
  func keys(of kode: Kode) -> [String] { units[kode, default: []].map(\.key) }

  /// The key of a unit with this key or text.
  func key(of kode: Kode, named text: String) -> String? {
    let folded = NameFolding.fold(text)
    let keys = units[kode, default: []]
    return (keys.first { $0.key == text } ?? keys.first { $0.folded.contains(folded) })?.key
  }

  /// Knows a text as one more wording of a key.
  mutating func learn(_ text: String, as key: String, of kode: Kode) {
    guard let place = units[kode]?.firstIndex(where: { $0.key == key }) else { return }
    units[kode]?[place].folded.insert(NameFolding.fold(text))
    units[kode]?[place].text = text
  }

  /// Gives the rows of one unit their keys.
  ///
  /// - Parameters:
  ///   - texts: the indicators' texts, in the order of the table.
  ///   - kode: the unit.
  /// - Returns: the key of each text, and how it came to it.
  mutating func assign(_ texts: [String], of kode: Kode) -> [(key: String, pairing: Pairing)] {
    var keys = units[kode, default: []]
    let before = keys.map(\.key)
    var result = [(key: String, pairing: Pairing)?](repeating: nil, count: texts.count)
    var byText: [String: [Int]] = [:]
    for (place, key) in keys.enumerated().reversed() {
      for folded in key.folded { byText[folded, default: []].append(place) }
    }
    var free = Set(keys.indices)
    for (place, text) in texts.enumerated() {
      let folded = NameFolding.fold(text)
      guard let match = byText[folded, default: []].last(where: free.contains) else { continue }
      free.remove(match)
      result[place] = (keys[match].key, .known)
    }
    let left = texts.indices.filter { result[$0] == nil }
    if left.count == 1, free.count == 1, let only = free.first {
      result[left[0]] = (keys[only].key, .reworded(before: keys[only].text))
      keys[only].folded.insert(NameFolding.fold(texts[left[0]]))
      keys[only].text = texts[left[0]]
    } else {
      for place in left {
        let number = (highest[kode] ?? 0) + 1
        highest[kode] = number
        let key = String(number)
        keys.append(Key(key: key, folded: [NameFolding.fold(texts[place])], text: texts[place]))
        result[place] = (key, .new(known: before))
      }
    }
    units[kode] = keys
    return result.compactMap(\.self)
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    switch (Int(one), Int(other)) {
    case (let one?, let other?): one < other
    default: one < other
    }
  }
}
