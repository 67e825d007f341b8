public import EventLog
public import Merkle
public import Platform

/// Why something cannot be proven, checked, signed, witnessed, published or mirrored.
public enum EvidenceError: Error, Hashable, Sendable {
  /// A text is no signed note, or a known key's signature on it is wrong.
  case note(NoteFault)
  /// A text is no checkpoint.
  case checkpoint(CheckpointError)
  /// A text is no proof, or it has a part of no use.
  case format(FormatFault)
  /// A key cannot be used; the line counts from 1 in a file of keys, and is `nil` elsewhere.
  case key(line: Int?, KeyFault)
  /// The `openssl` command gave no answer.
  case openssl(OpenSSLFault)
  /// The hashes do not lead to the root.
  case proof(ProofError)
  /// The event of a proof does not say the number that the proof gives it.
  case otherNumber(proven: Int, inLine: Int?)
  /// Two views of the log do not agree.
  case inconsistent(Inconsistency)
  /// None of the keys that are trusted signed this checkpoint.
  case unsigned(Checkpoint)
  /// The log holds no such event, or no such size.
  case outside(asked: Int, size: Int)
  /// The log cannot be read.
  case log(LogError)
  /// The disk failed or refused.
  case storage(StorageError)
  /// The folder for a witness's memory lies inside the log at this path.
  case stateInsideLog(String)
  /// Somebody else uses this folder; the text is what he says of himself.
  case busy(path: String, holder: String)
  /// What a folder of published files holds is not what it must be.
  case published(PublicationFault)
}

/// Why a text is no signed note.
public enum NoteFault: Hashable, Sendable {
  /// It is longer than this program reads.
  case tooLong(bytes: Int)
  /// It is not UTF-8.
  case notUTF8
  /// It has a control character other than the line feed.
  case controlCharacter(offset: Int)
  /// Its last line has no line feed.
  case unterminated
  /// No empty line stands between text and signatures.
  case noSeparator
  /// No signature follows the empty line, or no text stands before it.
  case empty
  /// This line, counted from 1, is no signature.
  case badSignature(line: Int)
  /// It has more signatures than this program reads.
  case tooManySignatures(Int)
  /// The signature of this known key does not fit the text.
  case wrongSignature(name: String)
}

/// Why a text is no proof.
public enum FormatFault: Hashable, Sendable {
  /// It is longer than this program reads.
  case tooLong(bytes: Int)
  /// It is not UTF-8.
  case notUTF8
  /// The first line is not the name of the format.
  case otherFormat
  /// This line, counted from 1, is not what must stand there.
  case badLine(Int, expected: Part)
  /// No empty line stands before the checkpoint.
  case noCheckpoint
  /// It has more hashes than any proof.
  case tooManyHashes(Int)
  /// It does not carry the event that it is about.
  case noEvent

  /// What must stand in a line.
  public enum Part: String, Hashable, Sendable {
    case extra, index, hash
    case oldSize = "old"
  }
}

/// Why a key cannot be used.
public enum KeyFault: Hashable, Sendable {
  /// The text is not `name+hash+key`.
  case badShape
  /// This cannot name a key: empty, or with a space or plus.
  case badName(String)
  /// The hash does not belong to name and key.
  case otherHash(expected: String, found: String)
  /// Keys of this type are not read: 1 is Ed25519, 4 a witness's Ed25519.
  case unknownType(UInt8)
  /// The key has another length than 32 bytes.
  case badLength(Int)
  /// No key stands in the file.
  case noKeys
}
