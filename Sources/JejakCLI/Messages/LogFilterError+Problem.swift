extension LogFilterError: Explained {
  var problem: Problem {
    switch self {
    case .dayUnclear(let option, let text):
      Problem(
        identifier: .dayUnclear, status: .usage,
        what: Bilingual(
          id: "'\(text)' pada \(option) bukan tanggal", en: "'\(text)' in \(option) is not a date"),
        remedy: Bilingual(
          id: "Tulis YYYY-MM-DD, misalnya 2021-09-30.",
          en: "Write YYYY-MM-DD, such as 2021-09-30."))
    case .rangeUnclear(let text):
      Problem(
        identifier: .rangeUnclear, status: .usage,
        what: Bilingual(
          id: "'\(text)' pada --seq bukan rentang nomor",
          en: "'\(text)' in --seq is no range of numbers"),
        remedy: Bilingual(
          id: "Tulis misalnya 7, 7..12, 7.. atau ..12.",
          en: "Write, for example, 7, 7..12, 7.. or ..12."))
    }
  }
}
