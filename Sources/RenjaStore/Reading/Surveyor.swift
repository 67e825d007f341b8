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
      while start < lines.upperBound, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
        let place = sight.count
        if place % 64 == 0 { sight.matters.append(0) }
        switch outcome(bytes, start..<feed, &sight) {
        case .passedOver: break
        case .matters: sight.matters[place / 64] |= 1 << UInt64(place % 64)
        case .odd:
          sight.firstOdd = place
          return
        }
        sight.count += 1
        start = feed + 1
      }
    }

    private mutating func outcome(
      _ bytes: Span<UInt8>, _ place: Range<Int>, _ sight: inout Sight
    ) -> Outcome {
      guard place.count <= EventLine.maximumLength else { return .odd }
      let line = bytes.extracting(place)
      if EventLine.readHead(line, &memory) {
        let start = place.lowerBound
        let outcome = glance.look(
          bytes, type: memory.event.type.range.moved(by: start), version: memory.event.version,
          pd: memory.event.pd.range.moved(by: start), data: memory.event.data.moved(by: start))
        switch outcome {
        case .passedOver: return .passedOver
        case .matters where !memory.event.type.equals(Retracted.type, in: line): return .matters
        default: break
        }
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
