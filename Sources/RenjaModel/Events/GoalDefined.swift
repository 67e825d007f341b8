/// A tujuan, a sasaran, or an indicator of one.
public struct GoalDefined: EventPayload {
  /// `goal-defined`.
  public static let type = "goal-defined"

  /// The goal's key, such as t1, s1 or i1.
  public var kunci: String
  /// What it is.
  public var jenis: JenisTujuan
  /// The goal it belongs to.
  public var induk: String?
  /// The wording.
  public var teks: String
  /// How it is computed.
  public var formula: String?
  /// The minimum service standard.
  public var spm: String?
  /// The key performance indicator.
  public var ikk: String?

  /// A tujuan, a sasaran, or an indicator of one.
  ///
  /// - Parameters:
  ///   - kunci: the goal's key: t1, s1, i1, …
  ///   - jenis: what it is.
  ///   - induk: the goal it belongs to.
  ///   - teks: the wording.
  ///   - formula: how it is computed.
  ///   - spm: the minimum service standard.
  ///   - ikk: the key performance indicator.
  public init(
    kunci: String,
    jenis: JenisTujuan,
    induk: String? = nil,
    teks: String,
    formula: String? = nil,
    spm: String? = nil,
    ikk: String? = nil
  ) {
    self.kunci = kunci
    self.jenis = jenis
    self.induk = induk
    self.teks = teks
    self.formula = formula
    self.spm = spm
    self.ikk = ikk
  }

  /// An event to be read into.
  public static var unread: GoalDefined { GoalDefined(kunci: "", jenis: .unread, teks: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("kunci", &kunci)
    try visitor.required("jenis", &jenis)
    try visitor.optional("induk", &induk)
    try visitor.required("teks", &teks)
    try visitor.optional("formula", &formula)
    try visitor.optional("spm", &spm)
    try visitor.optional("ikk", &ikk)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .goalDefined(self) }
}
