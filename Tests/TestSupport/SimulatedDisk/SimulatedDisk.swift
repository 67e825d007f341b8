public import Platform
import Synchronization

/// A disk in memory that remembers every change, and knows what a crash may leave of them.
///
/// It models what POSIX promises and nothing more: content is durable after `sync` of the file, a
/// name after `syncDirectory` of its folder; what was not synced may be there or not, in any
/// combination. A rename is seen whole or not at all.
public final class SimulatedDisk: Storage {
  struct Past: Sendable {
    let change: DiskChange
    /// The moment at which the change was done, and that at which it became durable.
    let moment: Int
    var durable: Int?
    /// Whether a sync failed over it: no later one makes it durable.
    var isDropped = false
  }

  struct OpenFile: Sendable {
    let node: Int
    let path: String
    let isReadOnly: Bool
    var holdsLock = false
  }

  struct State: Sendable {
    /// What stood on the disk, durable, before the first change.
    var start: DiskImage
    var past: [Past] = []
    /// What the running system sees.
    var now: DiskImage
    /// Counts changes and syncs: a crash happens between two moments.
    var moment = 0
    var files: [Int32: OpenFile] = [:]
    var lastNumber: Int32 = 2
    /// From this moment on every call fails: the process is dead.
    var death: Int?
  }

  let state: Mutex<State>

  /// A disk on which something stands, durable.
  public init(_ image: DiskImage = DiskImage()) {
    state = Mutex(State(start: image, now: image))
  }

  /// What the running system sees.
  public var image: DiskImage { state.withLock { $0.now } }

  /// How many changes and syncs there were.
  public var moment: Int { state.withLock { $0.moment } }

  /// The bytes of the longest write since the disk was settled.
  public var longestWrite: Int {
    state.withLock { state in
      state.past.reduce(0) { longest, past in
        if case .write(_, _, let bytes) = past.change { max(longest, bytes.count) } else { longest }
      }
    }
  }

  /// Kills the process that uses the disk once there were so many changes and syncs.
  ///
  /// The system lives on: nothing that was done is lost, and nothing becomes durable by it.
  public func kill(at moment: Int) {
    state.withLock { $0.death = moment }
  }

  /// Whether the process was killed.
  public var isDead: Bool { state.withLock { $0.isDead } }

  /// Lets another process use the disk; the dead one holds no lock.
  public func revive() {
    state.withLock {
      $0.death = nil
      $0.files = [:]
    }
  }

  /// Lets the system give up what was not synced of a file: it shows it, and will never store it.
  public func dropUnsynced(of file: borrowing StorageFile) {
    let number = file.number
    state.withLock { state in
      guard let node = state.files[number]?.node else { return }
      for place in state.past.indices
      where state.past[place].durable == nil && state.past[place].change.isContent(of: node) {
        state.past[place].isDropped = true
      }
    }
  }

  /// Makes everything durable, and begins counting anew.
  public func settle() {
    state.withLock {
      $0.start = $0.now
      $0.past = []
      $0.moment = 0
    }
  }

  /// Lets something else stand on the disk, durable.
  public func become(_ image: DiskImage) {
    state.withLock { $0.now = image }
    settle()
  }

  /// Changes the content of a file, durable at once, as damage does.
  public func overwrite(_ path: String, with bytes: [UInt8]) {
    settle()
    state.withLock { state in
      let name = Path.name(of: path)
      guard let folder = state.now.find(Path.parent(of: path)) else { return }
      let node = state.now.nodes.count
      for change in [
        DiskChange.create(node: node, isFolder: false),
        .write(node: node, offset: 0, bytes: bytes),
        .link(folder: folder, name: name, node: node),
      ] {
        state.now.apply(change)
      }
      state.start = state.now
    }
  }
}

extension SimulatedDisk.State {
  var isDead: Bool { death.map { moment >= $0 } ?? false }

  mutating func change(_ change: DiskChange) {
    now.apply(change)
    past.append(SimulatedDisk.Past(change: change, moment: moment, durable: nil))
    moment += 1
  }

  /// Makes changes durable, but for those that the system has given up.
  mutating func sync(_ isMeant: (DiskChange) -> Bool) {
    for place in past.indices
    where past[place].durable == nil && !past[place].isDropped && isMeant(past[place].change) {
      past[place].durable = moment
    }
    moment += 1
  }
}
