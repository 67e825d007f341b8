import Platform

extension ConsoleError: Explained {
  var problem: Problem {
    switch self {
    case .inputFailed(let error):
      error.problem
    case .outputFailed(let error):
      Self.output(reason: "\(error.name) (\(error.reason))")
    case .closed:
      Self.output(reason: "EPIPE")
    }
  }

  private static func output(reason: Wording) -> Problem {
    Problem(
      identifier: .outputFailed, status: .inputOutput,
      what: Bilingual(
        id: "keluaran tidak selesai ditulis: \(reason)",
        en: "the output was not written to its end: \(reason)"),
      remedy: Bilingual(
        id: "Sediakan ruang, lalu ulangi; yang sudah tercatat di log tetap tercatat.",
        en: "Make room, then try again; what is recorded in the log stays recorded."))
  }
}
