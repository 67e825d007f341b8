import Canonical
import EventLog
import Platform

extension LogError {
  /// What is wrong.
  var what: Bilingual {
    switch self {
    case .noSuchPath(let path):
      Bilingual(id: "tidak ada apa pun di '\(path)'", en: "there is nothing at '\(path)'")
    case .notALog(let path):
      Bilingual(id: "'\(path)' bukan log Jejak", en: "'\(path)' is no log of Jejak")
    case .halfALog(let path, let missing):
      Bilingual(
        id: "log di '\(path)' tidak lengkap: \(missing) tidak ada",
        en: "the log at '\(path)' is incomplete: \(missing) is missing")
    case .newerFormat(let path, let found, let known):
      Bilingual(
        id: "log di '\(path)' berformat \(found); program ini membaca sampai format \(known)",
        en: "the log at '\(path)' is of format \(found); this program reads up to \(known)")
    case .badIdentity(let path, let key?):
      Bilingual(
        id:
          "log.json di '\(path)' tidak dapat dibaca: '\(key)' tidak ada, keliru atau tidak dikenal",
        en: "log.json at '\(path)' cannot be read: '\(key)' is missing, wrong or unknown")
    case .badIdentity(let path, nil):
      Bilingual(
        id: "log.json di '\(path)' tidak dapat dibaca: bukan objek JSON",
        en: "log.json at '\(path)' cannot be read: it is no JSON object")
    case .evidence(let faults):
      Bilingual(
        id: "log ini rusak di \(faults.count) tempat dan hanya dapat dibaca",
        en: """
          this log is damaged in \(faults.count == 1 ? "one place" : "\(faults.count) places") \
          and can only be read
          """)
    case .sharedFileSystem(let path, let name):
      Bilingual(
        id: "'\(path)' berada di disk bersama (\(name)), yang dapat ditulisi komputer lain",
        en: "'\(path)' is on a shared disk (\(name)), which other machines may write to")
    case .locked(let holder):
      Bilingual(
        id: """
          log sedang ditulis oleh \(holder.user) (proses \(holder.process) di \(holder.host), \
          sejak \(holder.since))
          """,
        en: """
          the log is being written to by \(holder.user) (process \(holder.process) on \
          \(holder.host), since \(holder.since))
          """)
    case .storage(let error): error.problem.what
    case .stopped:
      Bilingual(
        id: "penulisan dihentikan setelah disk gagal", en: "writing stopped after the disk failed")
    case .unexpectedSize(let expected, let found, nil):
      Bilingual(
        id: "log berisi \(found) peristiwa, bukan \(expected)",
        en: "the log holds \(found) events, not \(expected)")
    case .unexpectedSize(let expected, let found, let winner?):
      Bilingual(
        id: """
          log berisi \(found) peristiwa, bukan \(expected): peristiwa \(winner.seq) dicatat oleh \
          \(winner.actor) (pengguna \(winner.user)) pada \(winner.recorded.description)
          """,
        en: """
          the log holds \(found) events, not \(expected): event \(winner.seq) was recorded by \
          \(winner.actor) (user \(winner.user)) at \(winner.recorded.description)
          """)
    case .differentContent(let differences):
      Bilingual(
        id: "\(differences.count) peristiwa sudah tercatat dengan isi yang lain",
        en: "\(differences.count) events are recorded already with other content")
    case .partlyKnown(let known, let missing):
      Bilingual(
        id: """
          sebagian sudah tercatat (\(known.map(String.init))), \(missing) peristiwa lainnya belum
          """,
        en: "some are recorded already (\(known.map(String.init))), \(missing) others are not")
    case .unfit(let event, let fault):
      Bilingual(
        id: "peristiwa ke-\(event) tidak dapat disimpan: \(fault.words.id)",
        en: "event \(event) of the command cannot be stored: \(fault.words.en)")
    case .batchSize(let events, let bytes):
      Bilingual(
        id: "satu batch memuat 1–10.000 peristiwa sampai 8 MiB, bukan \(events) (\(bytes) byte)",
        en: "a batch holds 1 to 10,000 events up to 8 MiB, not \(events) (\(bytes) bytes)")
    case .clockAhead(let clock, let last):
      Bilingual(
        id: """
          jam komputer (\(clock.description)) lebih dari setahun di depan peristiwa terakhir \
          (\(last.description))
          """,
        en: """
          the clock (\(clock.description)) is more than a year ahead of the last event \
          (\(last.description))
          """)
    case .policy(let fault): fault.problem.what
    case .forbidden(let denial, _): denial.problem.what
    case .group(let name, let cause): GroupProblem.problem(name, cause).what
    case .notEmpty(let path):
      Bilingual(id: "folder '\(path)' tidak kosong", en: "the folder '\(path)' is not empty")
    case .notRestorable(let fault): fault.words
    case .unusable(let text, let reason):
      Bilingual(
        id: "'\(text)' tidak dapat dipakai untuk log baru: \(reason.words.id)",
        en: "'\(text)' cannot be used for a new log: \(reason.words.en)")
    }
  }
}

extension RestorationFault {
  /// Why nothing was restored.
  fileprivate var words: Bilingual {
    switch self {
    case .otherOrigin(let log, let checkpoint):
      Bilingual(
        id: "tidak ada yang dikembalikan: titik periksa milik '\(checkpoint)', log ini '\(log)'",
        en: "nothing was restored: the checkpoint is of '\(checkpoint)', this log is '\(log)'")
    case .badLine(let line, let offset, let kind):
      Bilingual(
        id: """
          tidak ada yang dikembalikan: baris \(line) (byte \(offset)): \(kind.rawValue): \
          \(kind.meaning.id)
          """,
        en:
          "nothing was restored: line \(line) (byte \(offset)): \(kind.rawValue): \(kind.meaning.en)"
      )
    case .otherSize(let expected, let found):
      Bilingual(
        id: "tidak ada yang dikembalikan: \(found) peristiwa, titik periksa memuat \(expected)",
        en: "nothing was restored: \(found) events, the checkpoint covers \(expected)")
    case .otherRoot(let expected, let found):
      Bilingual(
        id: "tidak ada yang dikembalikan: akarnya \(found), titik periksa menyebut \(expected)",
        en: "nothing was restored: their root is \(found), the checkpoint says \(expected)")
    }
  }
}

extension DraftFault {
  /// Why an event cannot be stored.
  fileprivate var words: Bilingual {
    switch self {
    case .tooLong(let count):
      Bilingual(
        id: "barisnya \(count) byte, paling banyak 65.535",
        en: "its line has \(count) bytes, at most 65,535 are taken")
    case .emptyText(let field): Bilingual(id: "'\(field)' kosong", en: "'\(field)' is empty")
    case .badVersion(let version):
      Bilingual(id: "versi \(version) tidak ada", en: "there is no version \(version)")
    case .badData:
      Bilingual(id: "datanya bukan objek JSON", en: "its data is no JSON object")
    case .repeatedID(let id):
      Bilingual(
        id: "id \(id.description) muncul dua kali", en: "the id \(id.description) stands twice")
    case .knownID(let id, let seq):
      Bilingual(
        id: "id \(id.description) sudah dipakai peristiwa \(seq)",
        en: "the id \(id.description) is that of event \(seq)")
    }
  }
}

extension UnusableReason {
  /// Why a name or number cannot be used.
  fileprivate var words: Bilingual {
    switch self {
    case .origin:
      Bilingual(
        id: "nama asal tidak boleh kosong, dan tanpa spasi, tambah (+) atau karakter kendali",
        en: "an origin is not empty and has no space, plus or control character")
    case .office:
      Bilingual(
        id: "bagian terakhirnya tidak menyebut perangkat daerah",
        en: "its last part names no office")
    case .segmentSize:
      Bilingual(
        id: "sebuah segmen paling sedikit satu byte", en: "a segment has at least one byte")
    }
  }
}
