import Canonical
import EventLog
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore

/// Events of a file that are appended together: where they stand, not what they say.
struct EventsBatch: Sendable {
  /// The bytes of the file from the first line to the last one.
  private(set) var bytes: Range<Int64>
  /// The line of the first event, counted from 1.
  let line: Int
  /// How many events are appended.
  private(set) var count = 0
  /// The events that the log knows, and those whose lines are in a form of their own, by their places
  /// among the events of the batch.
  private var known: Set<Int> = []
  private var general: Set<Int> = []
  private var events = 0
  /// A sum over all lines.
  private var sum: UInt64 = 0
  /// About how many bytes the lines will have in the log.
  private var size = 0

  /// Safely below what a batch may have.
  private static let mostBytes = 6 << 20
  /// So much of the file is read at once, though the log may know most of it.
  private static let mostRead: Int64 = 8 << 20

  /// Begins with the line of an event.
  init(_ place: EventsPiece.Place, line: Int) {
    bytes = place.bytes
    self.line = line
  }

  /// Whether another event has room.
  func hasRoom(for place: EventsPiece.Place) -> Bool {
    count < BatchPlace.maximum && size + Self.length(place) <= Self.mostBytes
      && place.bytes.upperBound - bytes.lowerBound <= Self.mostRead
  }

  /// Takes the next event of the file.
  mutating func append(_ place: EventsPiece.Place, isKnown: Bool) {
    bytes = bytes.lowerBound..<place.bytes.upperBound
    sum = Self.mixed(sum, place.sum)
    if isKnown {
      known.insert(events)
    } else {
      count += 1
      size += Self.length(place)
    }
    if !place.isCanonical { general.insert(events) }
    events += 1
  }

  private static func length(_ place: EventsPiece.Place) -> Int {
    place.bytes.count + BatchSize.envelope
  }

  static func mixed(_ sum: UInt64, _ next: UInt64) -> UInt64 {
    (sum ^ next) &* 0x9E37_79B9_7F4A_7C15
  }

  /// About how many bytes there are.
  var batchSize: BatchSize { BatchSize(events: count, bytes: size) }

  /// Whether the event at a place is to be appended, and whether its line is in the log's own form.
  fileprivate func isWanted(_ place: Int) -> Bool { known.isEmpty || !known.contains(place) }
  fileprivate func isCanonical(_ place: Int) -> Bool { general.isEmpty || !general.contains(place) }
  /// Whether these are the lines that were judged.
  fileprivate func isMade(of sum: UInt64) -> Bool { sum == self.sum }
}

/// Reads batches of a file again, one after another.
struct EventsBatchReader: ~Copyable {
  private let origin: EventsOrigin
  private var lines: EventLines
  private var reader = EventObjectReader()

  init(_ source: UserSource, _ origin: EventsOrigin) {
    self.origin = origin
    lines = EventLines(source)
  }

  /// Adds the events of a batch that are to be appended.
  ///
  /// - Throws: `AppendFailure`; its source is `changed` where the lines are not those that were judged.
  mutating func fill(
    _ builder: inout BatchBuilder, with batch: EventsBatch
  ) throws(AppendFailure<UserFileError>) {
    var event = 0
    var number = batch.line
    var sum: UInt64 = 0
    var fault: LogError?
    let origin = origin
    do throws(UserFileError) {
      _ = try lines.forEach(in: batch.bytes) { line, _ in
        defer { number += 1 }
        guard !line.isBlank else { return }
        defer { event += 1 }
        sum = EventsBatch.mixed(sum, line.sum)
        guard fault == nil, batch.isWanted(event) else { return }
        do throws(LogError) {
          try origin.add(
            line, number, isCanonical: batch.isCanonical(event), &reader, to: &builder)
        } catch {
          fault = error
        }
      }
    } catch {
      throw .source(error)
    }
    // Lines that were changed meanwhile may not fit either: that they were is what matters.
    guard batch.isMade(of: sum) else { throw .source(.changed(path: origin.path)) }
    if let fault { throw .log(fault) }
  }
}

/// What makes an event of a line: what holds where the line does not say it, and its identity.
struct EventsOrigin: Sendable {
  /// As the user wrote it.
  let path: String
  let pd: String
  let actor: String
  let alasan: Alasan?
  /// The file's hash in hex, from which identities are derived; nil where each event has its own.
  let sha256: String?

  /// An event as the plan's rules judge it; without an identity where the line brings none.
  func draft(_ object: EventObject) -> PlanDraft {
    PlanDraft(
      proposal: Proposal(
        pd: object.pd ?? pd, effective: object.effective, alasan: alasan,
        provenance: object.provenance, event: object.event),
      actor: object.actor ?? actor, dasar: object.dasar, id: object.id)
  }

  /// Adds the event of a line as the log takes it; one in the log's own form stays as it stands.
  fileprivate func add(
    _ line: Span<UInt8>, _ number: Int, isCanonical: Bool, _ reader: inout EventObjectReader,
    to builder: inout BatchBuilder
  ) throws(LogError) {
    // A reason of the command has its place in what the event says, or behind its basis.
    if isCanonical, alasan == nil, let head = DraftHead(canonical: line),
      let id = head.id ?? id(ofLine: number), try builder.append(line, head, id: id)
    {
      return
    }
    guard let read = try? reader.read(line, self) else { return }
    try builder.append(read.draft.eventDraft(id: id(ofLine: number)))
  }

  /// The identity of an event that brings none: from the file's hash and its line.
  func id(ofLine line: Int) -> EventID? {
    guard let sha256 else { return nil }
    return EventID(bytes: SHA256.hash(Array("\(sha256):\(line)".utf8)).bytes)
  }
}
