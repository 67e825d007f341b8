/// The level of work a code names, highest first.
public enum Level: String, CaseIterable, Hashable, Sendable {
  /// Urusan: a government function, one segment.
  case urusan
  /// Bidang urusan: a field of it, two segments.
  case bidang
  /// Program: three segments.
  case program
  /// Kegiatan: five segments.
  case kegiatan
  /// Sub kegiatan: six segments; the money of record stands here.
  case subkegiatan

  /// How many segments the code of such a unit has.
  public var segments: Int {
    switch self {
    case .urusan: 1
    case .bidang: 2
    case .program: 3
    case .kegiatan: 5
    case .subkegiatan: 6
    }
  }

  /// The level above, if there is one.
  public var parent: Level? {
    switch self {
    case .urusan: nil
    case .bidang: .urusan
    case .program: .bidang
    case .kegiatan: .program
    case .subkegiatan: .kegiatan
    }
  }

  /// How deep the level stands: urusan 0, sub kegiatan 4.
  public var depth: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}

extension Level: Comparable {
  /// Orders levels from urusan down to sub kegiatan.
  public static func < (left: Level, right: Level) -> Bool { left.segments < right.segments }
}
