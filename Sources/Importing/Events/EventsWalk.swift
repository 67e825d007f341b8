import EventLog
import Merkle
import Platform
import RenjaModel
import RenjaStore

/// Takes the pieces of a file of events in order: what is no event is noted, what is one is judged.
struct EventsWalk {
  /// What is wrong with the file.
  private(set) var problems: [ImportProblem] = []
  /// How many events there are.
  private(set) var count = 0
  /// What is to be appended together.
  private(set) var batches: [EventsBatch] = []
  /// Who judges the events.
  private(set) var appraiser: Appraiser
  /// The events themselves, where they are kept.
  private(set) var drafts: [PlanDraft] = []
  /// Whether an event has no identity, and the file's hash is not known from which it would follow.
  private(set) var lacksHash = false

  private let origin: EventsOrigin
  private let keepsDrafts: Bool
  private var lines = 0
  private var ids = EventIDSet()

  init(_ origin: EventsOrigin, _ appraiser: Appraiser, keepsDrafts: Bool) {
    self.origin = origin
    self.appraiser = appraiser
    self.keepsDrafts = keepsDrafts
  }

  /// Takes the next piece; `false` where the file must be read anew.
  mutating func take(_ piece: EventsPiece) throws(StoreError) -> Bool {
    for problem in piece.problems {
      note(problem.fault.cause, lines + problem.line, problem.fault.column, problem.excerpt)
    }
    var piece = piece
    for index in piece.drafts.indices {
      let line = lines + piece.places[index].line
      if piece.drafts[index].id == nil { piece.drafts[index].id = origin.id(ofLine: line + 1) }
      guard let id = piece.drafts[index].id else {
        lacksHash = true
        return false
      }
      if !ids.insert(id) { note(.badEvent(.idTwice), line, 1, id.description) }
    }
    count += piece.drafts.count
    // A file that is not clear is read to its end, for all that is wrong with it.
    if problems.isEmpty {
      let known = try appraiser.take(piece.drafts)
      for (index, place) in piece.places.enumerated() {
        add(place, isKnown: known.contains(index))
      }
      if keepsDrafts { drafts += piece.drafts }
    }
    lines += piece.lines
    return true
  }

  private mutating func note(
    _ cause: ImportProblem.Cause, _ line: Int, _ column: Int, _ excerpt: String
  ) {
    problems.append(
      ImportProblem(cause, at: TablePlace(line: line + 1, column: column), excerpt: excerpt))
  }

  private mutating func add(_ place: EventsPiece.Place, isKnown: Bool) {
    if batches.isEmpty || !batches[batches.count - 1].hasRoom(for: place) {
      batches.append(EventsBatch(place, line: lines + place.line + 1))
    }
    batches[batches.count - 1].append(place, isKnown: isKnown)
  }
}
