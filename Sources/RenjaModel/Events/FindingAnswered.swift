/// The office answered a finding.
public struct FindingAnswered: EventPayload {
  /// `finding-answered`.
  public static let type = "finding-answered"

  /// The finding's key.
  public var temuan: String
  /// The answer.
  public var teks: String
  /// The number of the letter.
  public var nomor: String?

  /// The office answered a finding.
  ///
  /// - Parameters:
  ///   - temuan: the finding's key.
  ///   - teks: the answer.
  ///   - nomor: the number of the letter.
  public init(
    temuan: String,
    teks: String,
    nomor: String? = nil
  ) {
    self.temuan = temuan
    self.teks = teks
    self.nomor = nomor
  }

  /// An event to be read into.
  public static var unread: FindingAnswered { FindingAnswered(temuan: "", teks: "") }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("temuan", &temuan)
    try visitor.required("teks", &teks)
    try visitor.optional("nomor", &nomor)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .findingAnswered(self) }
}
