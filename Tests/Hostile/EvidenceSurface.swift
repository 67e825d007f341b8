import EventLog
import Evidence
import Merkle

/// What is kept outside a log, and sent around: proofs, checkpoints, notes and keys.
enum EvidenceSurface {
  static func exerciseProof(_ bytes: [UInt8]) -> String? {
    if let proof = try? OfflineProof(parsing: bytes) {
      guard (try? OfflineProof(parsing: Array(proof.text.utf8))) == proof else {
        return "a proof changes when it is written"
      }
      if let finding = try? proof.check(), finding.vouching.isVouched {
        return "a proof is trusted that nobody vouches for"
      }
    }
    if let proof = try? ConsistencyProof(parsing: bytes) {
      _ = try? proof.check(extending: proof.head)
    }
    return nil
  }

  static func exerciseCheckpoint(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let checkpoint = try? Checkpoint(parsing: text), checkpoint.text != text {
      return "a checkpoint was read that is not written so"
    }
    if let checkpoint = try? Checkpoint(parsingShort: text) {
      guard (try? Checkpoint(parsingShort: checkpoint.short)) == checkpoint else {
        return "a short checkpoint changes"
      }
    }
    if let note = try? CheckpointNote(kept: bytes) {
      guard (try? CheckpointNote(parsing: Array(note.text.utf8))) == note else {
        return "a kept checkpoint changes when it is written"
      }
    }
    return nil
  }

  static func exerciseNote(_ bytes: [UInt8]) -> String? {
    if let note = try? SignedNote(parsing: bytes), Array(note.written.utf8) != bytes {
      return "a note was read that is not written so"
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let key = try? VerifierKey(parsing: text), key.description != text {
      return "a key was read that is not written so"
    }
    return nil
  }
}
