/// What of the past a log still tells.
extension PlainModel {
  /// The kinds of cell whose history is told.
  enum Field: String, CaseIterable, Sendable {
    case pagu
    case realisasi
  }

  /// One time that a cell got a value, or lost the one it had.
  struct Chapter {
    let seq: Int
    let row: Row
    let value: Int??
    var replaces: Int?
    var replacedBy: Int?
    var retractedBy: Int?
  }

  /// A cell: a row, and the period where it is what was spent.
  private struct Cell: Hashable {
    let row: Row
    let period: String?
  }

  /// How the money of a unit and of its indicators came about, in the order of its force.
  func story(of field: Field, _ kode: String, _ stage: String, _ bounds: Bounds) -> [Chapter] {
    var chapters: [Chapter] = []
    var last: [Cell: Int] = [:]
    let retractions = retractions(bounds)
    let within = (1...).prefix(min(bounds.upto, size)).filter { entries[$0 - 1].day <= bounds.day }
    for seq in within.sorted(by: { (entries[$0 - 1].day, $0) < (entries[$1 - 1].day, $1) }) {
      let held = Set(last.filter { chapters[$0.value].value != nil }.keys)
      for (cell, value) in changes(by: seq, to: field, kode, stage, held: held) {
        var chapter = Chapter(seq: seq, row: cell.row, value: value)
        chapter.retractedBy = retractions[seq]
        if chapter.retractedBy == nil {
          chapter.replaces = last[cell].map { chapters[$0].seq }
          if let before = last[cell] { chapters[before].replacedBy = seq }
          last[cell] = chapters.count
        }
        chapters.append(chapter)
      }
    }
    return chapters
  }

  private func retractions(_ bounds: Bounds) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for seq in (1...).prefix(min(bounds.upto, size)) {
      if case .retraction(let target) = entries[seq - 1].fact { found[target] = seq }
    }
    return found
  }

  /// The cells of a unit that an event changes, where these hold a value.
  private func changes(
    by seq: Int, to field: Field, _ kode: String, _ stage: String, held: Set<Cell>
  ) -> [(Cell, Int??)] {
    switch (field, entries[seq - 1].fact) {
    case (.pagu, .cells(stage, let row, let said)) where row.kode == kode && said.pagu != nil:
      return [(Cell(row: row, period: nil), said.pagu)]
    case (.pagu, .shift(stage, let lines)):
      return lines.filter { $0.key.kode == kode }.map { (Cell(row: $0.key, period: nil), $0.value) }
    case (.pagu, .drop(stage, let row)) where row.kode == kode:
      return held.filter { $0.row == row || row.indikator == nil }.map { ($0, nil) }
    case (.realisasi, .realised(let period, let row, let amount)) where row.kode == kode:
      return [(Cell(row: row, period: period), amount)]
    default: return []
    }
  }

  /// The kind of event by which a fact is kept.
  static func type(of fact: Fact) -> String {
    switch fact {
    case .unit: "unit-defined"
    case .cells(_, _, let said):
      said.text != nil
        ? "indicator-defined"
        : said.pagu != nil
          ? "pagu-changed" : said.target != nil ? "target-revised" : "location-set"
    case .drop: "line-dropped"
    case .opened: "stage-opened"
    case .adopted: "stage-adopted"
    case .shift: "pagu-shifted"
    case .realised: "realisation-recorded"
    case .retraction: "retracted"
    }
  }
}
