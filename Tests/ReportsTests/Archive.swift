import Testing

/// A ZIP archive taken apart by its directory, as a reader that is not ours does it.
struct Archive {
  struct Entry {
    let name: String
    let method: Int
    let time: Int
    let crc: UInt32
    let content: [UInt8]

    var text: String { String(decoding: content, as: UTF8.self) }
  }

  let entries: [Entry]

  init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ count: Int) throws -> Int {
      try #require(place >= 0 && place + count <= bytes.count)
      return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    try #require(try number(end, 4) == 0x0605_4B50)
    var place = try number(end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<(try number(end + 10, 2)) {
      try #require(try number(place, 4) == 0x0201_4B50)
      let (size, name) = (try number(place + 20, 4), try number(place + 28, 2))
      let local = try number(place + 42, 4)
      try #require(try number(local, 4) == 0x0403_4B50)
      let start = local + 30 + name
      try #require(start + size <= bytes.count)
      try #require(bytes[local + 30..<start] == bytes[place + 46..<place + 46 + name])
      entries.append(
        Entry(
          name: String(decoding: bytes[local + 30..<start], as: UTF8.self),
          method: try number(place + 10, 2), time: try number(place + 12, 4),
          crc: UInt32(try number(place + 16, 4)), content: Array(bytes[start..<start + size])))
      place += 46 + name
    }
    try #require(place == end)
    self.entries = entries
  }

  func text(_ name: String) throws -> String {
    try #require(entries.first { $0.name == name }, "\(name)").text
  }
}
