/// Which stored line is which expected event, and what the others are.
struct Alignment {
  /// What a stored line is.
  enum Role: Hashable {
    /// The event that should stand here.
    case itself(Int)
    /// An event that stands in its place too.
    case doubled(Int)
    /// An event that stands here only.
    case moved(Int)
    /// Takes the place of this event with other bytes.
    case changed(Int)
    /// No event that should be there.
    case inserted
  }

  /// The role of each stored line.
  private(set) var roles: [Role]
  /// The events that stand nowhere, in order, from 0.
  private(set) var missing: [Int]

  /// Aligns lines with events that are counted from 0.
  ///
  /// - Parameters:
  ///   - origins: For each line the event that it is, `nil` for none.
  ///   - stated: For each line the event that it says it is.
  ///   - size: How many events there should be.
  init(_ origins: [Int?], stated: [Int?], size: Int) {
    roles = Array(repeating: .inserted, count: origins.count)
    missing = []
    var isThere = [Bool](repeating: false, count: size)
    for line in IncreasingRun.longest(origins) {
      guard let event = origins[line] else { continue }
      roles[line] = .itself(event)
      isThere[event] = true
    }
    for (line, origin) in origins.enumerated() {
      guard let event = origin, roles[line] == .inserted else { continue }
      roles[line] = isThere[event] ? .doubled(event) : .moved(event)
      isThere[event] = true
    }
    pairChanged(stated, isThere)
  }

  /// Lines of unknown content take the places of events that are missing between the same
  /// neighbours: first those that state their number, then in order.
  private mutating func pairChanged(_ stated: [Int?], _ isThere: [Bool]) {
    var lineStart = 0
    var eventStart = 0
    for line in 0...roles.count {
      let bound: Int
      if line == roles.count {
        bound = isThere.count
      } else if case .itself(let event) = roles[line] {
        bound = event
      } else {
        continue
      }
      let unknown = (lineStart..<line).filter { roles[$0] == .inserted }
      let gone = (eventStart..<bound).filter { !isThere[$0] }
      missing += pair(unknown, with: gone, stated)
      lineStart = line + 1
      eventStart = bound + 1
    }
  }

  /// Gives the events for which no line is left.
  private mutating func pair(_ unknown: [Int], with gone: [Int], _ stated: [Int?]) -> [Int] {
    guard !unknown.isEmpty, !gone.isEmpty else { return gone }
    var left = Set(gone)
    var rest: [Int] = []
    for line in unknown {
      if let event = stated[line], left.remove(event) != nil {
        roles[line] = .changed(event)
      } else {
        rest.append(line)
      }
    }
    var events = gone.filter { left.contains($0) }[...]
    for line in rest {
      guard let event = events.popFirst() else { break }
      roles[line] = .changed(event)
    }
    return Array(events)
  }
}
