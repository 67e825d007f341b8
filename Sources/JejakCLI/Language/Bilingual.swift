import Reports

/// The same words in both languages; one cannot be given without the other.
struct Bilingual: Hashable, Sendable {
  /// The words in Indonesian.
  let id: Wording
  /// The words in English.
  let en: Wording

  init(id: Wording, en: Wording) {
    self.id = id
    self.en = en
  }

  /// Words that are the same in both languages, such as a code or a command.
  init(both: Wording) {
    id = both
    en = both
  }

  /// The words in one language.
  func callAsFunction(_ language: Language) -> String {
    switch language {
    case .indonesian: id.text
    case .english: en.text
    }
  }
}
