/// Event n was a mistake, and this is why.
///
/// Counts as soon as it is within the bound, whatever its effective date.
public struct Retracted: EventPayload {
  /// `retracted`.
  public static let type = "retracted"

  /// The number of the event taken back.
  public var seq: Int
  /// Why.
  public var alasan: Alasan

  /// Event n was a mistake, and this is why.
  ///
  /// - Parameters:
  ///   - seq: the number of the event taken back.
  ///   - alasan: why.
  public init(
    seq: Int,
    alasan: Alasan
  ) {
    self.seq = seq
    self.alasan = alasan
  }

  /// An event to be read into.
  public static var unread: Retracted { Retracted(seq: 0, alasan: .unread) }

  /// Walks over the data in the order of the format.
  public mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
    try visitor.required("seq", &seq)
    try visitor.required("alasan", &alasan)
  }

  /// This event as one of the plan's events.
  public var event: PlanEvent { .retracted(self) }
}
