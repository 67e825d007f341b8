/// A language that the program speaks to its user.
///
/// Only messages, help and captions have one; forms and findings are in Indonesian as the
/// regulation spells them.
public enum Language: String, CaseIterable, Sendable {
  /// Indonesian.
  case indonesian = "id"
  /// English.
  case english = "en"
}
