/// Why a saved output cannot be run again.
enum ReproductionError: Error, Hashable, Sendable, Explained {
  /// The file carries no basis that can be read.
  case noBasis(path: String)
  /// The command that the file names is none that is run again.
  case commandRefused(String)

  var problem: Problem {
    switch self {
    case .noBasis(let path):
      Problem(
        identifier: .outputUnclear, status: .badInput, place: Wording(outside: path),
        what: Bilingual(
          id: "berkas ini tidak menyebut dasarnya", en: "the file does not tell its basis"),
        remedy: Bilingual(
          id: """
            Pakai keluaran text, json, md, html atau xlsx seperti ditulis Jejak, atau csv dengan \
            --footer.
            """,
          en: """
            Use a whole text, json, md, html or xlsx output as Jejak wrote it, or a csv made with \
            --footer.
            """))
    case .commandRefused(let command):
      Problem(
        identifier: .commandNotReproduced, status: .badInput,
        what: Bilingual(
          id: "perintah ini tidak dijalankan ulang: \(command)",
          en: "this command is not run again: \(command)"),
        remedy: Bilingual(
          id: "Hanya laporan yang diulang: \(Reproduction.commands.sorted()).",
          en: "Only reports are run again: \(Reproduction.commands.sorted())."))
    }
  }
}
