/// Where a string stands: between its quotes, and whether it has escapes to resolve.
struct JSONText {
  let range: Range<Int>
  let hasEscapes: Bool
}

extension JSONScanner {
  /// Moves past a string, whose opening quote is here.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> JSONText {
    let start = offset + 1
    var hasEscapes = false
    var next = start
    while next < bytes.count {
      let byte = bytes[next]
      if byte &- 0x20 < 0x60, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        next += 1
      } else if byte == UInt8(ascii: "\"") {
        offset = next + 1
        return JSONText(range: start..<next, hasEscapes: hasEscapes)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        next = try Self.escape(bytes, at: next)
      } else if byte < 0x20 {
        throw JSONError(.controlCharacter(byte), at: next)
      } else {
        next = try Self.multibyte(bytes, at: next)
      }
    }
    throw JSONError(.unexpectedEnd, at: bytes.count)
  }

  /// The place after the escape at `start`.
  private static func escape(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> Int {
    guard start + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      break
    default:
      throw JSONError(.badEscape, at: start)
    }
    let unit = try codeUnit(bytes, at: start)
    guard UTF16.isSurrogate(unit) else { return start + 6 }
    guard
      UTF16.isLeadSurrogate(unit), start + 7 < bytes.count,
      bytes[start + 6] == UInt8(ascii: "\\"), bytes[start + 7] == UInt8(ascii: "u"),
      UTF16.isTrailSurrogate(try codeUnit(bytes, at: start + 6))
    else { throw JSONError(.loneSurrogate, at: start) }
    return start + 12
  }

  /// The code unit of the `\u` escape at `start`.
  private static func codeUnit(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(JSONError) -> UTF16.CodeUnit {
    var unit: UTF16.CodeUnit = 0
    for place in (start + 2)..<(start + 6) {
      guard place < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
      guard let digit = Hex.value(of: bytes[place]) else {
        throw JSONError(.badEscape, at: start)
      }
      unit = unit << 4 | UTF16.CodeUnit(digit)
    }
    return unit
  }

  /// The place after the character at `start`, which is not ASCII.
  ///
  /// Table 3-7 of the Unicode standard: only the second byte has bounds of its own.
  private static func multibyte(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONError(.invalidUTF8, at: start)
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else {
      throw JSONError(.invalidUTF8, at: start)
    }
    for place in (start + 2)..<max(start + 2, start + length) {
      guard bytes[place] & 0xC0 == 0x80 else { throw JSONError(.invalidUTF8, at: start) }
    }
    return start + length
  }
}

extension JSONText {
  /// The bytes of the text, escapes resolved.
  func resolved(in bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var next = range.lowerBound
    while next < range.upperBound {
      let byte = bytes[next]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        next += 1
        continue
      }
      next += 2
      switch bytes[next - 1] {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var value = Self.fourDigits(bytes, at: next)
        next += 4
        if value & 0xFC00 == 0xD800 {
          value = 0x10000 + (value & 0x3FF) << 10 + Self.fourDigits(bytes, at: next + 2) & 0x3FF
          next += 6
        }
        if let scalar = Unicode.Scalar(value) { result.append(contentsOf: scalar.utf8) }
      case let same: result.append(same)
      }
    }
    return result
  }

  private static func fourDigits(_ bytes: Span<UInt8>, at start: Int) -> UInt32 {
    (start..<(start + 4)).reduce(0) { $0 << 4 | UInt32(Hex.value(of: bytes[$1]) ?? 0) }
  }

  /// The text as a string, escapes resolved.
  func string(in bytes: Span<UInt8>) -> String {
    if hasEscapes { return String(decoding: resolved(in: bytes), as: UTF8.self) }
    return String(scanned: bytes, range)
  }
}

extension String {
  /// Copies bytes that the scanner has found to be UTF-8.
  init(scanned bytes: Span<UInt8>, _ range: Range<Int>) {
    if let text = try? UTF8Span(validating: bytes.extracting(range)) {
      self.init(copying: text)
    } else {
      preconditionFailure("the scanner let invalid UTF-8 through")
    }
  }
}
