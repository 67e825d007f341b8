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
  private let shapes: [DataShape]
  private let walk: DataWalk
  private var memory = DataWalk.Memory()
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
    let shapes = DataShapes.frequent
    self.shapes = shapes.all
    walk = DataWalk(shapes)
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
    guard let place = shape(bytes, type) else { return .unsure }
    let shape = shapes[place]
    guard version == shape.version else { return .unsure }
    if place >= DataShapes.firstTimeless {
      // What an indicator is called matters to its office only; the others to all.
      guard place == DataShapes.indicator, !isWanted(bytes, pd) else { return .matters }
    } else if isWanted(bytes, pd) {
      guard let tahun = walk.firstWhole(bytes, data, shape) else { return .unsure }
      guard let years, !years.contains(tahun) else { return .matters }
    }
    guard let end = walk.end(of: bytes, data, shape, &memory) else { return .unsure }
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
    for place in shapes.indices where isShape(place, bytes, type) {
      last = place
      return place
    }
    return nil
  }

  private func isShape(_ place: Int, _ bytes: Span<UInt8>, _ type: Range<Int>) -> Bool {
    let known = shapes.span
    return known[place].type.count == type.count
      && known[place].type.stands(in: bytes, at: type.lowerBound)
  }
}

extension DataShapes {
  /// Types from here on matter beyond their year.
  fileprivate static let firstTimeless = 8
  fileprivate static let indicator = 8

  /// The shapes of the frequent types.
  fileprivate static var frequent: DataShapes {
    var shapes = DataShapes()
    shapes.add(PaguChanged.self)
    shapes.add(TargetRevised.self)
    shapes.add(RealisationRecorded.self)
    shapes.add(LocationSet.self)
    shapes.add(LineListed.self)
    shapes.add(NoteWritten.self)
    shapes.add(LineDropped.self)
    shapes.add(StageOpened.self)
    shapes.add(IndicatorDefined.self)
    shapes.add(UnitDefined.self)
    shapes.add(Retracted.self)
    return shapes
  }
}
