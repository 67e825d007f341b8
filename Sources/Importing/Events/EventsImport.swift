import EventLog
import Merkle
public import Platform
public import RenjaModel
public import RenjaStore

/// The import of a file of events, however long: judged one after another, then appended in batches.
///
/// All is clear before anything is written. An import that was interrupted adds just what is missing
/// when it is made again.
public struct EventsImport: Sendable {
  /// Whether the outcome tells the events one by one.
  public var tellsEvents = false
  /// How many threads read and write lines.
  var threads = Parallel.processors

  private let file: EventsFile
  private let pd: String
  private let actor: String
  private let alasan: Alasan?

  /// The import of a file.
  ///
  /// - Parameters:
  ///   - source: the file: one event a line.
  ///   - pd: the office of events that name none.
  ///   - actor: who answers for events that do not say.
  ///   - alasan: why, as the whole command says it.
  public init(_ source: UserSource, pd: String, actor: String, alasan: Alasan? = nil) {
    self.init(EventsFile(source), pd: pd, actor: actor, alasan: alasan)
  }

  init(_ file: EventsFile, pd: String, actor: String, alasan: Alasan? = nil) {
    self.file = file
    self.pd = pd
    self.actor = actor
    self.alasan = alasan
  }

  /// Judges the events and appends those that the log does not know.
  ///
  /// - Parameters:
  ///   - writer: the writer of the log.
  ///   - expect: the size that the log must have; nil for any.
  /// - Returns: what became of them.
  /// - Throws: `ImportError`; nothing was written then, unless the disk failed or the file was changed
  ///   meanwhile: what was appended before that stays.
  /// - Complexity: O(n) in the log and the file, which is read twice; memory holds the identities of the
  ///   file, and what the log says.
  public func commit(
    to writer: inout RenjaWriter, expect: Int? = nil
  ) throws(ImportError) -> EventsImportOutcome {
    let few = try few()
    let appraiser: Appraiser
    do throws(StoreError) {
      appraiser = try writer.appraiser(expect: expect, for: few)
    } catch {
      throw .store(error)
    }
    let (walk, origin) = try judge(appraiser)
    let batches = walk.batches.filter { $0.count > 0 }
    let source = file.source
    do throws(AppendFailure<UserFileError>) {
      try writer.append(
        walk.appraiser, batches: batches.map(\.batchSize), threads: threads,
        worker: { EventsBatchReader(source, origin) },
        fill: { (reader, place, builder) throws(AppendFailure<UserFileError>) in
          try reader.fill(&builder, with: batches[place])
        })
    } catch {
      switch error {
      case .log(let error): throw .store(.log(error))
      case .source(let error): throw .file(error)
      }
    }
    return EventsImportOutcome(walk, writer.checkpoint)
  }

  /// Judges the events and says what would become of them; nothing is written.
  ///
  /// - Parameters:
  ///   - log: the log.
  ///   - expect: as for the commit.
  ///   - user: the system's user who would import them.
  /// - Returns: what would become of them.
  /// - Throws: `ImportError`, the same that the commit would throw.
  public func preview(
    in log: RenjaLog, expect: Int? = nil, as user: String
  ) throws(ImportError) -> EventsImportOutcome {
    let few = try few()
    let appraiser: Appraiser
    do throws(StoreError) {
      appraiser = try log.appraiser(expect: expect, as: user, for: few)
    } catch {
      throw .store(error)
    }
    return EventsImportOutcome(try judge(appraiser).walk, log.snapshot.checkpoint)
  }

  /// The events, where they stand in one piece: of the log then only what concerns them is read.
  private func few() throws(ImportError) -> [PlanDraft]? {
    guard file.pieces.count <= 1 else { return nil }
    var drafts: [PlanDraft] = []
    try forEachPiece(
      EventsOrigin(path: file.source.path, pd: pd, actor: actor, alasan: alasan, sha256: nil)
    ) { (piece) throws(ImportError) in
      drafts += piece.drafts
      return true
    }
    return drafts
  }

  /// Has the events judged; again where it turns out that more must be known beforehand.
  private func judge(
    _ start: Appraiser
  ) throws(ImportError) -> (walk: EventsWalk, origin: EventsOrigin) {
    if let problem = try noText() { throw .table(ImportFailure([problem])) }
    var appraiser = start
    var sha256: String?
    while true {
      let origin = EventsOrigin(
        path: file.source.path, pd: pd, actor: actor, alasan: alasan, sha256: sha256)
      let walk = try walk(origin, appraiser)
      if walk.lacksHash {
        sha256 = try hash()
        continue
      }
      guard walk.problems.isEmpty else { throw .table(ImportFailure(walk.problems)) }
      guard walk.count > 0 else { throw .table(ImportFailure([ImportProblem(.emptyFile)])) }
      do throws(StoreError) {
        if walk.appraiser.mustBeginAgain {
          appraiser = start
          try appraiser.takeBack(as: walk.appraiser)
          continue
        }
        try walk.appraiser.verdict()
      } catch {
        throw .store(error)
      }
      if walk.appraiser.mustLookAgain { try lookAgain(walk.appraiser, origin) }
      return (walk, origin)
    }
  }

  private func walk(
    _ origin: EventsOrigin, _ appraiser: Appraiser
  ) throws(ImportError) -> EventsWalk {
    var walk = EventsWalk(origin, appraiser, keepsDrafts: tellsEvents)
    try forEachPiece(origin) { (piece) throws(ImportError) in
      do throws(StoreError) {
        return try walk.take(piece)
      } catch {
        throw .store(error)
      }
    }
    return walk
  }

  private func lookAgain(
    _ appraiser: Appraiser, _ origin: EventsOrigin
  ) throws(ImportError) {
    var place = 0
    try forEachPiece(origin) { (piece) throws(ImportError) in
      do throws(StoreError) {
        try appraiser.lookAgain(piece.drafts, from: place)
      } catch {
        throw .store(error)
      }
      place += piece.drafts.count
      return true
    }
  }

  private func noText() throws(ImportError) -> ImportProblem? {
    do throws(UserFileError) {
      return try file.kind().map { ImportProblem(.notText($0)) }
    } catch {
      throw .file(error)
    }
  }

  /// Reads the pieces on all processors, and takes them in order.
  private func forEachPiece(
    _ origin: EventsOrigin, _ take: (EventsPiece) throws(ImportError) -> Bool
  ) throws(ImportError) {
    let (source, pieces) = (file.source, file.pieces)
    try Parallel.ahead(
      pieces.count, threads: threads, worker: { EventsPieceReader(source, origin) },
      work: { reader, place in reader.read(pieces[place]) },
      take: { (_, piece) throws(ImportError) in
        switch piece {
        case .success(let piece): return try take(piece)
        case .failure(let error): throw .file(error)
        }
      })
  }

  private func hash() throws(ImportError) -> String {
    var hasher = SHA256()
    var buffer: [UInt8] = []
    do throws(UserFileError) {
      for piece in file.pieces {
        try file.source.read(piece, into: &buffer)
        hasher.update(buffer.span)
      }
    } catch {
      throw .file(error)
    }
    return hasher.finalize().hex
  }
}

/// What became of a file of events.
public struct EventsImportOutcome: Sendable {
  /// How many events the file has.
  public let count: Int
  /// How many there are of each type, in order of appearance.
  public let types: [(type: String, count: Int)]
  /// The totals of the plans whose money they touch, in order of appearance.
  public let totals: [PlanEffect.Total]
  /// What became of the events; nothing is added where nothing is new.
  public let receipt: Receipt
  /// The events, where they are told one by one.
  public let drafts: [PlanDraft]

  init(_ walk: EventsWalk, _ checkpoint: Checkpoint) {
    count = walk.count
    types = walk.appraiser.types
    totals = walk.appraiser.totals
    receipt = walk.appraiser.receipt(checkpoint)
    drafts = walk.drafts
  }
}
