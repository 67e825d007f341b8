/// What opening for writing found behind the checkpoint, and did about it.
public struct LogRecovery: Hashable, Sendable {
  /// How many whole batches behind the checkpoint were adopted.
  public internal(set) var adoptedBatches = 0
  /// How many events they hold.
  public internal(set) var adoptedEvents = 0
  /// How many bytes of a torn tail were cut.
  public internal(set) var cutBytes: Int64 = 0
  /// The files below the log's folder that keep what was cut, and second copies of segments.
  public internal(set) var quarantined: [String] = []

  /// Whether there was anything to do.
  public var isNeeded: Bool { adoptedBatches > 0 || !quarantined.isEmpty }

  init() {}
}
