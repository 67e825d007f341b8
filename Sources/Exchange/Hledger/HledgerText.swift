import Projections
import RenjaModel

/// Words as a journal may hold them.
///
/// In a journal a colon ends a part of an account's name, two spaces end the name, a semicolon begins
/// a comment, a comma ends a tag, and a line is a line.
enum HledgerText {
  /// The name of an account: what it is, the office, year, stage, then the codes from program down.
  static func account(_ account: MoneyLedger.Account, _ plan: StageKey) -> String {
    var parts: [String]
    switch account {
    case .money(let kode):
      parts = [plan.phase.tahapan == nil ? "realisasi" : "pagu"] + place(plan) + path(kode)
    case .claim(let kode): parts = ["klaim"] + place(plan) + path(kode)
    case .source(let name): parts = ["dana"] + place(plan) + [name ?? "tanpa sumber"]
    case .claims: parts = ["lawan klaim"] + place(plan)
    }
    return parts.map(part).joined(separator: ":")
  }

  private static func place(_ plan: StageKey) -> [String] {
    [plan.pd, String(plan.tahun), plan.phase.name]
  }

  private static func path(_ kode: Kode) -> [String] {
    let path = [Level.program, .kegiatan, .subkegiatan].compactMap { kode.ancestor(at: $0)?.text }
    return path.isEmpty ? [kode.text] : path
  }

  private static func part(_ text: String) -> String {
    let clean = replaced(text, [":": "/", ";": ",", "(": "‹", ")": "›", "[": "‹", "]": "›"])
    return clean.isEmpty ? "-" : clean
  }

  /// What follows the code of an entry on its line.
  static func description(_ text: String) -> String { replaced(text, [";": ",", "|": "/"]) }

  /// The value of a tag.
  static func tag(_ text: String) -> String { replaced(text, [",": ";"]) }

  /// A comment, from which no tag can be made.
  static func comment(_ text: String) -> String { replaced(text, [:]) }

  /// One line without runs of white space and without what could command a terminal.
  private static func replaced(_ text: String, _ others: [Character: Character]) -> String {
    text.map { character in
      let isCommand = character.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      return isCommand || character.isWhitespace ? " " : others[character] ?? character
    }.split(separator: " ").map { String($0) }.joined(separator: " ")
  }
}
