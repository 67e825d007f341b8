import RenjaModel

/// The goals of an office as one form lays them out: in its words, each with what it has above it.
struct GoalTree {
  let goals: Goals
  private let form: String
  private let rank: [String: Int]

  /// The goals as the documents of a form and a year lay them out.
  init(_ goals: Goals, by form: String, tahun: Int) {
    self.goals = goals
    self.form = form
    let places = goals.order.enumerated().map { place, kunci in
      (kunci: kunci, row: goals.row(of: kunci, in: form, tahun: tahun) ?? .max, place: place)
    }
    let order = places.sorted { ($0.row, $0.place) < ($1.row, $1.place) }.map(\.kunci)
    rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }

  /// Every goal, in the order of the year's document, what it does not name behind.
  var order: [String] { goals.order.sorted { rank(of: $0) < rank(of: $1) } }

  /// The place of a goal in that order; nothing comes before anything.
  func rank(of kunci: String?) -> Int { kunci.flatMap { rank[$0] } ?? -1 }

  /// A goal as the form words it.
  func goal(_ kunci: String) -> Cell<GoalDefined>? { goals.definition(of: kunci, by: form) }

  /// What a goal is.
  func jenis(_ kunci: String) -> JenisTujuan? { goal(kunci)?.value.jenis }

  /// The goal directly above one.
  func parent(of kunci: String) -> String? {
    goal(kunci)?.value.induk.flatMap { $0 == kunci ? nil : $0 }
  }

  /// The nearest goal of a kind above one.
  func above(_ kunci: String, _ kind: JenisTujuan) -> String? {
    var seen: Set<String> = [kunci]
    var place = parent(of: kunci)
    while let key = place, seen.insert(key).inserted {
      if jenis(key) == kind { return key }
      place = parent(of: key)
    }
    return nil
  }

  /// Goals with those directly below each behind it; those with nothing above them among these come
  /// first, so that nothing stands above them in a table either.
  ///
  /// - Parameters:
  ///   - shown: the goals.
  ///   - kind: the kind that has others below it.
  /// - Returns: the keys of the goals.
  func order(_ shown: Set<String>, heads kind: JenisTujuan) -> [String] {
    let ordered = order.filter(shown.contains)
    let heads = ordered.filter { jenis($0) == kind }
    let others = ordered.filter { jenis($0) != kind }
    let below = Dictionary(grouping: others) { kunci in
      parent(of: kunci).flatMap { heads.contains($0) ? $0 : nil }
    }
    return below[nil, default: []] + heads.flatMap { [$0] + below[$0, default: []] }
  }
}

extension JenisTujuan {
  /// Whether it is an indicator, of a tujuan or of a sasaran.
  var isIndikator: Bool { self == .indikatorTujuan || self == .indikatorSasaran }
}
