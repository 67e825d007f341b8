public import EventLog

/// A checkpoint as somebody keeps it: bare, or with signatures.
public struct CheckpointNote: Hashable, Sendable {
  /// What it says of the log.
  public let checkpoint: Checkpoint
  /// The signed note, where it has signatures.
  public private(set) var note: SignedNote?

  /// A checkpoint without signatures.
  public init(_ checkpoint: Checkpoint) {
    self.checkpoint = checkpoint
  }

  /// The checkpoint with a signature added to those it has.
  func adding(_ signature: NoteSignature) -> CheckpointNote {
    var copy = self
    var note = note ?? SignedNote(text: checkpoint.text, signatures: [])
    note.add(signature)
    copy.note = note
    return copy
  }

  /// The checkpoint with the signatures of another note on the same checkpoint added.
  func adding(signaturesOf other: CheckpointNote) -> CheckpointNote {
    (other.note?.signatures ?? []).reduce(self) { $0.adding($1) }
  }

  /// The note if there are signatures, else the three lines.
  public var text: String { note?.written ?? checkpoint.text }

  /// Reads what ``text`` writes, and nothing else.
  ///
  /// - Throws: ``EvidenceError``: `checkpoint` or `note`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= SignedNote.maximumLength else {
      throw .note(.tooLong(bytes: bytes.count))
    }
    let lines = bytes.count { $0 == 0x0A }
    if lines <= 3, let text = String(validating: bytes, as: UTF8.self) {
      checkpoint = try Self.checkpoint(text)
    } else {
      let note = try SignedNote(parsing: bytes)
      checkpoint = try Self.checkpoint(note.text)
      self.note = note
    }
  }

  /// Reads a checkpoint that people kept or typed: as ``init(parsing:)`` does, or bare with other
  /// line ends and white space around, or in its short form on one line.
  ///
  /// - Parameter bytes: The content of a file, or an argument.
  /// - Throws: ``EvidenceError``: `checkpoint` or `note`.
  public init(kept bytes: [UInt8]) throws(EvidenceError) {
    do throws(EvidenceError) {
      try self.init(parsing: bytes)
    } catch {
      guard let typed = Self.typed(bytes) else { throw error }
      self.init(try Self.checkpoint(typed))
    }
  }

  /// The three lines of a bare checkpoint that was typed, `nil` where there are not three parts.
  private static func typed(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= 4096, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    var lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    lines.removeAll(where: \.isEmpty)
    if lines.count == 1 { lines = lines[0].split(whereSeparator: \.isWhitespace).map(String.init) }
    guard lines.count == 3 else { return nil }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func checkpoint(_ text: String) throws(EvidenceError) -> Checkpoint {
    do throws(CheckpointError) {
      return try Checkpoint(parsing: text)
    } catch {
      throw .checkpoint(error)
    }
  }
}
