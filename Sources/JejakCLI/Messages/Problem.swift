import Reports

/// An error as the user reads it: what, where, and what to do.
///
/// Every module's errors carry facts; the catalogue (the `…+Problem.swift` files of this folder)
/// turns each into a problem, in both languages at once.
struct Problem: Hashable, Sendable {
  /// The stable name of this kind of error.
  var identifier: ProblemIdentifier
  /// How the program ends.
  var status: ExitCode
  /// Where it is: `FILE:LINE:COLUMN`, a segment and offset, or nothing if the words say it.
  var place: Wording? = nil
  /// What is wrong, without a full stop.
  var what: Bilingual
  /// More lines, such as candidates or an excerpt.
  var details: [Bilingual] = []
  /// What to do now.
  var remedy: Bilingual

  /// The lines for standard error, ended by a line feed.
  func text(in language: Language) -> String {
    let word = Bilingual(id: "galat", en: "error")(language)
    let place = place.map { $0.text + ": " } ?? ""
    var lines = ["jejak: \(word) [\(identifier.rawValue)]: \(place)\(what(language))"]
    lines += details.map { "  " + $0(language) }
    lines.append("  " + remedy(language))
    return lines.joined(separator: "\n") + "\n"
  }
}
