import Canonical

/// Answers that name events.
extension Answer {
  /// The model's history of money.
  init(_ chapters: [PlainModel.Chapter]) {
    for chapter in chapters {
      lines.insert(
        Self.line(
          chapter.seq, chapter.row.indikator, chapter.value,
          [chapter.replaces, chapter.replacedBy, chapter.retractedBy]))
    }
  }

  /// The history that `why` printed; nil where it is no JSON of its kind.
  init?(why text: String) {
    guard let rows = Self.rows(text) else { return nil }
    for row in rows {
      guard let seq = row["seq"]?.integer else { return nil }
      let others = ["replaces", "replaced_by", "retracted_by"].map { name in
        row[name]?.integer.map { Int($0) }
      }
      lines.insert(
        Self.line(Int(seq), row["indikator"]?.string, Self.sen(row["value"]), others))
    }
  }

  /// The model's events of a kind.
  init(_ entries: ArraySlice<PlainModel.Entry>, of type: String?) {
    for (index, entry) in entries.enumerated() {
      let kind = PlainModel.type(of: entry.fact)
      if type ?? kind == kind { lines.insert("\(index + 1) \(kind) \(entry.day)") }
    }
  }

  /// The events that `log` printed; nil where it is no JSON of its kind.
  init?(log text: String) {
    guard let rows = Self.rows(text) else { return nil }
    for row in rows {
      guard let seq = row["seq"]?.integer, let type = row["type"]?.string,
        let day = row["effective"]?.string
      else { return nil }
      lines.insert("\(seq) \(type) \(day)")
    }
  }

  private static func rows(_ text: String) -> [JSONObject]? {
    guard case .array(let rows)? = object(text)?["rows"] else { return nil }
    return rows.compactMap(\.object)
  }

  private static func line(
    _ seq: Int, _ indikator: String?, _ value: Int??, _ others: [Int?]
  ) -> String {
    let links = others.map { $0.map(String.init) ?? "-" }
    return "\(seq)\(indikator.map { "#" + $0 } ?? "") pagu or spent \(words(value)), replaces "
      + "\(links[0]), replaced by \(links[1]), retracted by \(links[2])"
  }
}
