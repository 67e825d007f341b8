/// What an audit says, in both languages of its readers.
public struct AuditWords: Hashable, Sendable {
  /// The words in Indonesian.
  public let indonesian: String
  /// The words in English.
  public let english: String

  /// Words from their two wordings.
  ///
  /// - Parameters:
  ///   - indonesian: the words in Indonesian.
  ///   - english: the words in English.
  public init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  static let none = AuditWords(id: "", en: "")

  static func + (left: AuditWords, right: AuditWords) -> AuditWords {
    AuditWords(id: left.indonesian + right.indonesian, en: left.english + right.english)
  }
}
