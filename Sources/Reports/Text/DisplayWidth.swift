extension Unicode.Scalar {
  /// How many columns a terminal gives the scalar: 0, 1 or 2.
  ///
  /// Combining marks and invisible format characters take none; East Asian wide characters and
  /// emoji take two. Characters of ambiguous width count as one, as terminals outside East Asia
  /// draw them.
  var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1160...0x11FF: return 0  // Hangul vowels and finals join the initial before them.
    case 0x1F1E6...0x1F1FF: return 1  // Two regional indicators make one flag of two columns.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes, if it holds no line break.
  var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}
