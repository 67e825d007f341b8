import Merkle
import Platform

/// Reads and hashes the lines of one piece of a log after another.
struct LineAudit: ~Copyable {
  /// What was found in a piece.
  struct Finding {
    /// What its lines say, up to the first that is no event in canonical form.
    var facts: [LineFacts] = []
    /// How many bytes each of those lines has, its line feed not counted.
    var lengths: [Int] = []
    /// The hashes of those lines.
    var leaves = DigestRow()
    /// Whether nothing else stands in the piece.
    var isPlain = true
  }

  private var buffer: ChunkBuffer
  private var memory = LineMemory()
  private var bounds: [Int] = []

  init(_ buffer: consuming ChunkBuffer) {
    self.buffer = buffer
  }

  /// Reads a piece.
  mutating func read(_ chunk: LineChunk) -> Finding {
    var finding = Finding()
    do throws(LogError) {
      finding.isPlain = try buffer.load(chunk)
    } catch {
      finding.isPlain = false
    }
    bounds.removeAll(keepingCapacity: true)
    finding.leaves = buffer.withLines { bytes, lines in
      Self.read(bytes, lines, &memory, &bounds, &finding)
      return DigestRow(leaves: bytes, bounds: bounds)
    }
    return finding
  }

  /// The lines of a piece, to be written elsewhere.
  struct Copy: Sendable {
    /// The lines, each with its line feed.
    var bytes: [UInt8] = []
    /// Where each line begins among them, and where the last one ends.
    var ends = [0]
    /// The hashes of the lines.
    var leaves = DigestRow()
  }

  /// Copies a piece and hashes its lines, whatever they say.
  ///
  /// Bytes without a line feed behind the last line are left out.
  mutating func copy(_ chunk: LineChunk) -> Result<Copy, LogError> {
    do throws(LogError) {
      _ = try buffer.load(chunk)
    } catch {
      return .failure(error)
    }
    bounds.removeAll(keepingCapacity: true)
    let copy = buffer.withLines { bytes, lines in Self.copy(bytes, lines, &bounds) }
    return .success(copy)
  }

  private static func copy(
    _ bytes: Span<UInt8>, _ lines: Range<Int>, _ bounds: inout [Int]
  ) -> Copy {
    var copy = Copy()
    var start = lines.lowerBound
    while start < lines.upperBound, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
      bounds.append(start)
      bounds.append(feed)
      start = feed + 1
      copy.ends.append(start - lines.lowerBound)
    }
    copy.leaves = DigestRow(leaves: bytes, bounds: bounds)
    copy.bytes = [UInt8](repeating: 0, count: start - lines.lowerBound)
    let source = bytes.extracting(lines.lowerBound..<start)
    var target = copy.bytes.mutableSpan
    for place in source.indices { target[place] = source[place] }
    return copy
  }

  private static func read(
    _ bytes: Span<UInt8>, _ lines: Range<Int>, _ memory: inout LineMemory, _ bounds: inout [Int],
    _ finding: inout Finding
  ) {
    var start = lines.lowerBound
    while start < lines.upperBound, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
      guard let facts = facts(of: bytes.extracting(start..<feed), &memory) else {
        finding.isPlain = false
        return
      }
      finding.facts.append(facts)
      finding.lengths.append(feed - start)
      bounds.append(start)
      bounds.append(feed)
      start = feed + 1
    }
  }

  /// What a line says; `nil` where it is no event in canonical form.
  private static func facts(of line: Span<UInt8>, _ memory: inout LineMemory) -> LineFacts? {
    if CanonicalLine.read(line, &memory) { return LineFacts(memory.event) }
    // An escape is canonical, but for the general reader.
    guard let event = try? GeneralLine.read(line), event.isCanonical else { return nil }
    return LineFacts(event)
  }
}
