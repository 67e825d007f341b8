/// Decodes the data of the frequent types straight from its bytes.
///
/// What it decodes is what ``PlanEventCodec`` would have decoded; where it is not sure it says so,
/// and the codec is asked.
public struct CanonicalDecoding {
  /// What became of the data.
  public enum Outcome: Sendable {
    /// An event.
    case event(PlanEvent, Provenance?)
    /// An event of another year than those asked for.
    case otherYear
    /// The codec must look.
    case unsure
  }

  private let years: Set<Int>?
  private var reader = CanonicalReader()

  /// Decodes events of these years.
  ///
  /// - Parameter years: the years that matter; nil takes all. Types that matter beyond their year
  ///   are always decoded.
  public init(years: Set<Int>? = nil) {
    self.years = years
  }

  /// Decodes the data of a line.
  ///
  /// - Parameters:
  ///   - data: the bytes of the line's key `data`.
  ///   - type: the line's type.
  ///   - version: the line's `v`.
  /// - Returns: what became of it.
  public mutating func decode(_ data: Span<UInt8>, type: String, version: Int) -> Outcome {
    switch type {
    case PaguChanged.type: read(.unread as PaguChanged, data, version, ofYear: true)
    case TargetRevised.type: read(.unread as TargetRevised, data, version, ofYear: true)
    case RealisationRecorded.type: read(.unread as RealisationRecorded, data, version, ofYear: true)
    case LineListed.type: read(.unread as LineListed, data, version, ofYear: true)
    case LocationSet.type: read(.unread as LocationSet, data, version, ofYear: true)
    case NoteWritten.type: read(.unread as NoteWritten, data, version, ofYear: true)
    case LineDropped.type: read(.unread as LineDropped, data, version, ofYear: true)
    case StageOpened.type: read(.unread as StageOpened, data, version, ofYear: true)
    case IndicatorDefined.type: read(.unread as IndicatorDefined, data, version, ofYear: false)
    case UnitDefined.type: read(.unread as UnitDefined, data, version, ofYear: false)
    case Retracted.type: read(.unread as Retracted, data, version, ofYear: false)
    default: .unsure
    }
  }

  /// Reads one type; `ofYear` says whether it matters in its year only.
  @inline(__always)
  private mutating func read<Payload: EventPayload>(
    _ unread: Payload, _ data: Span<UInt8>, _ version: Int, ofYear: Bool
  ) -> Outcome {
    guard version == Payload.version else { return .unsure }
    reader.data.load(data)
    if ofYear, let years {
      guard let tahun = firstYear else { return .unsure }
      reader.data.rewind()
      reader.data.makesTexts = years.contains(tahun)
    } else {
      reader.data.makesTexts = true
    }
    var payload = unread
    var provenance: Provenance?
    do throws(CodecError) {
      try payload.visit(&reader)
      provenance = try place()
    } catch {
      return .unsure
    }
    guard reader.data.skip(UInt8(ascii: "}")), reader.data.isAtEnd else { return .unsure }
    return reader.data.makesTexts ? .event(payload.event, provenance) : .otherYear
  }

  /// The year, where it is the first key.
  private var firstYear: Int? {
    mutating get { reader.data.skip(key: "tahun") ? reader.data.wholeNumber() : nil }
  }

  private mutating func place() throws(CodecError) -> Provenance? {
    var dok: String?
    var baris: Int?
    try reader.optional("dok", &dok)
    guard let dok else { return nil }
    try reader.optional("baris", &baris)
    guard let baris else { throw .notAnObject }
    return Provenance(dok: dok, baris: baris)
  }
}
