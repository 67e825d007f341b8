/// An output that cannot go where it was asked to.
enum OutputError: Error, Hashable, Sendable {
  /// A format that no terminal can show.
  case needsFile(OutputFormat)
}

extension OutputError: Explained {
  var problem: Problem {
    switch self {
    case .needsFile(let format):
      Problem(
        identifier: .outputNeedsFile, status: .usage,
        what: Bilingual(
          id: "bentuk '\(format.rawValue)' tidak dapat ditampilkan di terminal",
          en: "the format '\(format.rawValue)' cannot be shown on a terminal"),
        remedy: Bilingual(
          id: "Tambahkan '--output FILE.\(format.rawValue)'.",
          en: "Add '--output FILE.\(format.rawValue)'."))
    }
  }
}
