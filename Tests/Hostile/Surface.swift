/// A place where bytes that somebody else made enter the program.
public enum Surface: String, CaseIterable, Sendable {
  /// A line of a log.
  case line
  /// A table to be imported, in any form.
  case table
  /// Coordinates, codes, days and bounds, as people type them.
  case coordinate
  /// Amounts, decimals and targets, as people type them.
  case amount
  /// A proof that an event is in a log, or that a log goes on from another.
  case proof
  /// A checkpoint, as a log keeps it or people copy it.
  case checkpoint
  /// A signed note, or the keys of those who sign.
  case note
  /// The log's policy.
  case policy
}

extension Surface {
  /// Feeds bytes to the readers behind the surface, which may refuse them, and no more.
  ///
  /// - Parameter bytes: Anything at all.
  /// - Returns: The promise that was broken, nil where all were kept.
  public func exercise(_ bytes: [UInt8]) -> String? {
    switch self {
    case .line: LineSurface.exercise(bytes)
    case .table: TableSurface.exercise(bytes)
    case .coordinate: TypedSurface.exerciseCoordinate(String(decoding: bytes, as: UTF8.self))
    case .amount: TypedSurface.exerciseAmount(String(decoding: bytes, as: UTF8.self))
    case .proof: EvidenceSurface.exerciseProof(bytes)
    case .checkpoint: EvidenceSurface.exerciseCheckpoint(bytes)
    case .note: EvidenceSurface.exerciseNote(bytes)
    case .policy: PolicySurface.exercise(bytes)
    }
  }
}
