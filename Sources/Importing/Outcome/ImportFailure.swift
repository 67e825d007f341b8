public import RenjaModel

/// Why a table cannot be imported: every problem at once.
public struct ImportFailure: Error, Hashable, Sendable {
  /// All problems, in the order of the file.
  public let problems: [ImportProblem]
  /// The names that match nothing, each once, with the nearest units.
  public let unmatchedNames: [UnmatchedName]

  init(_ problems: [ImportProblem], unmatchedNames: [UnmatchedName] = []) {
    self.problems = problems
    self.unmatchedNames = unmatchedNames
  }

  /// A table of the form `alias` with the nearest candidates filled in, to be corrected and imported;
  /// nil where every name is known.
  public var aliasFile: String? {
    guard !unmatchedNames.isEmpty else { return nil }
    var text = "kode,alias,uraian\r\n"
    for name in unmatchedNames {
      let best = name.candidates.first
      let fields = [best?.kode.text ?? "", name.written, best?.nama ?? ""]
      text += fields.map(ImportFailure.field).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func field(_ text: String) -> String {
    let guarded = CellText.isActive(text) ? "'" + text : text
    let special = Array(",\";\t\r\n".utf8)
    guard guarded.utf8.contains(where: special.contains) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}

/// A name that is no unit's, with the units it may mean.
public struct UnmatchedName: Hashable, Sendable {
  /// The name as written.
  public let written: String
  /// Where it first stands.
  public let place: TablePlace
  /// The nearest units, best first, at most three; none of them is a match.
  public let candidates: [NameCandidate]
}

/// A unit that a name may mean.
public struct NameCandidate: Hashable, Sendable {
  /// The unit.
  public let kode: Kode
  /// Its official name.
  public let nama: String
}
