/// The name of a format that an answer can be written in; reports write all of them.
///
/// Only what is text can go to a terminal.
enum FormatName: String, CaseIterable, Sendable {
  case text
  case csv
  case json
  case md
  case html
  case xlsx
}
