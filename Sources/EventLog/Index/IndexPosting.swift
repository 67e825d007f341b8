import Merkle

/// One line under one topic: 16 bytes.
package struct IndexPosting {
  /// How its lines compete: in the two upper bits of the slot's number.
  package enum Kind: UInt32 {
    case each = 0
    case latest = 1
    case once = 2
  }

  static let width = 16
  private static let datedBit: UInt32 = 1 << 29
  private static let slotMask: UInt32 = (1 << 29) - 1

  /// The number of the event, counted from the first of its file.
  var place: UInt32
  /// Where the line begins in its segment.
  var offset: UInt32
  /// The effective day.
  var day: Int32
  /// Kind, whether the day counts, and the slot's number within the topic.
  var slot: UInt32

  init(place: Int, offset: UInt32, day: Int, kind: Kind, isDated: Bool, slot: Int) {
    self.place = UInt32(truncatingIfNeeded: place)
    self.offset = offset
    self.day = Int32(truncatingIfNeeded: day)
    self.slot =
      kind.rawValue << 30 | (isDated ? Self.datedBit : 0)
      | UInt32(truncatingIfNeeded: slot) & Self.slotMask
  }

  /// Reads the posting that begins at `start`.
  init(_ bytes: Span<UInt8>, at start: Int) {
    place = IndexNumber.four(bytes, start)
    offset = IndexNumber.four(bytes, start + 4)
    day = Int32(bitPattern: IndexNumber.four(bytes, start + 8))
    slot = IndexNumber.four(bytes, start + 12)
  }

  func write(to writer: inout IndexWriter) {
    writer.number(place)
    writer.number(offset)
    writer.number(UInt32(bitPattern: day))
    writer.number(slot)
  }

  /// How the line competes.
  var kind: Kind { Kind(rawValue: slot >> 30) ?? .each }
  /// Whether the line counts from its day on only.
  var isDated: Bool { slot & Self.datedBit != 0 }
  /// The number of the slot within the topic.
  var slotNumber: Int { Int(slot & Self.slotMask) }
}

/// What lines of a topic compete for: 16 bytes of a hash, so that no two of them are taken for one.
package struct IndexSlot: Hashable, Sendable {
  static let width = 16
  let high: UInt64
  let low: UInt64

  init(_ key: [UInt8]) {
    let digest = SHA256.hash(key).bytes.span
    high = IndexNumber.eight(digest, 0)
    low = IndexNumber.eight(digest, 8)
  }

  init(_ bytes: Span<UInt8>, at start: Int) {
    high = IndexNumber.eight(bytes, start)
    low = IndexNumber.eight(bytes, start + 8)
  }
}

/// Where a line stands.
package struct LinePlace: Hashable, Sendable {
  /// The number of the event.
  package let seq: Int
  /// Its first byte in its segment.
  package let offset: Int64
}
