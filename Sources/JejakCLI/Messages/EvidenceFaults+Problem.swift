import EventLog
import Evidence

extension CheckpointError {
  /// Why a text is no checkpoint, in a few words.
  var what: Bilingual {
    switch self {
    case .badShape:
      Bilingual(id: "ini bukan titik periksa", en: "this is no checkpoint")
    case .badOrigin(let text):
      Bilingual(id: "'\(text)' bukan nama log", en: "'\(text)' is no name of a log")
    case .badSize(let text):
      Bilingual(id: "'\(text)' bukan banyaknya peristiwa", en: "'\(text)' is no number of events")
    case .badRoot(let text):
      Bilingual(id: "'\(text)' bukan akar pohon", en: "'\(text)' is no root of a tree")
    }
  }

  /// Why a text is no checkpoint.
  var problem: Problem {
    Problem(
      identifier: .checkpointUnclear, status: .badInput, what: what,
      remedy: Bilingual(
        id: "Tulis ketiga barisnya, atau 'ORIGIN SIZE ROOT' pada satu baris, huruf demi huruf.",
        en: "Write its three lines, or 'ORIGIN SIZE ROOT' on one, letter by letter."))
  }
}

extension NoteFault {
  /// Why a text is no signed note, or a signature on it is wrong.
  var problem: Problem {
    if case .wrongSignature(let name) = self {
      return EvidenceError.broken(
        .signatureWrong,
        Bilingual(
          id: "tanda tangan '\(name)' tidak cocok dengan titik periksa ini",
          en: "the signature of '\(name)' does not fit this checkpoint"),
        remedy: Bilingual(
          id: "Titik periksa itu atau tanda tangannya diubah; mintalah yang asli.",
          en: "The checkpoint or its signature was changed; ask for the original."))
    }
    return Problem(
      identifier: .noteUnclear, status: .badInput,
      what: Bilingual(
        id: "ini bukan signed note: \(words.id)", en: "this is no signed note: \(words.en)"),
      remedy: Bilingual(
        id: "Pakai berkas seperti yang dibuat 'jejak sign', tanpa perubahan.",
        en: "Use the file as 'jejak sign' made it, without any change."))
  }

  private var words: Bilingual {
    switch self {
    case .tooLong(let bytes): Bilingual(id: "\(bytes) byte", en: "\(bytes) bytes")
    case .notUTF8: Bilingual(id: "bukan UTF-8", en: "not UTF-8")
    case .controlCharacter(let offset):
      Bilingual(
        id: "karakter kendali pada byte \(offset)", en: "a control character at byte \(offset)")
    case .unterminated:
      Bilingual(id: "baris terakhir tidak ditutup", en: "its last line has no end")
    case .noSeparator:
      Bilingual(
        id: "tanpa baris kosong sebelum tanda tangan", en: "no empty line before the signatures")
    case .empty: Bilingual(id: "tanpa teks atau tanda tangan", en: "no text or no signature")
    case .badSignature(let line):
      Bilingual(id: "baris \(line) bukan tanda tangan", en: "line \(line) is no signature")
    case .tooManySignatures(let count):
      Bilingual(id: "\(count) tanda tangan", en: "\(count) signatures")
    case .wrongSignature(let name): Bilingual(both: "\(name)")
    }
  }
}

extension FormatFault {
  /// Why a text is no proof.
  var problem: Problem {
    Problem(
      identifier: .proofUnclear, status: .integrityBroken,
      what: Bilingual(
        id: "ini bukan bukti yang utuh: \(words.id)", en: "this is no whole proof: \(words.en)"),
      remedy: Bilingual(
        id: "Pakai berkas seperti yang dibuat 'jejak prove', tanpa perubahan.",
        en: "Use the file as 'jejak prove' made it, without any change."))
  }

  private var words: Bilingual {
    switch self {
    case .tooLong(let bytes): Bilingual(id: "\(bytes) byte", en: "\(bytes) bytes")
    case .notUTF8: Bilingual(id: "bukan UTF-8", en: "not UTF-8")
    case .otherFormat:
      Bilingual(
        id: "baris pertamanya bukan c2sp.org/tlog-proof@v1",
        en: "its first line is not c2sp.org/tlog-proof@v1")
    case .badLine(let line, let part):
      Bilingual(
        id: "baris \(line) bukan '\(part.rawValue)'", en: "line \(line) is no '\(part.rawValue)'")
    case .noCheckpoint:
      Bilingual(id: "tidak memuat titik periksa", en: "it carries no checkpoint")
    case .tooManyHashes(let count): Bilingual(id: "\(count) sidik", en: "\(count) hashes")
    case .noEvent:
      Bilingual(id: "tidak memuat peristiwanya", en: "it does not carry its event")
    }
  }
}

extension KeyFault {
  /// Why a key cannot be used.
  func problem(line: Int?) -> Problem {
    let place = line.map { Bilingual(id: "baris \($0): ", en: "line \($0): ") }
    return Problem(
      identifier: .keyUnclear, status: .badInput,
      what: Bilingual(
        id: "\(place?.id ?? "")\(words.id)", en: "\(place?.en ?? "")\(words.en)"),
      remedy: Bilingual(
        id: "Baris kunci ditulis 'jejak sign --verifier-key', atau witness --verifier-key.",
        en: "'jejak sign --verifier-key' writes the line of a key, as does witness."))
  }

  private var words: Bilingual {
    switch self {
    case .badShape: Bilingual(id: "ini bukan NAMA+HASH+KUNCI", en: "this is not NAME+HASH+KEY")
    case .badName(let name):
      Bilingual(id: "'\(name)' bukan nama kunci", en: "'\(name)' is no name of a key")
    case .otherHash(let expected, let found):
      Bilingual(
        id: "hash semestinya \(expected), ternyata \(found)",
        en: "the hash should be \(expected), but is \(found)")
    case .unknownType(let type):
      Bilingual(id: "jenis kunci \(type) tidak dikenal", en: "keys of type \(type) are not known")
    case .badLength(let count):
      Bilingual(
        id: "kunci sepanjang \(count) byte, bukan 32", en: "a key of \(count) bytes, not 32")
    case .noKeys: Bilingual(id: "tidak ada kunci di dalamnya", en: "there is no key in it")
    }
  }
}

extension OpenSSLFault {
  /// Why openssl gave no answer.
  var problem: Problem {
    switch self {
    case .missing(let command):
      Self.environment(
        .opensslMissing,
        Bilingual(id: "perintah '\(command)' tidak ada", en: "there is no command '\(command)'"),
        remedy: Self.install)
    case .tooOld(let found):
      Self.environment(
        .opensslTooOld,
        Bilingual(
          id: "'\(found)' tidak dapat menandatangani dengan Ed25519",
          en: "'\(found)' cannot sign with Ed25519"), remedy: Self.install)
    case .unreadableKey(let path, let message):
      Self.environment(
        .keyUnreadable,
        Bilingual(
          id: "openssl tidak dapat membaca kunci '\(path)': \(message.firstLine)",
          en: "openssl cannot read the key '\(path)': \(message.firstLine)"), remedy: Self.newKey)
    case .notEd25519(let path):
      Problem(
        identifier: .keyUnclear, status: .badInput,
        what: Bilingual(
          id: "kunci '\(path)' bukan Ed25519", en: "the key '\(path)' is not Ed25519"),
        remedy: Self.newKey)
    case .failed(let status, let message):
      Self.environment(
        .opensslFailed,
        Bilingual(
          id: "openssl gagal (\(status)): \(message.firstLine)",
          en: "openssl failed (\(status)): \(message.firstLine)"), remedy: Self.tryIt)
    case .notFinished(let error):
      Self.environment(
        .opensslFailed,
        Bilingual(
          id: "openssl tidak selesai: \(String(describing: error))",
          en: "openssl did not finish: \(String(describing: error))"), remedy: Self.tryIt)
    }
  }

  private static let install = Bilingual(
    id: "Pasang OpenSSL 3.0 atau yang lebih baru, misalnya 'apt-get install openssl'.",
    en: "Install OpenSSL 3.0 or later, such as with 'apt-get install openssl'.")
  private static let newKey = Bilingual(
    id: "Buat kunci dengan 'openssl genpkey -algorithm ed25519 -out kunci.pem'.",
    en: "Make a key with 'openssl genpkey -algorithm ed25519 -out key.pem'.")
  private static let tryIt = Bilingual(
    id: "Periksa dengan 'openssl version', lalu ulangi.",
    en: "Check with 'openssl version', then try again.")

  private static func environment(
    _ identifier: ProblemIdentifier, _ what: Bilingual, remedy: Bilingual
  ) -> Problem {
    Problem(identifier: identifier, status: .inputOutput, what: what, remedy: remedy)
  }
}

extension String {
  /// The first line of what another program says.
  fileprivate var firstLine: String {
    split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
