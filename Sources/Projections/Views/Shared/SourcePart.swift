public import RenjaModel

/// What one source gives to a pagu.
public struct SourcePart: Hashable, Sendable {
  /// The source; nil for money that names none.
  public let sumber: String?
  /// Its part; nil where the pagu shows no figure.
  public let rupiah: Rupiah?
  /// The events that gave source and amount, in the order of the log.
  public let events: [Int]
}

extension PlanTree {
  /// A unit's stated amount by source; the parts sum to it.
  ///
  /// What the named parts leave over, or go beyond, stands without a source.
  func sources(of kode: Kode) -> [SourcePart] {
    keys(of: kode).flatMap { key -> [SourcePart] in
      guard let row = rows[key], let pagu = row.pagu else { return [] }
      let events = [pagu.seq] + (row.sumber.map { [$0.seq] } ?? [])
      let unique = Set(events).sorted()
      guard let amount = pagu.value else {
        return (row.sumber?.value.names ?? []).map {
          SourcePart(sumber: $0, rupiah: nil, events: unique)
        }
      }
      let named = row.sumber?.value.parts(of: amount) ?? []
      let rest = named.reduce(amount) { $0 - $1.rupiah }
      let parts = named.map { SourcePart(sumber: $0.sumber, rupiah: $0.rupiah, events: unique) }
      guard rest != .zero else { return parts }
      return parts + [SourcePart(sumber: nil, rupiah: rest, events: unique)]
    }
  }
}

extension [SourcePart] {
  /// The parts joined by source, in the order of first appearance; spellings that fold alike are one
  /// source, and money without a source stands last.
  func joined() -> [SourcePart] {
    var order: [String] = []
    var parts: [String: [SourcePart]] = [:]
    for part in self {
      let key = part.sumber.map(NameFolding.fold) ?? " "
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(part)
    }
    let keys = order.filter { $0 != " " } + order.filter { $0 == " " }
    return keys.compactMap { key in
      guard let same = parts[key], let first = same.first else { return nil }
      let amounts = same.compactMap(\.rupiah)
      return SourcePart(
        sumber: first.sumber, rupiah: amounts.isEmpty ? nil : amounts.reduce(.zero, +),
        events: Set(same.flatMap(\.events)).sorted())
    }
  }
}
