/// How names are compared: lower case, letters and digits only.
///
/// Folding is no guess: two names that fold alike differ only in case, spaces and punctuation. A
/// leading level word is removed from names of units, for the tables write it or leave it out.
public enum NameFolding {
  /// A text in lower case with letters and digits only.
  public static func fold(_ text: String) -> String {
    let bytes = text.utf8Span.span
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        folded.append(bytes[place])
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(bytes[place] | 0x20)
      case 0..<0x80: continue
      default: return foldScalars(text)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The same for a text with characters beyond ASCII.
  private static func foldScalars(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        folded += properties.lowercaseMapping
      }
    }
    return folded
  }

  /// A unit's name, folded, without a level word in front (`Program`, `Kegiatan`, `Sub Kegiatan`).
  public static func foldUnit(_ name: String) -> String {
    let folded = fold(name)
    for word in ["subkegiatan", "kegiatan", "program", "bidangurusan", "urusan"]
    where folded.hasPrefix(word) && folded.utf8.count > word.utf8.count {
      return String(folded.dropFirst(word.count))
    }
    return folded
  }
}
