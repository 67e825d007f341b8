import Evidence

extension PublicationFault {
  /// What is wrong with a folder of published files.
  var problem: Problem {
    switch self {
    case .unusableName(let origin):
      Problem(
        identifier: .logNameUnusable, status: .badInput,
        what: Bilingual(
          id: "'\(origin)' tidak dapat menjadi nama folder",
          en: "'\(origin)' cannot name a folder"),
        remedy: Bilingual(
          id: "Nama log tidak boleh diawali titik.", en: "A log's name must not begin with a dot."))
    case .nothingPublished(let path):
      Problem(
        identifier: .nothingPublished, status: .noInput,
        what: Bilingual(
          id: "tidak ada log yang diterbitkan di '\(path)'",
          en: "no log is published in '\(path)'"),
        remedy: Bilingual(
          id: "Sebutkan folder yang memuat logs/, seperti yang dibuat 'jejak publish'.",
          en: "Name the folder that holds logs/, as 'jejak publish' makes it."))
    case .damagedLog(let faults):
      EvidenceError.broken(
        .evidence,
        Bilingual(
          id: "log rusak (\(faults)); tidak ada yang diterbitkan",
          en: "the log is damaged (\(faults)); nothing of it is published"),
        remedy: Bilingual(
          id: "'jejak verify' menunjukkan kerusakannya.", en: "'jejak verify' shows the damage."))
    default:
      EvidenceError.broken(
        .publicationBroken, words,
        remedy: Bilingual(
          id: "Salinan tidak diubah. Ambil ulang sumbernya; bila tetap, tanyakan penerbitnya.",
          en: "The copy is unchanged. Fetch the source again; if it stays, ask its publisher."))
    }
  }

  private var words: Bilingual {
    switch self {
    case .otherIdentity(let path):
      Bilingual(id: "'\(path)' milik log lain", en: "'\(path)' is of another log")
    case .missing(let path):
      Bilingual(id: "'\(path)' tidak ada", en: "'\(path)' is missing")
    case .wrongLength(let path, let expected, let found):
      Bilingual(
        id: "'\(path)' semestinya \(expected) byte, ternyata \(found)",
        en: "'\(path)' should have \(expected) bytes, but has \(found)")
    case .otherHashes(let path):
      Bilingual(
        id: "sidik di '\(path)' bukan sidik barisnya",
        en: "the hashes in '\(path)' are not those of the lines")
    case .otherRoot(let path, let expected, let computed):
      Bilingual(
        id: "'\(path)': akarnya \(expected), tetapi sidiknya memberi \(computed)",
        en: "'\(path)': its root is \(expected), but the tiles give \(computed)")
    case .otherLine(let path, let line, let offset, let seq):
      Bilingual(
        id: "'\(path)' baris \(line) (byte \(offset)) bukan peristiwa \(seq) di pohon",
        en: "'\(path)' line \(line) (byte \(offset)) is not event \(seq) of the tree")
    case .noEvent(let path, let line, let offset, let seq):
      Bilingual(
        id: "'\(path)' baris \(line) (byte \(offset)) bukan peristiwa bernomor \(seq)",
        en: "'\(path)' line \(line) (byte \(offset)) is no event of number \(seq)")
    case .wrongEnd(let path, let offset, let expected):
      Bilingual(
        id: "'\(path)' tidak berakhir pada peristiwa \(expected) (byte \(offset))",
        en: "'\(path)' does not end with event \(expected) (byte \(offset))")
    case .unusableName(let text), .nothingPublished(let text): Bilingual(both: "\(text)")
    case .damagedLog(let faults): Bilingual(both: "\(faults)")
    }
  }
}
