import Platform

/// Finds what stands in a log's folder and is no part of a log.
enum StrayFiles {
  /// One notice for each.
  ///
  /// - Parameters:
  ///   - layout: Where the log stands.
  ///   - storage: The disk.
  /// - Returns: The notices.
  /// - Throws: ``LogError``, `storage`.
  static func faults(in layout: LogLayout, on storage: any Storage) throws(LogError) -> [LogFault] {
    var strays: [String] = []
    for name in try SegmentList.names(in: ".", on: storage, layout)
    where !LogLayout.folders.contains(name) && !LogLayout.files.contains(name) {
      strays.append(name)
    }
    for name in try SegmentList.names(in: "tree", on: storage, layout)
    where LogLayout.leavesFirst(name) == nil {
      strays.append("tree/\(name)")
    }
    return strays.map { name in
      LogFault(.strayFile, name, expected: .word(.noSuchFile), found: .word(.noPart))
    }
  }
}
