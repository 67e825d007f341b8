import EventLog
public import Merkle
public import Platform

/// The logs of a folder, such as a regency's: each has its own writer, and together they are its plans.
public struct LogCollection: Sendable {
  /// One log of a folder.
  public struct Member: Hashable, Sendable {
    /// The name of its folder.
    public let name: String
    /// Its path.
    public let path: String
  }

  /// What one log answered, and what the answer rests on.
  public struct Reading<Answer: Sendable>: Sendable {
    /// The log.
    public let member: Member
    /// What it answered, or why it was left out.
    public let outcome: Result<Answered<Answer>, StoreError>
  }

  /// An answer and its basis.
  public struct Answered<Answer: Sendable>: Sendable {
    /// The log's own name.
    public let origin: String
    /// How many events the answer rests on.
    public let size: Int
    /// The root hash of those events' tree.
    public let root: Digest
    /// What to say of a log whose events are invented.
    public let invented: String?
    /// The answer.
    public let answer: Answer
  }

  /// The logs by the names of their folders.
  public let members: [Member]
  private let storage: any Storage

  /// Finds the logs that stand directly in a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - storage: its disk.
  /// - Throws: `StoreError.log` where the folder cannot be listed.
  public init(in folder: String, on storage: any Storage = RealDisk()) throws(StoreError) {
    var members: [Member] = []
    do throws(StorageError) {
      for name in try storage.list(folder + "/.").sorted() {
        let path = "\(folder)/\(name)"
        guard try storage.entry(path + "/.")?.kind == .directory else { continue }
        guard try LogCollection.holdsLog(path, on: storage) else { continue }
        members.append(Member(name: name, path: path))
      }
    } catch {
      throw .log(.storage(error))
    }
    self.members = members
    self.storage = storage
  }

  /// Whether something of a log stands in a folder; one that lost its identity is a damaged log, not
  /// none.
  private static func holdsLog(
    _ path: String, on storage: any Storage
  ) throws(StorageError) -> Bool {
    for part in ["log.json", "checkpoint", "segments"]
    where try storage.entry("\(path)/\(part)") != nil {
      return true
    }
    return false
  }

  /// Asks every log the same, on all processors.
  ///
  /// A log that holds evidence of damage, or cannot be read, gives its error in place of an answer.
  ///
  /// - Parameter body: what one log answers, with the basis that the answer rests on.
  /// - Returns: one reading for each log, in order.
  /// - Complexity: one fold of each log; memory for the answers and as many folds as processors.
  public func readings<Answer: Sendable>(
    _ body: @Sendable (RenjaLog) throws(StoreError) -> (PlanBasis, Answer)
  ) -> [Reading<Answer>] {
    Parallel.map(members) { [storage] member in
      do throws(StoreError) {
        let log = try RenjaLog(opening: member.path, on: storage)
        guard log.snapshot.evidence.isEmpty else { throw .log(.evidence(log.snapshot.evidence)) }
        let (basis, answer) = try body(log)
        return Reading(
          member: member,
          outcome: .success(
            Answered(
              origin: log.identity.origin, size: basis.size, root: basis.root,
              invented: log.identity.invented, answer: answer)))
      } catch {
        return Reading(member: member, outcome: .failure(error))
      }
    }
  }
}
