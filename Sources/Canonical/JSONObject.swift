/// The members of a JSON object in the order they are written.
///
/// Order counts for equality: this is how a value is written, not what it means. Keys are compared
/// byte by byte, so texts that only look alike stay different.
public struct JSONObject: Hashable, Sendable {
  /// One key and its value.
  public struct Member: Sendable {
    /// The key, escapes resolved.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// Pairs a key with a value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// The object `{}`.
  public init() {
    members = []
  }

  /// An object with these members in this order.
  ///
  /// - Returns: `nil` if two of them have the same key.
  /// - Complexity: Linear in the number of members.
  public init?(_ members: [Member]) {
    var seen = Set<[UInt8]>(minimumCapacity: members.count)
    for member in members where !seen.insert(Array(member.key.utf8)).inserted {
      return nil
    }
    self.members = members
  }

  /// Takes members whose keys are known to differ.
  init(unique members: [Member]) {
    self.members = members
  }

  /// The keys in order.
  public var keys: [String] {
    members.map(\.key)
  }

  /// The value of `key`.
  ///
  /// Setting replaces the value in its place, appends a new key at the end, and removes the
  /// member for `nil`.
  ///
  /// - Complexity: Linear in the number of members.
  public subscript(_ key: String) -> JSONValue? {
    get {
      members.first { sameBytes($0.key, key) }?.value
    }
    set {
      let place = members.firstIndex { sameBytes($0.key, key) }
      switch (place, newValue) {
      case (let place?, let value?): members[place] = Member(key, value)
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: Sequence {
  /// Walks the members in order.
  public func makeIterator() -> IndexingIterator<[Member]> {
    members.makeIterator()
  }

  /// How many members there are.
  public var count: Int { members.count }

  /// Whether the object is `{}`.
  public var isEmpty: Bool { members.isEmpty }
}

extension JSONObject.Member: Hashable {
  /// Whether key and value are the same, byte by byte.
  public static func == (one: Self, other: Self) -> Bool {
    sameBytes(one.key, other.key) && one.value == other.value
  }

  /// Hashes key and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}

/// Whether two texts have the same bytes; `==` of strings also holds for composed and decomposed
/// letters.
func sameBytes(_ one: String, _ other: String) -> Bool {
  one == other && one.utf8.elementsEqual(other.utf8)
}
