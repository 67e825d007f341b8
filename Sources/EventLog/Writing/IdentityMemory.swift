/// Tells which identities a log may hold; quick for who asks often.
///
/// A few are looked up one by one. After so many it pays to know those of all events, and then an
/// identity that was never met costs no look at the log.
public struct IdentityMemory: Sendable {
  private static let few = 64

  private var all: KnownIdentities?
  private var asked = 0

  /// Nothing was asked yet.
  public init() {}

  /// Where the events of some identities stand.
  ///
  /// - Parameters:
  ///   - ids: The identities.
  ///   - contents: The log.
  /// - Returns: The numbers of those that the log holds.
  /// - Throws: ``LogError``, `storage` or `evidence`.
  public mutating func positions(
    of ids: [EventID], in contents: LogContents
  ) throws(LogError) -> [EventID: Int] {
    asked += ids.count
    if all == nil, asked > Self.few { all = try KnownIdentities(of: contents) }
    guard let all else { return try contents.positions(of: Set(ids)) }
    let candidates = ids.filter(all.mayHold)
    return candidates.isEmpty ? [:] : try contents.positions(of: Set(candidates))
  }

  /// Takes note of an event that was added to the log.
  mutating func insert(_ id: EventID) { all?.insert(id) }
}
