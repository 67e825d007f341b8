/// How many lines a text takes in a cell, so that rows are as high as what they hold.
///
/// An estimate: a spreadsheet that measures letters itself may come to one line more or less.
enum SheetLines {
  /// The height of a line, in points.
  static let height = 12.75

  /// The lines of a text, broken at spaces as spreadsheets do.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - width: the width of its cell, in letters of the usual size.
  ///   - look: how it looks; large and bold letters are wider.
  /// - Returns: at least 1.
  static func count(_ text: String, width: Double, _ look: SheetLook) -> Int {
    let room = max(3, (width - 1.2) * (look.isLarge ? 0.66 : look.isBold ? 1.0 : 1.1))
    var lines = 0
    for line in text.neutralised.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0.0
      for word in line.split(separator: " ") {
        let length = Double(word.count)
        if used > 0, used + 1 + length > room {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + length
        // A word wider than its cell goes on on the next lines.
        lines += Int(used / room) - (used > 0 && used == room ? 1 : 0)
        if used > room { used = used.truncatingRemainder(dividingBy: room) }
      }
    }
    return max(1, lines)
  }
}
