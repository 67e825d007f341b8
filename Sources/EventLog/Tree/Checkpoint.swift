public import Merkle

/// What a log was at one moment: its name, how many events it held, and the root over them.
///
/// Two checkpoints of one log and size have the same root, or somebody rewrote the log.
public struct Checkpoint: Hashable, Sendable {
  /// The name of the log.
  public let origin: String
  /// How many events it holds.
  public let size: Int
  /// The root of the tree over them (RFC 6962, section 2.1).
  public let root: Digest

  /// No log is larger: sizes stay within what every reader of JSON counts exactly.
  public static let maximumSize = 1 << 53 - 1

  /// The checkpoint with these facts.
  ///
  /// - Throws: ``CheckpointError``, `badOrigin` or `badSize`.
  public init(origin: String, size: Int, root: Digest) throws(CheckpointError) {
    guard Self.isOrigin(origin) else { throw .badOrigin(origin) }
    guard (0...Self.maximumSize).contains(size) else { throw .badSize(String(size)) }
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The checkpoint of a log whose identity has been read.
  init(of identity: LogIdentity, _ frontier: TreeFrontier) {
    origin = identity.origin
    size = Int(clamping: frontier.size)
    root = frontier.root
  }

  /// Whether a text can name a log: not empty, no space, plus, or control character.
  public static func isOrigin(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        !scalar.properties.isWhitespace && scalar != "+"
          && scalar.properties.generalCategory != .control
      }
  }
}

/// Why a text is no checkpoint.
public enum CheckpointError: Error, Hashable, Sendable {
  /// It does not have the three parts, and nothing else.
  case badShape
  /// This cannot name a log.
  case badOrigin(String)
  /// This is no size: not decimal, or with a leading zero, or beyond what this program counts.
  case badSize(String)
  /// This is not the Base64 of 32 bytes.
  case badRoot(String)
}

extension Checkpoint {
  /// The body of c2sp.org/tlog-checkpoint: three lines, each with its line feed.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// The form for one line of paper: origin, size and root, each after one space.
  public var short: String { "\(origin) \(size) \(root.base64)" }

  /// Reads what ``text`` writes, and nothing else.
  ///
  /// - Throws: ``CheckpointError``.
  public init(parsing text: String) throws(CheckpointError) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 4, lines[3].isEmpty else { throw .badShape }
    try self.init(String(lines[0]), String(lines[1]), String(lines[2]))
  }

  /// Reads what ``short`` writes, and nothing else.
  ///
  /// - Throws: ``CheckpointError``.
  public init(parsingShort text: String) throws(CheckpointError) {
    let parts = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .badShape }
    try self.init(String(parts[0]), String(parts[1]), String(parts[2]))
  }

  private init(
    _ origin: String?, _ size: String?, _ root: String?
  ) throws(CheckpointError) {
    guard let origin, let size, let root else { throw .badShape }
    guard let number = Int(size), number >= 0, String(number) == size else {
      throw .badSize(size)
    }
    guard let digest = Digest(base64: root) else { throw .badRoot(root) }
    try self.init(origin: origin, size: number, root: digest)
  }
}
