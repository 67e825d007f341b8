/// What of a text a terminal would obey, or hide.
enum Visible {
  /// The scalars that act, as code points; line feeds and, where said, our own colours do not.
  static func active(_ text: String, colours: Bool = false) -> [String] {
    var rest = text
    if colours { rest.replace(/\u{1B}\[[0-9;]*m/, with: "") }
    return rest.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }
}
