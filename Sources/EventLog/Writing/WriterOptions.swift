public import Platform

/// How a writer is opened.
public struct WriterOptions: Sendable {
  /// The system's user, as it stands in every line.
  public var user: String
  /// Tells the time of events.
  public var clock: any WallClock
  /// How long to wait for another writer, in milliseconds.
  public var patience: Int
  /// Whether to write on a file system that other machines may write to.
  public var allowsSharedFileSystem: Bool
  /// Whether an event may come more than 366 days after the last one.
  public var allowsClockJump: Bool
  /// The kinds of event that the log's policy may speak of; `nil` takes any name.
  public var types: Set<String>?
  /// How long the checkpoint may lag behind while batches come, in milliseconds.
  public var checkpointLag = 50

  /// Whether caches are read and renewed.
  public var usesCaches = true
  /// How caches are used by whoever knows what lines are about; `nil` uses none.
  package var caches: CachePolicy?

  /// Sets all options.
  public init(
    user: String = Machine.userName, clock: any WallClock = SystemClock(), patience: Int = 10_000,
    allowsSharedFileSystem: Bool = false, allowsClockJump: Bool = false
  ) {
    self.user = user
    self.clock = clock
    self.patience = patience
    self.allowsSharedFileSystem = allowsSharedFileSystem
    self.allowsClockJump = allowsClockJump
  }
}
