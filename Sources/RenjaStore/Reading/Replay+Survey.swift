import EventLog
import Platform
import Projections
import RenjaModel

extension Replay {
  /// The same state as ``fold(_:years:)`` leaves, found on all processors: a look over all lines,
  /// then a fold of those that matter.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - years: the years that matter; nil takes all.
  ///   - offices: those whose plans matter; nil takes all. What others plan may be missing in the
  ///     state.
  ///   - sharing: how the work is shared.
  /// - Returns: the fold; nil where lines must be read one by one, such as in a damaged log.
  func surveyedFold(
    _ bounds: Bounds, years: Set<Int>?, offices: Set<String>? = nil, _ sharing: ReadSharing
  ) -> PlanFold? {
    let last = min(bounds.upto ?? contents.size, contents.size)
    let question = Survey.Question(last: last, years: years, offices: offices)
    guard let survey = Survey(of: contents, for: question, sharing) else { return nil }
    let pieces = survey.pieces
    let start = PlanFold(bounds: bounds, years: years, retracted: survey.retracted)
    let contents = contents
    var fold: PlanFold? = Parallel.inOrder(
      pieces.count, threads: sharing.threads, into: Optional(start),
      worker: { PieceReader(contents, question) },
      work: { reader, item in reader.events(of: pieces[item]) },
      take: { fold, _, events in
        guard let events else {
          fold = nil
          return false
        }
        for event in events { fold?.apply(event) }
        return true
      })
    fold?.passOver(last)
    return fold?.isSettled ?? false ? fold : nil
  }
}

/// Makes the events of the lines that matter in one piece after another.
private struct PieceReader: ~Copyable {
  private var buffer: ChunkBuffer
  private var reading: EventReading
  private let last: Int

  init(_ contents: LogContents, _ question: Survey.Question) {
    buffer = ChunkBuffer(contents)
    reading = EventReading(years: question.years)
    last = question.last
  }

  /// The events that matter; nil where a line cannot be read.
  mutating func events(of piece: Survey.Piece) -> [RecordedEvent]? {
    var events: [RecordedEvent] = []
    let isWhole: Bool
    if let lines = piece.lines {
      isWhole = Self.read(
        lines.span, 0..<lines.count, of: piece, through: last, &reading, into: &events)
    } else {
      guard (try? buffer.load(piece.chunk)) != nil else { return nil }
      isWhole = buffer.withLines { bytes, lines in
        Self.read(bytes, lines, of: piece, through: last, &reading, into: &events)
      }
    }
    return isWhole ? events : nil
  }

  private static func read(
    _ bytes: Span<UInt8>, _ lines: Range<Int>, of piece: Survey.Piece, through last: Int,
    _ reading: inout EventReading, into events: inout [RecordedEvent]
  ) -> Bool {
    let count = piece.matters.count * 64
    var start = lines.lowerBound
    var place = 0
    while start < lines.upperBound, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
      // Kept lines stand one after another.
      while piece.lines != nil, place < count, !piece.matters(place) { place += 1 }
      guard place < count, piece.first + place <= last else { return true }
      if piece.matters(place) {
        let line = bytes.extracting(start..<feed)
        do throws(StoreError) {
          let event = try reading.eventOfYears(in: line, seq: piece.first + place)
          if let event { events.append(event) }
        } catch {
          return false
        }
      }
      place += 1
      start = feed + 1
    }
    return true
  }
}
