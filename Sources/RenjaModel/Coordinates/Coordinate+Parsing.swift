import Canonical

extension Coordinate {
  /// Which part of a coordinate cannot be read.
  public enum ParsingError: Error, Hashable, Sendable {
    /// The year is not four digits from 1900 to 2999.
    case year(String)
    /// There is no stage of that name; the nearest names, best first.
    case stage(String, candidates: [String])
    /// The day after `@` is not a date `YYYY-MM-DD`.
    case day(String)
    /// What follows `~` is no count, day or instant.
    case known(String)
  }

  /// Reads a coordinate.
  ///
  /// - Parameter text: `TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]`.
  /// - Throws: `ParsingError` with the part that cannot be read.
  public init(parsing text: String) throws(ParsingError) {
    var rest = text[...]
    var known: Known?
    if let mark = rest.firstIndex(of: "~") {
      let written = String(rest[rest.index(after: mark)...])
      guard let bound = Known(written) else { throw .known(written) }
      known = bound
      rest = rest[..<mark]
    }
    var inForce: InForce?
    if let mark = rest.firstIndex(of: "@") {
      let written = String(rest[rest.index(after: mark)...])
      if written == "today" {
        inForce = .today
      } else if let day = Day(written) {
        inForce = .on(day)
      } else {
        throw .day(written)
      }
      rest = rest[..<mark]
    }
    var tahapan: Tahapan?
    if let mark = rest.firstIndex(of: "/") {
      let written = String(rest[rest.index(after: mark)...])
      guard let stage = Tahapan(written) else {
        throw .stage(written, candidates: Tahapan.near(written))
      }
      tahapan = stage
      rest = rest[..<mark]
    }
    guard let tahun = Coordinate.year(rest) else { throw .year(String(rest)) }
    self.init(tahun: tahun, tahapan: tahapan, inForce: inForce, known: known)
  }

  /// The year a text says: four digits from 1900 to 2999, or nil.
  public static func year(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(text), (1900...2999).contains(year)
    else { return nil }
    return year
  }
}

extension Tahapan {
  /// The stages whose names share most with a mistyped one, best first, at most three.
  ///
  /// - Parameter written: the mistyped name.
  /// - Returns: the names of stages.
  public static func near(_ written: String) -> [String] {
    let pairs = letterPairs(written.lowercased())
    let ranked = Tahapan.ordered.map { stage in
      (stage.name, overlap: pairs.intersection(letterPairs(stage.name)).count)
    }
    return ranked.filter { $0.overlap * 2 >= pairs.count && $0.overlap > 1 }.sorted {
      $0.overlap > $1.overlap
    }.prefix(3).map(\.0)
  }

  private static func letterPairs(_ text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }
}
