/// Where the work is done.
public struct LocationSet: EventPayload {
  /// `location-set`.
  public static let type = "location-set"

  /// The year of the plan.
  public var tahun: Int
  /// The stage or the period.
  public var phase: Phase
  /// The unit.
  public var kode: Kode
  /// The indicator's key in its unit; nil where the unit itself is meant.
  public var indikator: String?
  /// The place; nil where the row shows none.
  public var teks: String?

  /// Where the work is done.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - phase: the stage or the period.
  ///   - kode: the unit.
  ///   - indikator: the indicator's key in its unit; nil where the unit itself is meant.
  ///   - teks: the place; nil where the row shows none.
  public init(
    tahun: Int,
    phase: Phase,
    kode: Kode,
    indikator: String? = nil,
    teks: String?
  ) {
    self.tahun = tahun
    self.phase = phase
    self.kode = kode
    self.indikator = indikator
    self.teks = teks
  }

  /// An event to be read into.
  public static var unread: LocationSet {
    LocationSet(
      tahun: 0, phase: .tahapan(.unread), kode: .unread, teks: nil)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.phase(&phase)
    try visitor.required("kode", &kode)
    try visitor.optional("indikator", &indikator)
    try visitor.nullable("teks", &teks)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .locationSet(self) }
}
