import Synchronization
public import TestSupport

/// What commands promised while they ran, and when.
public final class Ledger: Sendable {
  /// One thing said, or about to be done.
  public enum Note: Hashable, Sendable {
    /// The log stands.
    case created
    /// An append was begun that makes the log so long.
    case begun(size: Int)
    /// So many events are on the disk.
    case kept(size: Int)
    /// A publication was begun, or is complete, with so many events or more.
    case published(size: Int)
    /// The copy of the publication holds so many events or more.
    case mirrored(size: Int)
    /// The checkpoint of this size is kept in `witness/`.
    case witnessed(size: Int)
    /// The log holds evidence of damage from now on: no byte of it changes.
    case damaged
    /// So many events were taken over into the log that continues it.
    case salvaged(size: Int)
  }

  private let disk: SimulatedDisk
  private let notes: Mutex<[(moment: Int, note: Note)]>

  /// An empty ledger, or one that begins with promises made before.
  public init(of disk: SimulatedDisk, continuing promises: Promises = Promises()) {
    self.disk = disk
    notes = Mutex(promises.notes.map { (0, $0) })
  }

  /// Notes something at the present moment of the disk.
  public func note(_ note: Note) {
    let moment = disk.moment
    notes.withLock { $0.append((moment, note)) }
  }

  /// Takes a promise back: what it was about was damaged on purpose.
  public func forget(_ note: Note) {
    notes.withLock { notes in notes.removeAll { $0.note == note } }
  }

  /// Everything noted so far counts from the beginning: the disk was settled.
  public func settle() {
    notes.withLock { notes in notes = notes.map { (0, $0.note) } }
  }

  /// What held after so many changes and syncs.
  public func promises(at moment: Int) -> Promises {
    notes.withLock { notes in
      Promises(notes: Set(notes.filter { $0.moment <= moment }.map(\.note)))
    }
  }
}

/// What must hold in every state that a crash leaves.
public struct Promises: Hashable, Sendable {
  /// What was noted, in any order.
  public var notes: Set<Ledger.Note>

  /// Keeps the notes; none yet.
  public init(notes: Set<Ledger.Note> = []) {
    self.notes = notes
  }

  /// Whether the log was created.
  public var isCreated: Bool { notes.contains(.created) }
  /// Whether the log holds evidence of damage.
  public var isDamaged: Bool { notes.contains(.damaged) }

  /// How many events must be there.
  public var kept: Int {
    notes.reduce(0) { most, note in
      if case .kept(let size) = note { max(most, size) } else { most }
    }
  }

  /// The sizes at which a batch ends, 0 among them.
  public var sizes: Set<Int> {
    notes.reduce(into: [0]) { sizes, note in
      if case .begun(let size) = note { sizes.insert(size) }
    }
  }

  /// How many events must be published, `nil` where nothing need be.
  public var published: Int? { largest { if case .published(let size) = $0 { size } else { nil } } }
  /// How many events the copy must hold, `nil` where there need be none.
  public var mirrored: Int? { largest { if case .mirrored(let size) = $0 { size } else { nil } } }
  /// How many events the log that goes on must hold, `nil` where there need be none.
  public var salvaged: Int? { largest { if case .salvaged(let size) = $0 { size } else { nil } } }
  /// The sizes whose checkpoints must be kept.
  public var witnessed: [Int] {
    notes.compactMap { if case .witnessed(let size) = $0 { size } else { nil } }
  }

  private func largest(_ size: (Ledger.Note) -> Int?) -> Int? { notes.compactMap(size).max() }
}
