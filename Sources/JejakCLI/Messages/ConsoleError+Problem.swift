extension ConsoleError: Explained {
  var problem: Problem {
    switch self {
    case .inputFailed(let reason):
      Problem(
        identifier: .fileUnreadable, status: .inputOutput,
        what: Bilingual(
          id: "masukan baku tidak dapat dibaca: \(reason)",
          en: "standard input cannot be read: \(reason)"),
        remedy: Bilingual(
          id: "Sebutkan nama berkas sebagai ganti '-'.",
          en: "Name a file instead of '-'."))
    case .outputFailed(let reason):
      Self.output(reason: Wording(outside: reason))
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
