import Canonical
public import Platform

extension WritePolicy {
  /// A policy is a page of names; nothing longer is read.
  static let mostBytes = 1 << 16

  /// Reads the policy of a log.
  ///
  /// - Parameters:
  ///   - layout: Where the log stands.
  ///   - storage: The disk.
  ///   - types: The kinds of event there are; nil takes any name.
  /// - Returns: The policy, nil where the log has none.
  /// - Throws: ``LogError``, `policy`.
  public static func load(
    _ layout: LogLayout, on storage: any Storage, types: Set<String>?
  ) throws(LogError) -> WritePolicy? {
    let path = layout.policy
    let bytes: [UInt8]?
    do throws(StorageError) {
      bytes = try storage.contents(of: path, limit: mostBytes)
    } catch {
      if error.isMissing { return nil }
      throw .policy(PolicyFault(path: path, line: nil, column: nil, reason: .unreadable(error)))
    }
    guard let bytes else {
      throw .policy(
        PolicyFault(path: path, line: nil, column: nil, reason: .tooLong(limit: mostBytes)))
    }
    do throws(PolicyFault) {
      return try WritePolicy(parsing: bytes, path: path, types: types)
    } catch {
      throw .policy(error)
    }
  }

  /// Reads a policy from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: Its path, for the error.
  ///   - types: The kinds of event there are; nil takes any name.
  /// - Throws: ``PolicyFault`` with its place.
  package init(parsing bytes: [UInt8], path: String, types: Set<String>?) throws(PolicyFault) {
    do throws(PolicyReader.Fault) {
      self = try PolicyReader.read(bytes.span, types: types)
    } catch {
      let place = Place(of: error.offset, in: bytes)
      throw PolicyFault(
        path: path, line: place.line, column: place.column, reason: error.reason)
    }
  }

  /// A byte as a line and a column.
  private struct Place {
    let line: Int
    let column: Int

    init(of offset: Int, in bytes: [UInt8]) {
      let before = bytes.prefix(offset)
      line = before.count { $0 == 0x0A } + 1
      column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    }
  }
}

/// Reads the JSON of a policy, member by member, so that every fault has its place.
private struct PolicyReader {
  /// What is wrong, and at which byte.
  struct Fault: Error {
    let offset: Int
    let reason: PolicyFault.Reason
  }

  /// A key's rule and where its names stand.
  private typealias Rules = [String: (names: [String], offsets: [Int])]

  static func read(
    _ bytes: Span<UInt8>, types: Set<String>?
  ) throws(Fault) -> WritePolicy {
    var users: Rules?
    var actors: Rules?
    try eachMember(from: 0, "policy.json", bytes) { (key, member) throws(Fault) in
      switch key {
      case "actors": users = try rules(key, member, bytes) { _ in true }
      case "types":
        actors = try rules(key, member, bytes) { types?.contains($0) ?? true }
      default: throw Fault(offset: member.key.lowerBound, reason: .unknownKey(key))
      }
    }
    if let users, let actors { try checkBound(actors, to: users) }
    return WritePolicy(
      users: users?.mapValues(\.names), actors: actors?.mapValues(\.names))
  }

  private static func rules(
    _ section: String, _ member: JSONMember, _ bytes: Span<UInt8>, isKnown: (String) -> Bool
  ) throws(Fault) -> Rules {
    var rules: Rules = [:]
    try eachMember(from: member.value.lowerBound, section, bytes) { (key, member) throws(Fault) in
      guard !key.isEmpty, key == WritePolicy.anyone || isKnown(key) else {
        throw Fault(offset: member.key.lowerBound, reason: .unknownType(key))
      }
      rules[key] = try names("\(section).\(key)", member, bytes)
    }
    return rules
  }

  private static func names(
    _ place: String, _ member: JSONMember, _ bytes: Span<UInt8>
  ) throws(Fault) -> (names: [String], offsets: [Int]) {
    guard member.kind == .array else {
      throw Fault(offset: member.value.lowerBound, reason: .notNames(place))
    }
    var names: [String] = []
    var offsets: [Int] = []
    var cursor = JSONCursor(at: member.value.lowerBound)
    do throws(JSONError) {
      try cursor.beginArray(in: bytes)
      while let element = try cursor.nextElement(in: bytes) {
        offsets.append(element.range.lowerBound)
        names.append(element.string(in: bytes) ?? "")
      }
    } catch {
      throw Fault(offset: error.offset, reason: .notJSON(error.kind))
    }
    if let place = names.firstIndex(of: "") {
      throw Fault(offset: offsets[place], reason: .notNames(member.key(in: bytes)))
    }
    return (names, offsets)
  }

  /// A rule for an actor for whom nobody may speak is a slip of the pen that would shut a door.
  private static func checkBound(_ actors: Rules, to users: Rules) throws(Fault) {
    guard users[WritePolicy.anyone] == nil else { return }
    for (type, rule) in actors.sorted(by: { $0.key < $1.key }) {
      for (name, offset) in zip(rule.names, rule.offsets)
      where users[name] == nil && name != WritePolicy.anyone {
        throw Fault(offset: offset, reason: .unboundActor(name, type: type))
      }
    }
  }

  private static func eachMember(
    from offset: Int, _ place: String, _ bytes: Span<UInt8>,
    _ body: (String, JSONMember) throws(Fault) -> Void
  ) throws(Fault) {
    var cursor = JSONCursor(at: offset)
    do throws(JSONError) {
      try cursor.beginObject(in: bytes)
    } catch {
      throw Fault(
        offset: error.offset,
        reason: error.kind == .notAnObject ? .notRules(place) : .notJSON(error.kind))
    }
    while true {
      let member: JSONMember?
      do throws(JSONError) {
        member = try cursor.nextMember(in: bytes)
        if member == nil, offset == 0 { try cursor.finish(in: bytes) }
      } catch {
        throw Fault(offset: error.offset, reason: .notJSON(error.kind))
      }
      guard let member else { return }
      try body(member.key(in: bytes), member)
    }
  }
}
