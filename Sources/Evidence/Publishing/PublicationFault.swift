/// What is wrong with a folder of published files, and where.
public enum PublicationFault: Hashable, Sendable {
  /// This origin gives no name for a folder.
  case unusableName(origin: String)
  /// No log is published in this folder.
  case nothingPublished(path: String)
  /// This file tells of another log, or was written with another identity.
  case otherIdentity(path: String)
  /// This file is not there.
  case missing(path: String)
  /// This file has another length than the tree of its checkpoint gives it.
  case wrongLength(path: String, expected: Int64, found: Int64)
  /// The hashes of this file are not those that the lines give.
  case otherHashes(path: String)
  /// The tiles do not give the root of the checkpoint beside them.
  case otherRoot(path: String, expected: String, computed: String)
  /// A line, counted from 1, is not the one in the tree.
  case otherLine(path: String, line: Int, offset: Int64, seq: Int)
  /// A line in the tree, counted from 1, is no event of this number.
  case noEvent(path: String, line: Int, offset: Int64, seq: Int)
  /// A segment ends before its last event, or goes on after it.
  case wrongEnd(path: String, offset: Int64, expected: Int)
  /// The log holds evidence of damage: nothing of it is published.
  case damagedLog(faults: Int)
}
