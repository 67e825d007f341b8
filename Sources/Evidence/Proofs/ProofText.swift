import Canonical
import Merkle

/// The lines above the checkpoint in a proof, and the checkpoint below the empty line.
///
/// Proofs of inclusion and of consistency are written alike: a few lines of their own, hashes, an
/// empty line, a checkpoint.
struct ProofText {
  /// The longest proof that is read, in bytes: a note, an event in Base64 and the hashes.
  static let maximumLength = SignedNote.maximumLength + 100_000
  /// No tree that can be counted needs more hashes; a witness accepts no more either.
  static let maximumHashes = 63

  /// The lines above the empty line.
  let lines: [String]
  /// What stands below it.
  private let below: [UInt8]

  /// Cuts a text at its first empty line.
  init(parsing bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= Self.maximumLength else { throw .format(.tooLong(bytes: bytes.count)) }
    let end = bytes.indices.dropFirst().first { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
    guard let end else { throw .format(.noCheckpoint) }
    guard let above = String(validating: bytes[..<end], as: UTF8.self) else {
      throw .format(.notUTF8)
    }
    lines = above.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    below = Array(bytes[(end + 1)...])
  }

  /// The checkpoint, bare or signed; to be read last, for only the lines above tell whether the text
  /// is a proof at all.
  func head() throws(EvidenceError) -> CheckpointNote {
    try CheckpointNote(parsing: below)
  }

  /// The hashes in the lines from `first` on, counted from 0.
  func hashes(from first: Int) throws(EvidenceError) -> [Digest] {
    let rest = lines.dropFirst(first)
    guard rest.count <= Self.maximumHashes else { throw .format(.tooManyHashes(rest.count)) }
    var hashes: [Digest] = []
    for (place, line) in rest.enumerated() {
      guard let hash = Digest(base64: line) else {
        throw .format(.badLine(first + place + 1, expected: .hash))
      }
      hashes.append(hash)
    }
    return hashes
  }

  /// The number after a word and a space, `nil` for anything else or a leading zero.
  static func number(after word: String, in line: String) -> Int? {
    guard line.utf8.starts(with: "\(word) ".utf8) else { return nil }
    let digits = String(decoding: line.utf8.dropFirst(word.utf8.count + 1), as: UTF8.self)
    guard let number = Int(digits), number >= 0, String(number) == digits else { return nil }
    return number
  }
}
