/// How names are compared: lower case, letters and digits only.
///
/// Folding is no guess: two names that fold alike differ only in case, spaces and punctuation. A
/// leading level word is removed from names of units, for the tables write it or leave it out.
public enum NameFolding {
  /// A text in lower case with letters and digits only.
  public static func fold(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
        case "A"..."Z":
          folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
        default: continue
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded += scalar.properties.lowercaseMapping
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
