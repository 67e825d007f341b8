/// The language in which a report and its messages speak to people.
///
/// Official forms keep their Indonesian headings in both; only our own words change.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Bahasa Indonesia.
  case indonesian = "id"
  /// English.
  case english = "en"

  /// The language for a POSIX locale such as `id_ID.UTF-8`: Indonesian for `id…`, else English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("id") ? .indonesian : .english
  }
}
