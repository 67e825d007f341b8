import Merkle
import Platform

/// The lines of an exported log in a file of their own.
struct RestoredLines {
  private let path: String
  private let storage: any Storage
  private let sharing: ReadSharing

  init(_ path: String, on storage: any Storage, _ sharing: ReadSharing = ReadSharing()) {
    self.path = path
    self.storage = storage
    self.sharing = sharing
  }

  /// Checks every line against the checkpoint and says where segments begin and end.
  ///
  /// - Throws: ``LogError``: `notRestorable` with the first line that is wrong, or what the disk
  ///   reports.
  func segments(
    of checkpoint: Checkpoint, segmentSize: Int
  ) throws(LogError) -> [Range<Int>] {
    let cut =
      if let shared = try sharedCut(segmentSize) { shared } else { try cut(segmentSize) }
    return try cut.segments(of: checkpoint)
  }

  /// Copies the lines into the empty folders of a log, the last segment as the one being written.
  ///
  /// They are hashed once more: what was copied is what the root stands for, whatever became of the
  /// file meanwhile.
  ///
  /// - Returns: The root over what was copied.
  func copy(_ segments: [Range<Int>], to layout: LogLayout) throws(LogError) -> Digest {
    let pieces = try chunks()
    let (path, storage) = (path, storage)
    let copy = Parallel.inOrder(
      pieces.count, threads: sharing.threads,
      into: RestoredCopy(segments, to: layout, on: storage),
      worker: { LineAudit(ChunkBuffer(of: path, on: storage)) },
      work: { audit, item in audit.copy(pieces[item]) },
      take: { copy, _, piece in copy.take(piece) })
    return try copy.finish()
  }

  /// The same check on all processors; `nil` where a line is out of order or in another form than
  /// the canonical one: who reads line by line finds out more.
  private func sharedCut(_ segmentSize: Int) throws(LogError) -> SegmentCut? {
    let pieces = try chunks()
    guard pieces.count > sharing.worthless else { return nil }
    let (path, storage) = (path, storage)
    return Parallel.inOrder(
      pieces.count, threads: sharing.threads,
      into: Optional(SegmentCut(segmentSize: segmentSize)),
      worker: { LineAudit(ChunkBuffer(of: path, on: storage)) },
      work: { audit, item in audit.read(pieces[item]) },
      take: { cut, _, finding in
        guard finding.isPlain, cut?.take(finding) ?? false else {
          cut = nil
          return false
        }
        return true
      })
  }

  /// The check of one line after another, up to the first that is wrong.
  private func cut(_ segmentSize: Int) throws(LogError) -> SegmentCut {
    var cut = SegmentCut(segmentSize: segmentSize)
    var memory = LineMemory()
    try forEachLine { (number, offset, line) throws(LogError) in
      guard let event = try? EventLine.read(line, &memory) else {
        throw .notRestorable(.badLine(number, offset: offset, .invalidLine))
      }
      if let misfit = cut.take(LineFacts(event), line.count) {
        throw .notRestorable(.badLine(number, offset: offset, misfit.kind))
      }
      cut.append(RFC6962.leafHash(line))
    }
    return cut
  }

  private func chunks() throws(LogError) -> [LineChunk] {
    do throws(StorageError) {
      let size = try storage.open(path, .reading).size()
      return LineChunk.pieces(of: 0, holding: size, first: 1, next: nil, length: sharing.chunk)
    } catch {
      throw .storage(error)
    }
  }

  private func forEachLine(
    _ body: (Int, Int64, Span<UInt8>) throws(LogError) -> Void
  ) throws(LogError) {
    var number = 0
    var reader: LineReader
    do throws(StorageError) {
      reader = LineReader(try storage.open(path, .reading))
    } catch {
      throw .storage(error)
    }
    while true {
      let next: LineReader.Line?
      do throws(StorageError) {
        next = try reader.next()
      } catch {
        throw .storage(error)
      }
      guard let line = next else { return }
      number += 1
      guard line.isTerminated, !line.isTooLong else {
        let kind = line.isTooLong ? LogFault.Kind.invalidLine : .tornTail
        throw .notRestorable(.badLine(number, offset: line.offset, kind))
      }
      try reader.withBytes(of: line) { (bytes) throws(LogError) in
        try body(number, line.offset, bytes)
      }
    }
  }
}

extension ChunkBuffer {
  /// Holds the lines of a single file.
  fileprivate init(of path: String, on storage: any Storage) {
    self.init { (_) throws(StorageError) in try storage.open(path, .reading) }
  }
}
