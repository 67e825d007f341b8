public import Platform
import Synchronization

/// A disk on which calls fail when a test says so: the real one, or a simulated one.
public final class FaultyDisk: Storage {
  /// What happens to one call.
  public enum Fault: Sendable {
    /// It fails with this errno and does nothing.
    case fails(errno: Int32)
    /// A write stores only the first so many bytes.
    case writesOnly(Int)
  }

  private struct Plan {
    var operation: StorageError.Operation
    var countdown: Int
    var fault: Fault
  }

  private struct State {
    var plan: Plan?
    var isReadOnly = false
    var calls: [StorageError.Operation] = []
    var opened: [String] = []
  }

  private let disk: any Storage
  private let state = Mutex(State())

  /// Wraps a disk; nothing fails yet.
  public init(on disk: any Storage = RealDisk()) {
    self.disk = disk
  }

  /// The calls made so far.
  public var calls: [StorageError.Operation] { state.withLock { $0.calls } }

  /// The files that were opened to be written.
  public var opened: [String] { state.withLock { $0.opened } }

  /// Forgets the calls made so far.
  public func forgetCalls() {
    state.withLock { $0.calls = [] }
  }

  /// Lets the n-th next call of an operation fail, once.
  public func fail(_ operation: StorageError.Operation, after count: Int = 1, _ fault: Fault) {
    state.withLock { $0.plan = Plan(operation: operation, countdown: count, fault: fault) }
  }

  /// Refuses every change from now on, as a read-only file system does.
  public func makeReadOnly() {
    state.withLock { $0.isReadOnly = true }
  }

  /// Whether the planned fault has not happened yet.
  public var isWaiting: Bool { state.withLock { $0.plan != nil } }

  private func pass(
    _ operation: StorageError.Operation, _ path: String, isChange: Bool = false
  ) throws(StorageError) -> Int? {
    let fault: Fault? = state.withLock { state in
      state.calls.append(operation)
      if isChange && state.isReadOnly { return .fails(errno: 30) }
      guard state.plan?.operation == operation else { return nil }
      state.plan?.countdown -= 1
      guard let plan = state.plan, plan.countdown == 0 else { return nil }
      state.plan = nil
      return plan.fault
    }
    switch fault {
    case .fails(let code): throw StorageError(operation, path, errno: code)
    case .writesOnly(let count): return count
    case nil: return nil
    }
  }

  /// Opens, unless it is this call's turn to fail.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile {
    _ = try pass(.open, path, isChange: purpose != .reading)
    if purpose != .reading { state.withLock { $0.opened.append(path) } }
    return try disk.open(path, purpose).handedOver(to: self)
  }

  /// Reads, unless it is this call's turn to fail.
  public func read(
    _ file: borrowing StorageFile, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(StorageError) -> Int {
    _ = try pass(.read, file.path)
    return try disk.read(file, at: offset, into: &buffer, from: start)
  }

  /// Writes, all or as much as the fault lets through.
  public func write(
    _ bytes: Span<UInt8>, to file: borrowing StorageFile
  ) throws(StorageError) -> Int {
    guard let limit = try pass(.write, file.path, isChange: true) else {
      return try disk.write(bytes, to: file)
    }
    return try disk.write(bytes.extracting(..<min(limit, bytes.count)), to: file)
  }

  /// Syncs, unless it is this call's turn to fail.
  public func sync(_ file: borrowing StorageFile) throws(StorageError) {
    do throws(StorageError) {
      _ = try pass(.sync, file.path)
    } catch {
      // The system may drop what it could not store, and report success the next time.
      (disk as? SimulatedDisk)?.dropUnsynced(of: file)
      throw error
    }
    try disk.sync(file)
  }

  /// Asks for the size, unless it is this call's turn to fail.
  public func size(of file: borrowing StorageFile) throws(StorageError) -> Int64 {
    _ = try pass(.examine, file.path)
    return try disk.size(of: file)
  }

  /// Closes, and then perhaps reports an error.
  public func close(_ number: Int32, _ path: String) throws(StorageError) {
    // The descriptor is gone even where closing reports an error.
    try disk.close(number, path)
    _ = try pass(.close, path)
  }

  /// Looks at a path, unless it is this call's turn to fail.
  public func entry(_ path: String) throws(StorageError) -> StorageEntry? {
    _ = try pass(.examine, path)
    return try disk.entry(path)
  }

  /// Lists, unless it is this call's turn to fail.
  public func list(_ directory: String) throws(StorageError) -> [String] {
    _ = try pass(.list, directory)
    return try disk.list(directory)
  }

  /// Creates a folder, unless it is this call's turn to fail.
  public func createDirectory(_ path: String) throws(StorageError) {
    _ = try pass(.createDirectory, path, isChange: true)
    try disk.createDirectory(path)
  }

  /// Syncs a folder, unless it is this call's turn to fail.
  public func syncDirectory(_ path: String) throws(StorageError) {
    _ = try pass(.syncDirectory, path)
    try disk.syncDirectory(path)
  }

  /// Renames, unless it is this call's turn to fail.
  public func rename(_ path: String, to target: String) throws(StorageError) {
    _ = try pass(.rename, path, isChange: true)
    try disk.rename(path, to: target)
  }

  /// Sets permissions, unless it is this call's turn to fail.
  public func changeMode(_ path: String, _ mode: UInt16) throws(StorageError) {
    _ = try pass(.changeMode, path, isChange: true)
    try disk.changeMode(path, mode)
  }

  /// Removes, unless it is this call's turn to fail.
  public func remove(_ path: String) throws(StorageError) {
    _ = try pass(.remove, path, isChange: true)
    try disk.remove(path)
  }

  /// Locks, unless it is this call's turn to fail.
  public func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt {
    _ = try pass(.lock, path, isChange: true)
    return try disk.lock(path, as: holder)
  }

  /// Asks for the file system, which never fails.
  public func fileSystem(at path: String) throws(StorageError) -> FileSystem {
    try disk.fileSystem(at: path)
  }
}
