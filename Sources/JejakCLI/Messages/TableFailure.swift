import Importing

/// A table that is not clear, with the name under which the user knows it.
struct TableFailure: Error, Explained {
  /// How many problems are shown one by one.
  private static let most = 50

  /// The file, as the user named it.
  let path: String
  /// Everything that is wrong with it.
  let failure: ImportFailure
  /// Where the candidates for unknown names were written, if they were asked for.
  let aliases: String?
  /// Whether the table was to be recorded, not only looked at.
  var isRecording = true

  var problem: Problem {
    let count = failure.problems.count
    var details = failure.problems.prefix(Self.most).flatMap { $0.lines(in: path) }
    if count > Self.most {
      let rest = count - Self.most
      details.append(Bilingual(id: "… dan \(rest) lagi", en: "… and \(rest) more"))
    }
    return Problem(
      identifier: .tableUnclear, status: .badInput,
      what: Bilingual(
        id: "\(count) hal dalam '\(path)' harus jelas dahulu; \(outcome.id)",
        en: count == 1
          ? "1 thing in '\(path)' must be cleared up first; \(outcome.en)"
          : "\(count) things in '\(path)' must be cleared up first; \(outcome.en)"),
      details: details, remedy: remedy)
  }

  /// What did not come of it, in Indonesian and English.
  private var outcome: (id: String, en: String) {
    isRecording
      ? ("tidak ada yang dicatat", "nothing was recorded")
      : ("tabel belum dibandingkan", "the table was not compared")
  }

  private var remedy: Bilingual {
    guard !failure.unmatchedNames.isEmpty else {
      return Bilingual(
        id: "Perbaiki tabelnya atau jawab dengan opsi yang disebut, lalu ulangi.",
        en: "Correct the table or answer with the options named, then try again.")
    }
    guard isRecording else {
      return Bilingual(
        id: """
          'jejak import FORM FILE … --dry-run --alias-out FILE' menulis calon untuk setiap nama; \
          impor yang benar dengan 'jejak import alias FILE', lalu ulangi.
          """,
        en: """
          'jejak import FORM FILE … --dry-run --alias-out FILE' writes candidates for every \
          name; import the right ones by 'jejak import alias FILE', then repeat.
          """)
    }
    guard let aliases else {
      return Bilingual(
        id: """
          Ulangi dengan --alias-out FILE: berkas itu berisi calon untuk setiap nama, siap \
          diperbaiki dan diimpor dengan 'jejak import alias FILE'.
          """,
        en: """
          Repeat it with --alias-out FILE: that file holds candidates for every name, ready to \
          be corrected and imported by 'jejak import alias FILE'.
          """)
    }
    return Bilingual(
      id: """
        Perbaiki calon dalam '\(aliases)', impor dengan 'jejak import alias', lalu ulangi.
        """,
      en: """
        Correct the candidates in '\(aliases)', import them by 'jejak import alias', then repeat.
        """)
  }
}
