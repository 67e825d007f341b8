import Merkle
import Platform

/// Reads and hashes the lines of one piece of a log after another.
struct LineAudit: ~Copyable {
  /// What was found in a piece.
  struct Finding {
    /// What its lines say, up to the first that is no event in canonical form.
    var facts: [LineFacts] = []
    /// The hashes of those lines.
    var leaves = DigestRow()
    /// Whether nothing else stands in the piece.
    var isPlain = true
  }

  private var buffer: ChunkBuffer
  private var memory = LineMemory()
  private var bounds: [Int] = []

  init(_ contents: LogContents) {
    buffer = ChunkBuffer(contents)
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

  private static func read(
    _ bytes: Span<UInt8>, _ lines: Range<Int>, _ memory: inout LineMemory, _ bounds: inout [Int],
    _ finding: inout Finding
  ) {
    var start = lines.lowerBound
    while start < lines.upperBound, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
      let event = try? EventLine.read(bytes.extracting(start..<feed), &memory)
      guard let event, event.isCanonical else {
        finding.isPlain = false
        return
      }
      finding.facts.append(LineFacts(event))
      bounds.append(start)
      bounds.append(feed)
      start = feed + 1
    }
  }
}
