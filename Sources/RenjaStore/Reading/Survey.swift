import EventLog
import Platform

/// A look over all lines of a log, on all processors: whether each is in order, what is taken back,
/// and which lines a question needs.
///
/// What it does not vouch for is looked at by the reader that makes events. Where that finds a
/// fault, or lines are missing, there is no survey: who reads line by line reports it.
struct Survey: Sendable {
  /// What a question needs to know.
  struct Question: Sendable {
    /// The number of the last event that counts.
    var last: Int
    /// The years that matter; nil takes all.
    var years: Set<Int>?
    /// The offices whose plans matter; nil takes all.
    var offices: Set<String>?
  }

  /// A piece of the log with lines that matter.
  struct Piece: Sendable {
    let chunk: LineChunk
    /// The number of its first event.
    let first: Int
    /// For each of its lines a bit: whether it matters.
    let matters: [UInt64]
    /// The bytes of the lines that matter, if they were kept.
    let lines: [UInt8]?

    /// Whether a line matters.
    func matters(_ place: Int) -> Bool {
      place / 64 < matters.count && matters[place / 64] >> UInt64(place % 64) & 1 == 1
    }
  }

  /// The events that are taken back.
  private(set) var retracted: Set<Int> = []
  /// The pieces to be read, in order.
  private(set) var pieces: [Piece] = []

  private var last: Int
  /// How many bytes of lines may still be kept.
  private var room: Int
  /// How many events were met so far in the segment that is read.
  private var met = 0
  private var isWhole = true

  /// Looks over a log; nil where that is not worth it, or something is out of order.
  init?(of contents: LogContents, for question: Question, _ sharing: ReadSharing) {
    last = question.last
    room = sharing.kept
    guard last >= 1, let chunks = contents.chunks(through: last, of: sharing.chunk),
      chunks.count > sharing.worthless
    else { return nil }
    self = Parallel.inOrder(
      chunks.count, threads: sharing.threads, into: self,
      worker: { Surveyor(contents, question) },
      work: { surveyor, item in surveyor.look(at: chunks[item]) },
      take: { survey, item, sight in
        survey.isWhole = survey.add(sight, of: chunks[item])
        return survey.isWhole
      })
    guard isWhole else { return nil }
  }

  /// Adds what was seen of the next piece; `false` where something is out of order.
  private mutating func add(_ sight: Surveyor.Sight, of chunk: LineChunk) -> Bool {
    let first = chunk.first + met
    if let odd = sight.firstOdd, first + odd <= last { return false }
    for (place, seq) in sight.retractions where first + place <= last { retracted.insert(seq) }
    if sight.matters.contains(where: { $0 != 0 }) {
      let lines = sight.lines.flatMap { $0.count <= room ? $0 : nil }
      room -= lines?.count ?? 0
      pieces.append(Piece(chunk: chunk, first: first, matters: sight.matters, lines: lines))
    }
    met += sight.count
    let isWhole = sight.isWhole || chunk.first + met > last
    guard chunk.isLast else { return isWhole }
    let end = chunk.first + met
    met = 0
    if let next = chunk.next, next <= last { return isWhole && end == next }
    return end > last
  }
}
