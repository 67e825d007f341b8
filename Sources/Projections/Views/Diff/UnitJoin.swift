import RenjaModel

/// Which codes of one year are which codes of another, as `code-mapped` says.
///
/// Within one year every code is itself. Where several codes become one, or one several, they join as
/// a group.
struct UnitJoin {
  /// Codes that are the same work on both sides.
  struct Group: Hashable {
    let before: [Kode]
    let after: [Kode]

    /// Whether the group is one unit on either side, or missing on one.
    var isSingle: Bool { before.count <= 1 && after.count <= 1 }
  }

  private let steps: [Nomenclature.Mapping]
  private let isReversed: Bool

  init(_ mappings: [Nomenclature.Mapping], from before: Int, to after: Int) {
    let years = min(before, after)..<max(before, after)
    steps = mappings.filter { years.contains($0.tahun - 1) }
      .sorted { ($0.tahun, $0.seq) < ($1.tahun, $1.seq) }
    isReversed = before > after
  }

  /// What a code of the earlier year is in the later one.
  private func images(of kode: Kode) -> Set<Kode> {
    steps.reduce(into: [kode]) { kodes, step in
      guard !kodes.isDisjoint(with: step.dari) else { return }
      kodes.subtract(step.dari)
      kodes.formUnion(step.ke)
    }
  }

  /// The groups into which the codes of both sides fall, in code order.
  func groups(_ before: Set<Kode>, _ after: Set<Kode>) -> [Group] {
    let earlier = isReversed ? after : before
    let later = isReversed ? before : after
    var forward: [Kode: Set<Kode>] = [:]
    var backward: [Kode: Set<Kode>] = [:]
    for kode in earlier {
      let images = images(of: kode).intersection(later)
      forward[kode] = images
      for image in images { backward[image, default: []].insert(kode) }
    }
    var groups: [Group] = []
    var open = earlier
    for kode in earlier.sorted() where open.contains(kode) {
      var olds: Set<Kode> = [kode]
      var news: Set<Kode> = []
      var frontier = olds
      while !frontier.isEmpty {
        let reached = Set(frontier.flatMap { forward[$0, default: []] }).subtracting(news)
        news.formUnion(reached)
        frontier = Set(reached.flatMap { backward[$0, default: []] }).subtracting(olds)
        olds.formUnion(frontier)
      }
      open.subtract(olds)
      groups.append(group(olds, news))
    }
    groups += later.subtracting(backward.keys).map { group([], [$0]) }
    return groups.sorted { one, other in
      guard let first = one.head, let second = other.head else { return false }
      return first < second
    }
  }

  private func group(_ olds: Set<Kode>, _ news: Set<Kode>) -> Group {
    isReversed
      ? Group(before: news.sorted(), after: olds.sorted())
      : Group(before: olds.sorted(), after: news.sorted())
  }
}

extension UnitJoin.Group {
  /// The code by which the group is known: that of the later side of the comparison, if it has one.
  var head: Kode? { after.first ?? before.first }
}
