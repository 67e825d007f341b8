import RenjaModel

extension Coordinate.ParsingError: Explained {
  var problem: Problem {
    Problem(identifier: .coordinateUnclear, status: .usage, what: what, remedy: remedy)
  }

  private var what: Bilingual {
    switch self {
    case .year(let text):
      Bilingual(
        id: "'\(text)' bukan tahun rencana", en: "'\(text)' is not the year of a plan")
    case .stage(let text, _):
      Bilingual(id: "tidak ada tahapan '\(text)'", en: "there is no stage '\(text)'")
    case .day(let text):
      Bilingual(id: "'\(text)' setelah @ bukan tanggal", en: "'\(text)' after @ is not a date")
    case .known(let text):
      Bilingual(
        id: "'\(text)' setelah ~ bukan jumlah peristiwa, tanggal, atau saat UTC",
        en: "'\(text)' after ~ is no count of events, date, or UTC instant")
    }
  }

  private var remedy: Bilingual {
    switch self {
    case .stage(_, let candidates) where !candidates.isEmpty:
      Bilingual(
        id: "Mungkin maksud Anda: \(candidates)?", en: "Did you mean: \(candidates)?")
    case .stage:
      Bilingual(
        id: "Tahapan yang ada: \(Tahapan.ordered.map(\.name)), pergeseran-N.",
        en: "The stages are: \(Tahapan.ordered.map(\.name)), pergeseran-N.")
    case .year:
      Bilingual(
        id: "Tulis empat angka, misalnya 2022 atau 2022/rancangan.",
        en: "Write four digits, such as 2022 or 2022/rancangan.")
    case .day:
      Bilingual(
        id: "Tulis YYYY-MM-DD, misalnya 2022@2021-09-30, atau @today.",
        en: "Write YYYY-MM-DD, such as 2022@2021-09-30, or @today.")
    case .known:
      Bilingual(
        id: "Tulis misalnya 2022~480 atau 2022~2021-10-05.",
        en: "Write, for example, 2022~480 or 2022~2021-10-05.")
    }
  }
}
