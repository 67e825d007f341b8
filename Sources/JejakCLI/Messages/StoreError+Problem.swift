import EventLog
import RenjaModel
import RenjaStore

extension StoreError: Explained {
  var problem: Problem {
    switch self {
    case .log(let error): error.problem
    case .drafting(let error): error.problem
    case .refused(let violation, let index, let count): violation.problem(of: index, in: count)
    case .unreadableLine(let seq, let error):
      Problem(
        identifier: .lineUnreadable, status: .integrityBroken,
        what: Bilingual(
          id: "peristiwa \(seq) tidak dapat dibaca pada byte \(error.offset): \(error.words.id)",
          en: "event \(seq) cannot be read at byte \(error.offset): \(error.words.en)"),
        remedy: Self.verify)
    case .unreadableData(let seq, let type, let error): error.problem(at: seq, type)
    case .boundBeyondEnd(let asked, let size):
      Problem(
        identifier: .boundBeyondEnd, status: .noInput,
        what: Bilingual(
          id: "diminta \(asked) peristiwa, tetapi log berisi \(size)",
          en: "\(asked) events were asked for, but the log holds \(size)"),
        remedy: Bilingual(
          id: "Tulis bilangan sampai \(size).", en: "Write a number up to \(size)."))
    }
  }

  /// What to do where a line is not what it must be.
  static let verify = Bilingual(
    id: "'jejak verify' menunjukkan apa yang rusak; jangan ubah berkas log.",
    en: "'jejak verify' shows what is broken; do not change the log's files.")
}

extension CodecError {
  /// The error in words, with the event that has it.
  func problem(at seq: Int, _ type: String) -> Problem {
    if case .newerVersion(let type, let version, let known) = self {
      return Problem(
        identifier: .eventNewer, status: .badInput,
        what: Bilingual(
          id: """
            peristiwa \(seq) adalah \(type) versi \(version); program ini mengenal versi \(known)
            """,
          en: """
            event \(seq) is a \(type) of version \(version); this program knows version \(known)
            """),
        remedy: Bilingual(
          id: "Pakai Jejak yang lebih baru.", en: "Use a newer Jejak."))
    }
    return Problem(
      identifier: .dataUnreadable, status: .integrityBroken,
      what: Bilingual(
        id: "data peristiwa \(seq) (\(type)) tidak dapat dibaca: \(words.id)",
        en: "the data of event \(seq) (\(type)) cannot be read: \(words.en)"),
      remedy: StoreError.verify)
  }

  private var words: Bilingual {
    switch self {
    case .missing(let key):
      Bilingual(id: "'\(key)' tidak ada", en: "'\(key)' is missing")
    case .wrongKind(let key, let found):
      Bilingual(
        id: "'\(key)' tidak boleh berisi \(found)", en: "'\(key)' must not hold \(found)")
    case .contradiction(let keys):
      Bilingual(id: "\(keys) saling meniadakan", en: "\(keys) exclude each other")
    case .noneOf(let keys):
      Bilingual(id: "salah satu dari \(keys) harus ada", en: "one of \(keys) must be there")
    case .newerVersion(let type, let version, _):
      Bilingual(both: "\(type) \(version)")
    case .notAnObject:
      Bilingual(id: "bukan objek JSON", en: "it is no JSON object")
    }
  }
}

extension LineError {
  /// What is wrong with the line.
  var words: Bilingual {
    switch kind {
    case .empty: Bilingual(id: "baris kosong", en: "the line is empty")
    case .tooLong(let count):
      Bilingual(id: "baris sepanjang \(count) byte", en: "the line has \(count) bytes")
    case .json(let kind):
      Bilingual(
        id: "bukan JSON yang ketat (\(String(describing: kind)))",
        en: "it is not strict JSON (\(String(describing: kind)))")
    case .missing(let field): Bilingual(id: "'\(field)' tidak ada", en: "'\(field)' is missing")
    case .badValue(let field):
      Bilingual(
        id: "isi '\(field)' tidak dapat dipakai", en: "the value of '\(field)' is of no use")
    }
  }
}
