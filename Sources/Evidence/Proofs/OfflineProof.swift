import Canonical
import EventLog
public import Merkle

/// Shows that an event is part of a log, to somebody who has neither the log nor trust in us.
///
/// The text form of `c2sp.org/tlog-proof`, stored in files named `….tlog-proof`:
///
/// ```
/// c2sp.org/tlog-proof@v1
/// extra eyJzZXEiOjcs…
/// index 6
/// gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
/// B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
///
/// renja.example/3201
/// 8
/// Xcnaeac…QyYg=
/// ```
public struct OfflineProof: Hashable, Sendable {
  /// The first line.
  public static let format = "c2sp.org/tlog-proof@v1"

  /// The line of the event without its line feed, where the proof carries it.
  public let line: [UInt8]?
  /// The place of the event in the tree, from 0: its number less 1.
  public let index: Int
  /// The siblings from the leaf up to the root.
  public let hashes: [Digest]
  /// The checkpoint whose root the hashes lead to.
  public let head: CheckpointNote

  /// The number of the event.
  public var seq: Int { index + 1 }

  /// The proof as a file.
  public var text: String {
    var text = Self.format + "\n"
    if let line { text += "extra \(Base64.encode(line))\n" }
    text += "index \(index)\n"
    for hash in hashes { text += hash.base64 + "\n" }
    return text + "\n" + head.text
  }
}

extension OfflineProof {
  /// Reads what ``text`` writes, and nothing else.
  ///
  /// - Throws: ``EvidenceError``: `format`, `checkpoint` or `note`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    let parts = try ProofText(parsing: bytes)
    guard let first = parts.lines.first, first.utf8.elementsEqual(Self.format.utf8) else {
      throw .format(.otherFormat)
    }
    var place = 1
    let word = "extra "
    if parts.lines.count > 1, parts.lines[1].utf8.starts(with: word.utf8) {
      let encoded = String(decoding: parts.lines[1].utf8.dropFirst(word.utf8.count), as: UTF8.self)
      guard let content = Base64.decode(encoded), content.count <= EventLine.maximumLength else {
        throw .format(.badLine(2, expected: .extra))
      }
      line = content
      place = 2
    } else {
      line = nil
    }
    guard place < parts.lines.count,
      let number = ProofText.number(after: "index", in: parts.lines[place]), number < Int.max
    else { throw .format(.badLine(place + 1, expected: .index)) }
    index = number
    hashes = try parts.hashes(from: place + 1)
    head = try parts.head()
  }
}
