import Projections
import RenjaModel

/// Gives tujuan, sasaran, their indicators and proposals their keys: t1, s1, i1, u1, … by first appearance.
struct GoalKeys {
  /// The kinds of goals that share a row of keys.
  enum Kind: String {
    case tujuan = "t"
    case sasaran = "s"
    case indikator = "i"

    init(_ jenis: JenisTujuan) {
      switch jenis {
      case .tujuan: self = .tujuan
      case .sasaran: self = .sasaran
      case .indikatorTujuan, .indikatorSasaran: self = .indikator
      }
    }
  }

  private struct Name: Hashable {
    let kind: Kind
    let folded: String
  }

  private var keys: [Name: String] = [:]
  private var highest: [Kind: Int] = [:]
  /// What each goal is, as far as it is known.
  private(set) var kinds: [String: JenisTujuan] = [:]

  init(_ goals: Goals?) {
    guard let goals else { return }
    for kunci in goals.order {
      guard let goal = goals.goals[kunci]?.value else { continue }
      let kind = Kind(goal.jenis)
      keys[Name(kind: kind, folded: NameFolding.fold(GoalKeys.bare(goal.teks)))] = kunci
      kinds[kunci] = goal.jenis
      if kunci.hasPrefix(kind.rawValue), let number = Int(kunci.dropFirst()) {
        highest[kind] = max(highest[kind] ?? 0, number)
      }
    }
  }

  /// The key of a goal with this text: that of the goal whose text is equal after folding, else a new one.
  mutating func key(_ teks: String, _ jenis: JenisTujuan) -> String {
    let kind = Kind(jenis)
    let name = Name(kind: kind, folded: NameFolding.fold(GoalKeys.bare(teks)))
    if let key = keys[name] { return key }
    let number = (highest[kind] ?? 0) + 1
    highest[kind] = number
    let key = kind.rawValue + String(number)
    keys[name] = key
    kinds[key] = jenis
    return key
  }

  /// A goal's text without `(Indikator Tujuan)` or `(Indikator Sasaran)` in front.
  static func bare(_ teks: String) -> String {
    guard teks.hasPrefix("("), let close = teks.firstIndex(of: ")"),
      NameFolding.fold(String(teks[..<close])).hasPrefix("indikator")
    else { return teks }
    return CellText.trimmed(String(teks[teks.index(after: close)...]))
  }
}
