import EventLog
import Merkle

extension Checkpoint {
  /// The checkpoint of a log before its first event.
  static func empty(origin: String) throws(EvidenceError) -> Checkpoint {
    do throws(CheckpointError) {
      return try Checkpoint(origin: origin, size: 0, root: RFC6962.emptyRoot)
    } catch {
      throw .checkpoint(error)
    }
  }
}
