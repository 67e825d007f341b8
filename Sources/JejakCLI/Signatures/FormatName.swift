/// The name of a format that an answer can be written in; reports write all of them.
enum FormatName: String, CaseIterable, Sendable {
  case text
  case csv
  case json
  case md
}
