/// What became of a proposal.
public struct ProposalDecided: EventPayload {
  /// `proposal-decided`.
  public static let type = "proposal-decided"

  /// The year of the plan.
  public var tahun: Int
  /// The proposal.
  public var usulan: String
  /// The decision.
  public var keputusan: Keputusan
  /// The unit of work that takes it up.
  public var kode: Kode?
  /// Why.
  public var alasan: Alasan?

  /// What became of a proposal.
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - usulan: the proposal.
  ///   - keputusan: the decision.
  ///   - kode: the unit of work that takes it up.
  ///   - alasan: why.
  public init(
    tahun: Int,
    usulan: String,
    keputusan: Keputusan,
    kode: Kode? = nil,
    alasan: Alasan? = nil
  ) {
    self.tahun = tahun
    self.usulan = usulan
    self.keputusan = keputusan
    self.kode = kode
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: ProposalDecided {
    ProposalDecided(
      tahun: 0, usulan: "", keputusan: .unread)
  }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("usulan", &usulan)
    try visitor.required("keputusan", &keputusan)
    try visitor.optional("kode", &kode)
    try visitor.optional("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .proposalDecided(self) }
}
