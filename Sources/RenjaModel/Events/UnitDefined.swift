/// An urusan, bidang, program, kegiatan or sub kegiatan exists under this name.
///
/// It holds from its year on; the event's effective date is ignored.
public struct UnitDefined: EventPayload {
  /// `unit-defined`.
  public static let type = "unit-defined"

  /// The unit's code.
  public var kode: Kode
  /// The level of the unit; its code says the same.
  public var level: Level
  /// The official name.
  public var nama: String
  /// The first year in which code and name are valid.
  public var tahun: Int

  /// An urusan, bidang, program, kegiatan or sub kegiatan exists under this name.
  ///
  /// - Parameters:
  ///   - kode: the unit's code.
  ///   - level: the level of the unit; its code says the same.
  ///   - nama: the official name.
  ///   - tahun: the first year in which code and name are valid.
  public init(
    kode: Kode,
    level: Level,
    nama: String,
    tahun: Int
  ) {
    self.kode = kode
    self.level = level
    self.nama = nama
    self.tahun = tahun
  }

  /// An event to be read into.
  public static var unread: UnitDefined {
    UnitDefined(
      kode: .unread, level: .unread, nama: "", tahun: 0)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("kode", &kode)
    try visitor.required("level", &level)
    try visitor.required("nama", &nama)
    try visitor.required("tahun", &tahun)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .unitDefined(self) }
}
