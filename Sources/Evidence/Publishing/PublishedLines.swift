import EventLog
import Platform

/// The segments in a folder of published files.
struct PublishedLines: LineSource {
  let segments: [Range<Int>]
  private let layout: PublicationLayout
  private let storage: any Storage

  private static let chunk = 1 << 20

  /// Lists the segments; their names say where each begins, the size where the last one ends.
  init(
    _ layout: PublicationLayout, size: Int, on storage: any Storage
  ) throws(EvidenceError) {
    self.layout = layout
    self.storage = storage
    let names: [String]
    do throws(StorageError) {
      names = try storage.entry(layout.events) == nil ? [] : storage.list(layout.events)
    } catch {
      throw .storage(error)
    }
    // A segment that begins after the checkpoint was being published: the next checkpoint has it.
    let firsts = names.compactMap { LogLayout.sealedFirst($0) }.filter { $0 <= size }.sorted()
    guard (firsts.first ?? 1) == 1, size == 0 || !firsts.isEmpty else {
      throw .published(.missing(path: layout.segment(first: 1)))
    }
    let ends = firsts.dropFirst() + [size + 1]
    segments = firsts.isEmpty ? [] : zip(firsts, ends).map { $0..<$1 }
  }

  func forEachLine(
    _ numbers: Range<Int>, _ body: (Int, LinePlace, Span<UInt8>) throws(EvidenceError) -> Void
  ) throws(EvidenceError) {
    for segment in segments where segment.overlaps(numbers) {
      try forEachLine(of: segment) { (seq, place, line) throws(EvidenceError) in
        if numbers.contains(seq) { try body(seq, place, line) }
      }
    }
  }

  /// Reads a whole segment, which must end exactly after its last event.
  private func forEachLine(
    of segment: Range<Int>, _ body: (Int, LinePlace, Span<UInt8>) throws(EvidenceError) -> Void
  ) throws(EvidenceError) {
    let path = layout.segment(first: segment.lowerBound)
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    var (held, offset, seq) = (0, Int64(0), segment.lowerBound)
    let file: StorageFile
    do throws(StorageError) {
      file = try storage.open(path, .reading)
    } catch {
      throw .storage(error)
    }
    while true {
      let count: Int
      do throws(StorageError) {
        count = try file.read(at: offset + Int64(held), into: &buffer, from: held)
      } catch {
        throw .storage(error)
      }
      guard count > 0 else { break }
      held += count
      var start = 0
      while let end = ByteSearch.first(0x0A, in: buffer.span.extracting(..<held), from: start) {
        let place = LinePlace(
          path: path, line: seq - segment.lowerBound + 1, offset: offset + Int64(start))
        guard seq < segment.upperBound else {
          throw .published(.wrongEnd(path: path, offset: place.offset, expected: seq - 1))
        }
        try body(seq, place, buffer.span.extracting(start..<end))
        seq += 1
        start = end + 1
      }
      for place in start..<held { buffer[place - start] = buffer[place] }
      held -= start
      offset += Int64(start)
      guard held <= EventLine.maximumLength else { break }
    }
    guard held == 0, seq == segment.upperBound else {
      throw .published(.wrongEnd(path: path, offset: offset, expected: segment.upperBound - 1))
    }
  }
}
