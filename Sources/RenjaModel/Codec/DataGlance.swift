import Canonical

/// Tells from the bytes of a line whether its event matters to a question, and whether its data is
/// in order where it does not; no value is made.
///
/// What it passes over, ``PlanEventCodec`` would have read without fault, and the event would have
/// been of another year or office. Where it is not sure it says so, and somebody must look.
public struct DataGlance: Sendable {
  /// What became of a look.
  public enum Outcome: Sendable {
    /// The event matters, if its data is in order: that was not looked at.
    case matters
    /// The event is in order and does not matter; its data ends before this place.
    case passedOver(end: Int)
    /// Somebody else must look.
    case unsure
  }

  private let years: Set<Int>?
  /// The offices whose events matter; nil takes all.
  private let offices: [[UInt8]]?
  private let shapes = DataShapes()
  private var walk = DataWalk()
  /// The shape of the line before: lines of one type often stand together.
  private var last = 0

  /// Looks for events of these years and these offices.
  ///
  /// - Parameters:
  ///   - years: the years that matter; nil takes all.
  ///   - offices: the offices that matter; nil takes all.
  public init(years: Set<Int>?, offices: Set<String>? = nil) {
    self.years = years
    self.offices = offices?.map { Array($0.utf8) }
  }

  /// Looks at an event.
  ///
  /// - Parameters:
  ///   - bytes: the bytes in which its line stands; more may follow.
  ///   - type: where the line's type stands.
  ///   - version: the line's `v`.
  ///   - pd: where the line's office stands.
  ///   - data: where the bracket stands with which the line's data begins.
  /// - Returns: what became of it.
  public mutating func look(
    _ bytes: Span<UInt8>, type: Range<Int>, version: Int, pd: Range<Int>, data: Int
  ) -> Outcome {
    guard let shape = shape(bytes, type) else { return .unsure }
    let all = shapes.all
    let known = all.span
    guard version == known[shape].version else { return .unsure }
    if shape >= DataShapes.firstTimeless {
      // What an indicator is called matters to its office only; the others to all.
      guard shape == DataShapes.indicator, !isWanted(bytes, pd) else { return .matters }
    } else if isWanted(bytes, pd) {
      guard let tahun = DataWalk.firstWhole(bytes, data, known[shape]) else {
        return .unsure
      }
      guard let years, !years.contains(tahun) else { return .matters }
    }
    guard let end = walk.end(of: bytes, data, known[shape]) else { return .unsure }
    return .passedOver(end: end)
  }

  private func isWanted(_ bytes: Span<UInt8>, _ pd: Range<Int>) -> Bool {
    guard let offices = offices?.span else { return true }
    for place in offices.indices where offices[place].count == pd.count {
      let office = offices[place].span
      if ByteWords.areSame(bytes, pd.lowerBound, office, 0, count: pd.count) { return true }
    }
    return false
  }

  private mutating func shape(_ bytes: Span<UInt8>, _ type: Range<Int>) -> Int? {
    if isShape(last, bytes, type) { return last }
    for place in shapes.all.indices where isShape(place, bytes, type) {
      last = place
      return place
    }
    return nil
  }

  private func isShape(_ place: Int, _ bytes: Span<UInt8>, _ type: Range<Int>) -> Bool {
    let known = shapes.all.span
    return known[place].type.count == type.count
      && known[place].type.stands(in: bytes, at: type.lowerBound)
  }
}

/// The shapes of the frequent types.
private struct DataShapes: Sendable {
  /// Types from here on matter beyond their year.
  static let firstTimeless = 8
  static let indicator = 8

  let all: [DataShape] = [
    DataShape(of: PaguChanged.self), DataShape(of: TargetRevised.self),
    DataShape(of: RealisationRecorded.self), DataShape(of: LocationSet.self),
    DataShape(of: LineListed.self), DataShape(of: NoteWritten.self),
    DataShape(of: LineDropped.self), DataShape(of: StageOpened.self),
    DataShape(of: IndicatorDefined.self), DataShape(of: UnitDefined.self),
    DataShape(of: Retracted.self),
  ]
}
