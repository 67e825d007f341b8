import RenjaModel

extension PlanQuestion {
  /// The year that a word says.
  static func year(_ word: String) throws(Coordinate.ParsingError) -> Int {
    guard let year = Coordinate.year(word) else { throw .year(word) }
    return year
  }

  /// The code of a unit that a word says.
  static func kode(_ word: String) throws(PlanQuestionError) -> Kode {
    guard let kode = Kode(word) else { throw .kodeUnclear(word) }
    return kode
  }

  /// The stage that a word says.
  static func stage(_ word: String) throws(Coordinate.ParsingError) -> Tahapan {
    guard let stage = Tahapan(word) else {
      throw .stage(word, candidates: Tahapan.near(word))
    }
    return stage
  }
}
