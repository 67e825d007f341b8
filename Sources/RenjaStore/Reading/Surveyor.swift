import EventLog
import Platform
import RenjaModel

/// Looks over one piece of a log after another.
struct Surveyor: ~Copyable {
  /// What was seen in a piece.
  struct Sight {
    /// How many lines were looked at.
    var count = 0
    /// The first line that no reader can read; those behind it were not looked at.
    var firstOdd: Int?
    /// Whether nothing but whole lines stands in the piece.
    var isWhole = true
    /// Where something is taken back, and what.
    var retractions: [(place: Int, seq: Int)] = []
    /// For each line a bit: whether it matters.
    var matters: [UInt64] = []
    /// The bytes of the lines that matter; nil where they are much of the piece.
    var lines: [UInt8]? = []

    /// Notes that the line to come matters.
    mutating func note(_ line: Span<UInt8>, most: Int) {
      matters[count / 64] |= 1 << UInt64(count % 64)
      guard let kept = lines?.count, kept + line.count < most else {
        lines = nil
        return
      }
      for place in line.indices { lines?.append(line[place]) }
      lines?.append(0x0A)
    }
  }

  private enum Outcome {
    case matters, passedOver, odd
  }

  private var buffer: ChunkBuffer
  private var eyes: Eyes

  init(_ contents: LogContents, _ question: Survey.Question) {
    buffer = ChunkBuffer(contents)
    eyes = Eyes(question)
  }

  /// Looks at all lines of a piece, up to the first that is no event.
  mutating func look(at chunk: LineChunk) -> Sight {
    var sight = Sight()
    do throws(LogError) {
      sight.isWhole = try buffer.load(chunk)
    } catch {
      sight.isWhole = false
    }
    buffer.withLines { bytes, lines in eyes.look(bytes, lines, &sight) }
    return sight
  }

  private struct Eyes {
    private var memory = LineMemory()
    private var glance: DataGlance
    private var reading: EventReading

    init(_ question: Survey.Question) {
      glance = DataGlance(years: question.years, offices: question.offices)
      reading = EventReading(years: question.years)
    }

    mutating func look(_ bytes: Span<UInt8>, _ lines: Range<Int>, _ sight: inout Sight) {
      var start = lines.lowerBound
      while start < lines.upperBound {
        let place = sight.count
        if place % 64 == 0 { sight.matters.append(0) }
        let glimpse = glimpse(bytes, start..<lines.upperBound)
        if case .passedOver(let end) = glimpse {
          start = end
          sight.count += 1
          continue
        }
        guard let feed = ByteSearch.first(0x0A, in: bytes, from: start) else { return }
        let line = bytes.extracting(start..<feed)
        switch outcome(line, glimpse, &sight) {
        case .passedOver: break
        case .matters: sight.note(line, most: lines.count / 4)
        case .odd:
          sight.firstOdd = place
          return
        }
        start = feed + 1
        sight.count += 1
      }
    }

    /// What the first line is at first sight, and where the next one begins if it is passed over.
    private mutating func glimpse(
      _ bytes: Span<UInt8>, _ place: Range<Int>
    ) -> DataGlance.Outcome {
      let start = place.lowerBound
      guard EventLine.readStart(bytes.extracting(place), &memory) else { return .unsure }
      let places = memory.places
      let outcome = glance.look(
        bytes, type: places.type.moved(by: start), version: places.version,
        pd: places.pd.moved(by: start), data: start + places.data)
      guard case .passedOver(let end) = outcome else { return outcome }
      guard end + 1 < place.upperBound, end - start < EventLine.maximumLength,
        bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == 0x0A
      else { return .unsure }
      return .passedOver(end: end + 2)
    }

    /// What a line is that was not passed over at first sight.
    private mutating func outcome(
      _ line: Span<UInt8>, _ glimpse: DataGlance.Outcome, _ sight: inout Sight
    ) -> Outcome {
      guard line.count <= EventLine.maximumLength else { return .odd }
      if case .matters = glimpse, !memory.event.type.equals(Retracted.type, in: line) {
        return .matters
      }
      return general(line, &sight)
    }

    /// Has the line read by the reader that makes events.
    private mutating func general(_ line: Span<UInt8>, _ sight: inout Sight) -> Outcome {
      do throws(StoreError) {
        guard let event = try reading.eventOfYears(in: line, seq: 0) else { return .passedOver }
        if case .retracted(let retraction) = event.event {
          sight.retractions.append((sight.count, retraction.seq))
        }
        return .matters
      } catch {
        return .odd
      }
    }
  }
}

extension Range<Int> {
  /// The same range in bytes that begin so much earlier.
  fileprivate func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
