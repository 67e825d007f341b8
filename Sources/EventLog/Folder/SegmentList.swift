import Platform

/// The segments that stand in a log's folders, and what is wrong with their names.
struct SegmentList {
  /// The segments in order, without leftovers.
  private(set) var segments: [Segment] = []
  /// Active segments that stand sealed too.
  private(set) var leftovers: [Segment] = []
  /// What is wrong: strays, gaps, two active segments.
  private(set) var faults: [LogFault] = []

  /// Lists the segments.
  ///
  /// The active folder comes first: a segment that is sealed meanwhile is then seen in both, never
  /// in none.
  init(on storage: any Storage, _ layout: LogLayout) throws(LogError) {
    let active = try Self.names(in: "active", on: storage, layout)
    let sealed = try Self.names(in: "segments", on: storage, layout)
    var sealedFirsts: Set<Int> = []
    for name in sealed {
      if let first = LogLayout.sealedFirst(name) {
        segments.append(Segment(first: first, isSealed: true))
        sealedFirsts.insert(first)
      } else {
        stray("segments/\(name)")
      }
    }
    for name in active {
      guard let first = LogLayout.activeFirst(name) else {
        stray("active/\(name)")
        continue
      }
      let segment = Segment(first: first, isSealed: false)
      sealedFirsts.contains(first) ? leftovers.append(segment) : segments.append(segment)
    }
    segments.sort { $0.first < $1.first }
    checkNames()
  }

  private mutating func stray(_ name: String) {
    faults.append(
      LogFault(.strayFile, name, expected: .word(.noSuchFile), found: .word(.noSegment)))
  }

  private mutating func checkNames() {
    if let first = segments.first, first.first != 1 {
      faults.append(
        LogFault(
          .segmentMissing, LogLayout.sealedName(first: 1),
          expected: .segmentOf(1), found: .noneBefore(first.name)))
    }
    for segment in segments.dropLast() where !segment.isSealed {
      faults.append(
        LogFault(
          .segmentMissing, LogLayout.sealedName(first: segment.first),
          expected: .word(.sealedSegment), found: .plain(segment.name)))
    }
  }

  /// The names in a folder; a missing folder counts as empty.
  static func names(
    in folder: String, on storage: any Storage, _ layout: LogLayout
  ) throws(LogError) -> [String] {
    let path = layout.path(folder)
    do throws(StorageError) {
      guard let entry = try storage.entry(path) else { return [] }
      guard entry.kind == .directory else {
        throw StorageError(.list, path, .notRegular(entry.kind))
      }
      return try storage.list(path).sorted()
    } catch {
      throw .storage(error)
    }
  }
}

extension SegmentList {
  /// Compares the last event of each segment with the name of the next: no line is read but these.
  ///
  /// - Parameter contents: The events; a segment that is as long as their index says is not opened.
  /// - Returns: What differs.
  /// - Throws: ``LogError``, `storage`.
  func checkLengths(of contents: LogContents) throws(LogError) -> [LogFault] {
    let (storage, layout) = (contents.storage, contents.layout)
    var faults: [LogFault] = []
    for (place, segment) in segments.enumerated() where segment.isSealed {
      let next = place + 1 < segments.count ? segments[place + 1].first : nil
      let last: Segment.LastLine?
      do throws(StorageError) {
        if let next, let length = contents.index?.length(of: segment.first...next - 1),
          let entry = try storage.entry(layout.path(segment.name)), entry.kind == .file,
          entry.size == Int64(length)
        {
          continue
        }
        last = try segment.lastLine(on: storage, layout)
      } catch {
        throw .storage(error)
      }
      if let last, last.isTerminated, let seq = last.event?.seq, next == nil || next == seq + 1 {
        continue
      }
      let found: LogFact =
        switch (last?.isTerminated, last?.event?.seq) {
        case (nil, _): .word(.noEvent)
        case (false, _): .word(.halfALine)
        case (_, nil): .word(.lineOfNoEvent)
        case (_, let seq?): .event(seq)
        }
      faults.append(
        LogFault(
          .segmentShortened, segment.name,
          expected: next.map { .eventAtEnd($0 - 1) } ?? .word(.wholeLines), found: found))
    }
    return faults
  }
}
