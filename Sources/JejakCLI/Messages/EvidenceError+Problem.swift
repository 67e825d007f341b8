import EventLog
import Evidence
import Merkle

extension EvidenceError: Explained {
  var problem: Problem {
    switch self {
    case .note(let fault): fault.problem
    case .checkpoint(let error): error.problem
    case .format(let fault): fault.problem
    case .key(let line, let fault): fault.problem(line: line)
    case .openssl(let fault): fault.problem
    case .inconsistent(let how): how.problem
    case .published(let fault): fault.problem
    case .log(let error): error.problem
    case .storage(let error): error.problem
    case .proof(let error):
      Self.broken(.proofWrong, error.words, remedy: Self.askAgain)
    case .otherNumber(let proven, let found):
      Self.broken(
        .otherNumber,
        Bilingual(
          id: """
            bukti ini untuk peristiwa \(proven), tetapi barisnya bernomor \
            \(found.map(String.init) ?? "-")
            """,
          en: """
            the proof is for event \(proven), but its line says \
            \(found.map(String.init) ?? "-")
            """),
        remedy: Self.askAgain)
    case .unsigned(let checkpoint):
      Self.broken(
        .unsigned,
        Bilingual(
          id: "tidak satu pun kunci tepercaya menandatangani '\(checkpoint.short)'",
          en: "none of the trusted keys signed '\(checkpoint.short)'"),
        remedy: Bilingual(
          id: "Mintalah titik periksa yang ditandatangani, atau periksa berkas --signers.",
          en: "Ask for a signed checkpoint, or check the file of --signers."))
    case .outside(let asked, let size):
      Problem(
        identifier: .boundBeyondEnd, status: .noInput,
        what: Bilingual(
          id: "diminta \(asked), tetapi pohon ini memuat \(size) peristiwa",
          en: "\(asked) was asked for, but this tree holds \(size) events"),
        remedy: Bilingual(
          id: "Tulis bilangan sampai \(size).", en: "Write a number up to \(size)."))
    case .stateInsideLog(let path):
      Problem(
        identifier: .stateInsideLog, status: .notPermitted,
        what: Bilingual(
          id: "ingatan saksi tidak boleh berada di dalam log '\(path)'",
          en: "a witness's memory must not stand inside the log '\(path)'"),
        remedy: Bilingual(
          id: "Sebutkan folder di luar log dengan --state, sebaiknya di komputer lain.",
          en: "Name a folder outside the log with --state, best on another machine."))
    case .busy(let path, let holder):
      Problem(
        identifier: .logLocked, status: .temporary,
        what: Bilingual(
          id: "'\(path)' sedang dipakai: \(holder)", en: "'\(path)' is in use: \(holder)"),
        remedy: Bilingual(
          id: "Tunggu sampai selesai, lalu ulangi.", en: "Wait until it is done, then try again."))
    }
  }

  private static let askAgain = Bilingual(
    id: "Bukti ini tidak membuktikan apa pun. Mintalah lagi, dan simpan yang ini.",
    en: "This proof proves nothing. Ask for another one, and keep this one.")

  /// A problem of something that does not hold.
  static func broken(
    _ identifier: ProblemIdentifier, _ what: Bilingual, remedy: Bilingual
  ) -> Problem {
    Problem(identifier: identifier, status: .integrityBroken, what: what, remedy: remedy)
  }
}

extension Inconsistency {
  /// How the two views contradict each other, with both of them.
  var problem: Problem {
    switch self {
    case .otherLog(let expected, let found):
      EvidenceError.broken(
        .otherLog,
        Bilingual(
          id: "titik periksa ini milik log lain: '\(expected)', bukan '\(found)'",
          en: "the checkpoint is of another log: '\(expected)', not '\(found)'"),
        remedy: Bilingual(
          id: "Pilih log itu dengan --log, atau titik periksa log ini.",
          en: "Choose that log with --log, or a checkpoint of this one."))
    case .rolledBack(let kept, let found):
      contradiction(
        .rolledBack, kept, found,
        Bilingual(
          id: "log berkurang: dulu \(kept.size) peristiwa, kini \(found.size)",
          en: "the log was rolled back: it had \(kept.size) events, now it has \(found.size)"))
    case .splitView(let kept, let found):
      contradiction(
        .splitView, kept, found,
        Bilingual(
          id: "ada dua versi log dengan \(kept.size) peristiwa yang sama banyak",
          en: "there are two versions of the log with the same \(kept.size) events"))
    case .rewritten(let kept, let found, let root):
      contradiction(
        .rewritten, kept, found,
        Bilingual(
          id: "\(kept.size) peristiwa pertama ditulis ulang: akarnya kini \(root.base64)",
          en: "the first \(kept.size) events were rewritten: their root is now \(root.base64)"))
    }
  }

  private func contradiction(
    _ identifier: ProblemIdentifier, _ kept: Checkpoint, _ found: Checkpoint, _ what: Bilingual
  ) -> Problem {
    var problem = EvidenceError.broken(
      identifier, what,
      remedy: Bilingual(
        id: "Simpan keduanya: bersama-sama mereka bukti. Tanyakan kepada pemegang log.",
        en: "Keep both: together they are evidence. Ask whoever keeps the log."))
    problem.details = [
      Bilingual(id: "disimpan:  \(kept.short)", en: "kept:  \(kept.short)"),
      Bilingual(id: "ditemukan: \(found.short)", en: "found: \(found.short)"),
    ]
    return problem
  }
}

extension ProofError {
  /// Why the hashes do not prove it.
  fileprivate var words: Bilingual {
    switch self {
    case .leafOutsideTree(let index, let size):
      Bilingual(
        id: "bukti ini untuk peristiwa \(index) + 1, tetapi pohonnya memuat \(size)",
        en: "the proof is for event \(index) + 1, but its tree holds \(size)")
    case .shrunk(let oldSize, let newSize):
      Bilingual(
        id: "pohon lama (\(oldSize)) lebih besar daripada yang baru (\(newSize))",
        en: "the older tree (\(oldSize)) is larger than the newer one (\(newSize))")
    case .tooShort(let hashes):
      Bilingual(
        id: "bukti ini kurang sidik: hanya \(hashes)", en: "the proof has too few hashes: \(hashes)"
      )
    case .tooLong(let hashes):
      Bilingual(
        id: "bukti ini kelebihan sidik: \(hashes)", en: "the proof has too many hashes: \(hashes)")
    case .otherRoot(let expected, let computed), .otherOldRoot(let expected, let computed):
      Bilingual(
        id: "baris dan sidiknya menuju akar \(computed.base64), bukan \(expected.base64)",
        en: "line and hashes lead to the root \(computed.base64), not \(expected.base64)")
    }
  }
}
