import Canonical
import EventLog
import Platform
import RenjaModel
import RenjaStore

/// The events of one piece of a file, as they are to be judged.
struct EventsPiece: Sendable {
  /// Where an event stands.
  struct Place: Sendable {
    /// The line, counted from the first of the piece.
    let line: Int
    /// The bytes of the line in the file.
    let bytes: Range<Int64>
    /// A sum over these bytes.
    let sum: UInt64
    /// Whether the line is in the log's own form.
    let isCanonical: Bool
  }

  /// A line that is no event.
  struct Problem: Sendable {
    /// The line, counted from the first of the piece.
    let line: Int
    /// What is wrong with it.
    let fault: EventObject.Fault
    /// The line, or the beginning of it.
    let excerpt: String
  }

  /// The events, in order; those that bring no identity have none yet.
  var drafts: [PlanDraft] = []
  /// Where each of them stands.
  var places: [Place] = []
  /// The lines that are no events, in order.
  var problems: [Problem] = []
  /// How many lines begin in the piece.
  var lines = 0
}

/// Reads the pieces of a file of events, one after another.
struct EventsPieceReader: ~Copyable {
  private static let excerpt = 512

  private let origin: EventsOrigin
  private var lines: EventLines
  private var reader = EventObjectReader()

  init(_ source: UserSource, _ origin: EventsOrigin) {
    self.origin = origin
    lines = EventLines(source)
  }

  /// Reads a piece.
  mutating func read(_ piece: Range<Int64>) -> Result<EventsPiece, UserFileError> {
    var found = EventsPiece()
    var line = 0
    let origin = origin
    do throws(UserFileError) {
      found.lines = try lines.forEach(in: piece) { bytes, place in
        Self.read(bytes, place, line, &reader, origin, into: &found)
        line += 1
      }
    } catch {
      return .failure(error)
    }
    return .success(found)
  }

  private static func read(
    _ bytes: Span<UInt8>, _ place: Range<Int64>, _ line: Int, _ reader: inout EventObjectReader,
    _ origin: EventsOrigin, into piece: inout EventsPiece
  ) {
    guard !bytes.isBlank else { return }
    do throws(EventObject.Fault) {
      let read = try reader.read(bytes, origin)
      piece.drafts.append(read.draft)
      piece.places.append(
        EventsPiece.Place(
          line: line, bytes: place, sum: bytes.sum, isCanonical: read.isCanonical))
    } catch {
      let start = bytes.extracting(first: min(bytes.count, excerpt))
      piece.problems.append(
        EventsPiece.Problem(
          line: line, fault: error,
          excerpt: String(decoding: start.indices.map { start[$0] }, as: UTF8.self)))
    }
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    for place in indices where self[place] > 0x20 { return false }
    return true
  }

  /// A sum that other bytes hardly have: it tells whether a file was changed while it was imported.
  var sum: UInt64 {
    var mixed = UInt64(count)
    var place = 0
    while place + ByteWords.width <= count {
      mixed = (mixed ^ ByteWords.word(self, at: place)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      place += ByteWords.width
    }
    while place < count {
      mixed = (mixed ^ UInt64(self[place])) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      place += 1
    }
    return mixed
  }
}
