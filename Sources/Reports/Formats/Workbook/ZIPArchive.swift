/// A ZIP archive of a few files, kept as they are and not packed.
///
/// Every file has the archive format's first day as its time, so the same files give the same bytes.
/// Names are UTF-8. Sizes beyond 4 GiB, which would need another form, are not met by a report.
struct ZIPArchive {
  private static let version: UInt16 = 20
  private static let isUTF8: UInt16 = 0x0800
  /// 1 January 1980.
  private static let firstDay: UInt16 = 0x0021

  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file after those before it.
  ///
  /// - Parameters:
  ///   - name: its path in the archive.
  ///   - content: its bytes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let place = UInt32(clamping: bytes.count)
    let facts = Self.facts(of: content, name)
    bytes.append(little: UInt32(0x0403_4B50))
    bytes += facts + Array(name.utf8) + content
    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: Self.version)
    directory += facts
    // No comment, one disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: place)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive, with its directory at the end.
  func closed() -> [UInt8] {
    var all = bytes + directory
    all.append(little: UInt32(0x0605_4B50))
    all.append(little: UInt32(0))
    all.append(little: count)
    all.append(little: count)
    all.append(little: UInt32(clamping: directory.count))
    all.append(little: UInt32(clamping: bytes.count))
    all.append(little: UInt16(0))
    return all
  }

  /// What both headers of a file say of it, from the version needed to the length of what is extra.
  private static func facts(of content: [UInt8], _ name: String) -> [UInt8] {
    var facts: [UInt8] = []
    facts.append(little: version)
    facts.append(little: isUTF8)
    facts.append(little: UInt16(0))
    facts.append(little: UInt16(0))
    facts.append(little: firstDay)
    facts.append(little: CRC32.of(content))
    facts.append(little: UInt32(clamping: content.count))
    facts.append(little: UInt32(clamping: content.count))
    facts.append(little: UInt16(clamping: name.utf8.count))
    facts.append(little: UInt16(0))
    return facts
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for place in 0..<(number.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }
}
