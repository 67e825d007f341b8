/// One thing a report says in its own words, in both languages.
public struct Phrase: Hashable, Sendable {
  /// The words in Indonesian.
  public let indonesian: String
  /// The words in English.
  public let english: String

  /// A phrase from its two wordings.
  ///
  /// - Parameters:
  ///   - indonesian: the words in Indonesian.
  ///   - english: the words in English.
  public init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The words in the given language.
  public subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
