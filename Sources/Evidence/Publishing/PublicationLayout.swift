import EventLog
public import Merkle

/// Where the published files of a log stand: every path of a publication is computed here.
///
/// ```
/// events/log=renja.example_3201/00000000000000000001.jsonl   the sealed segments, for engines
/// logs/renja.example_3201/log.json                           the identity
/// logs/renja.example_3201/tile/0/000                         the tree (c2sp.org/tlog-tiles)
/// logs/renja.example_3201/tile/entries/000                   the lines as that layout wants them
/// logs/renja.example_3201/checkpoint                         size, root, signatures; the last
/// logs/renja.example_3201/lock, next.tmp                     of whoever is writing
/// ```
///
/// No name that an engine could meet begins with `_` or `.`: some engines pass over such files, others
/// read them.
public struct PublicationLayout: Hashable, Sendable {
  /// The folder of all published logs.
  public let root: String
  /// The name of the log in paths: its origin with `_` for `/`.
  public let name: String

  /// The layout for a log with this origin.
  ///
  /// - Throws: ``EvidenceError``, `published` where the origin gives no name for a folder.
  public init(root: String, origin: String) throws(EvidenceError) {
    let bytes = origin.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
    try self.init(root: root, name: String(decoding: bytes, as: UTF8.self))
  }

  /// The layout for a log with this name.
  ///
  /// - Throws: ``EvidenceError``, `published` where it is no name of a folder.
  public init(root: String, name: String) throws(EvidenceError) {
    guard Checkpoint.isOrigin(name), !name.utf8.contains(UInt8(ascii: "/")),
      !name.utf8.starts(with: ".".utf8)
    else { throw .published(.unusableName(origin: name)) }
    self.root = root
    self.name = name
  }

  /// The folder of the segments.
  public var events: String { "\(root)/events/log=\(name)" }
  /// The folder of everything else.
  public var log: String { "\(root)/logs/\(name)" }
  /// The identity of the log.
  public var identity: String { "\(log)/log.json" }
  /// Size, root and signatures.
  public var checkpoint: String { "\(log)/checkpoint" }
  /// The file that stands for the right to write.
  var lock: String { "\(log)/lock" }
  /// What becomes a published file by rename: never in the folder of the segments, which engines list
  /// while it is being written.
  var next: String { "\(log)/next.tmp" }

  /// A segment, by its first event.
  public func segment(first: Int) -> String {
    let name = LogLayout.sealedName(first: first)
    return "\(events)/\(name.split(separator: "/").last ?? "")"
  }

  /// A tile of hashes or entries.
  public func tile(_ path: TilePath) -> String { "\(log)/\(path)" }
}
