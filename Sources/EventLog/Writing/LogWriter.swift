public import Canonical
import Merkle
public import Platform

/// The one writer of a log: it holds the lock from opening to closing.
///
/// What ``append(_:expecting:)`` has returned is on the disk. A writer that goes out of use without
/// ``close()`` is like a crash: nothing is lost, and the next writer has more to do.
public struct LogWriter: ~Copyable {
  /// What the log is called and how it is kept.
  public let identity: LogIdentity
  /// What opening found behind the checkpoint, and did about it.
  public let recovery: LogRecovery
  /// The events, up to the last one appended.
  public internal(set) var contents: LogContents
  /// When the last event was recorded, `nil` for an empty log.
  public internal(set) var lastRecorded: Instant?

  /// What the log's policy lets this writer's user record, as it stood when the log was opened.
  public let permission: WritePermission

  let options: WriterOptions
  var frontier: TreeFrontier
  /// How many events the checkpoint on disk covers, and when it was renewed.
  var published: (size: Int, moment: UInt64)
  /// The segment being written, its lines, and how many bytes they are.
  var active: StorageFile?
  var activeBytes: Int64 = 0
  /// The leaf hashes of that segment; `nil` where they could not be written, for the next opening.
  var leaves: StorageFile?
  /// Whether the leaf hashes of a segment sealed meanwhile may not be on the disk.
  var areLeavesLost = false
  /// By what the disk knows the lock file and the segment that were opened.
  var nodes: (lock: UInt64?, active: UInt64?) = (nil, nil)
  /// Why nothing more is written.
  var failure: StorageError?
  /// Identities that were looked up and are not in the log.
  var unknownIDs: Set<EventID> = []
  /// Which identities the log may hold.
  var memory = IdentityMemory()

  private let lock: StorageFile

  /// How many events the log holds.
  public var size: Int { contents.size }

  /// The head of the log as it stands in memory; the file may lag behind until ``close()``.
  public var checkpoint: Checkpoint { Checkpoint(of: identity, frontier) }

  var storage: any Storage { contents.storage }
  var layout: LogLayout { contents.layout }

  /// Opens a log for writing: takes the lock, checks, and recovers what a crash left.
  ///
  /// - Parameters:
  ///   - path: The folder of the log.
  ///   - storage: The disk.
  ///   - options: User, clock, patience and what is forced.
  /// - Returns: The writer.
  /// - Throws: ``LogError``: what ``LogSnapshot/init(opening:on:)`` throws, `sharedFileSystem`,
  ///   `locked`, `policy` or `evidence`; then nothing was written.
  public static func open(
    _ path: String, on storage: any Storage = RealDisk(),
    as options: WriterOptions = WriterOptions()
  ) throws(LogError) -> LogWriter {
    let layout = LogLayout(root: path)
    let storage = try LogHead(on: storage, layout).identity.disk(storage)
    try refuseShared(storage, layout, options)
    let lock = try LogLock.take(on: storage, layout, options)
    let permission = WritePermission(
      policy: try WritePolicy.load(layout, on: storage, types: options.types), user: options.user)
    let plan = try Recovery(checking: layout, on: storage, options.caches)
    let done = try plan.apply()
    var writer = LogWriter(plan, done, options, permission, lock)
    try writer.openActive()
    try writer.renewCheckpoint()
    return writer
  }

  private init(
    _ plan: Recovery, _ done: LogRecovery, _ options: WriterOptions,
    _ permission: WritePermission, _ lock: consuming StorageFile
  ) {
    identity = plan.identity
    recovery = done
    contents = plan.contents
    lastRecorded = plan.tail.recorded
    frontier = plan.frontier
    published = (plan.checkpoint?.size ?? -1, Stopwatch.nanoseconds)
    activeBytes = plan.active == nil ? 0 : plan.tail.end
    self.options = options
    self.permission = permission
    self.lock = lock
  }

  /// Refuses a disk that other machines write to, unless the options force it.
  static func refuseShared(
    _ storage: any Storage, _ layout: LogLayout, _ options: WriterOptions
  ) throws(LogError) {
    guard !options.allowsSharedFileSystem else { return }
    let fileSystem: FileSystem
    do throws(StorageError) {
      fileSystem = try storage.fileSystem(at: layout.root)
    } catch {
      throw .storage(error)
    }
    guard !fileSystem.isShared else {
      throw .sharedFileSystem(layout.root, name: fileSystem.name)
    }
  }

  /// Opens the segment that a writer before this one began.
  private mutating func openActive() throws(LogError) {
    do throws(StorageError) {
      nodes.lock = try storage.entry(layout.lock)?.node
      guard let segment = contents.segments.last, !segment.isSealed else { return }
      active = try storage.open(layout.path(segment.name), .appending)
      nodes.active = try storage.entry(layout.path(segment.name))?.node
      let path = layout.path(LogLayout.leavesName(first: segment.first))
      leaves = try? storage.open(path, storage.entry(path) == nil ? .creating : .appending)
    } catch {
      throw .storage(error)
    }
  }

  /// Renews the checkpoint, closes all files and gives the lock back.
  ///
  /// - Throws: ``LogError``: the events are durable all the same, and the next writer adopts them.
  public consuming func close() throws(LogError) {
    guard failure == nil else { return }
    if published.size < contents.size { try renewCheckpoint() }
    if syncLeaves(), !areLeavesLost {
      FrontierCache(storage: storage, layout: layout).save(frontier)
    }
    do throws(StorageError) {
      try closeActive()
      try lock.close()
    } catch {
      throw .storage(error)
    }
  }
}
