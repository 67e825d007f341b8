import RenjaModel

/// A code as a table prints it.
enum WrittenKode: Hashable {
  /// Nothing is printed.
  case none
  /// A whole code: 3, 5 or 6 segments, all but the first and the fourth of two digits or more.
  case whole(Kode)
  /// Anything else: numbers that say too little to be compared with anything.
  case cut(String)

  init(_ text: String) {
    guard !text.isEmpty else {
      self = .none
      return
    }
    let segments = text.split { $0 == "." || $0.isWhitespace }
    let isWhole =
      [3, 5, 6].contains(segments.count)
      && segments.enumerated().allSatisfy { place, segment in
        segment.utf8.count >= 2 || place == 0 || place == 3
      }
    guard isWhole, let kode = Kode(segments.joined(separator: ".")) else {
      self = .cut(text)
      return
    }
    self = .whole(kode)
  }

  /// The whole code.
  var kode: Kode? {
    guard case .whole(let kode) = self else { return nil }
    return kode
  }
}
