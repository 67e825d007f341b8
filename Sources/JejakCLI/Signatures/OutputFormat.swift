/// A format that an answer can be written in.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case csv
  case json
  case md
  case html
  case xlsx

  /// Whether it is bytes that no terminal can show.
  var isBinary: Bool {
    self == .xlsx
  }
}
