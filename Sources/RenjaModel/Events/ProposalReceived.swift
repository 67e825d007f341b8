/// A stakeholder proposed this (T-C.32).
public struct ProposalReceived: EventPayload {
  /// `proposal-received`.
  public static let type = "proposal-received"

  /// The year of the plan.
  public var tahun: Int
  /// The proposal's key, such as u1.
  public var usulan: String
  /// Its number on the form.
  public var nomor: String?
  /// What is proposed.
  public var teks: String
  /// Where.
  public var lokasi: String?
  /// The indicator named.
  public var indikator: String?
  /// How much.
  public var besaran: String?
  /// Who proposes.
  public var pengusul: String?
  /// By which way it came.
  public var mekanisme: String?

  /// A stakeholder proposed this (T-C.32).
  ///
  /// - Parameters:
  ///   - tahun: the year of the plan.
  ///   - usulan: the proposal's key: u1, u2, …
  ///   - nomor: its number on the form.
  ///   - teks: what is proposed.
  ///   - lokasi: where.
  ///   - indikator: the indicator named.
  ///   - besaran: how much.
  ///   - pengusul: who proposes.
  ///   - mekanisme: by which way it came.
  public init(
    tahun: Int,
    usulan: String,
    nomor: String? = nil,
    teks: String,
    lokasi: String? = nil,
    indikator: String? = nil,
    besaran: String? = nil,
    pengusul: String? = nil,
    mekanisme: String? = nil
  ) {
    self.tahun = tahun
    self.usulan = usulan
    self.nomor = nomor
    self.teks = teks
    self.lokasi = lokasi
    self.indikator = indikator
    self.besaran = besaran
    self.pengusul = pengusul
    self.mekanisme = mekanisme
  }

  /// An event to be read into.
  public static var unread: ProposalReceived { ProposalReceived(tahun: 0, usulan: "", teks: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("tahun", &tahun)
    try visitor.required("usulan", &usulan)
    try visitor.optional("nomor", &nomor)
    try visitor.required("teks", &teks)
    try visitor.optional("lokasi", &lokasi)
    try visitor.optional("indikator", &indikator)
    try visitor.optional("besaran", &besaran)
    try visitor.optional("pengusul", &pengusul)
    try visitor.optional("mekanisme", &mekanisme)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .proposalReceived(self) }
}
