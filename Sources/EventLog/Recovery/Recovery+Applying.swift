import Merkle
import Platform

extension Recovery {
  private var storage: any Storage { contents.storage }
  private var layout: LogLayout { contents.layout }

  /// Brings the log into a state from which it can be written on.
  ///
  /// A crash at any moment leaves a state that is recovered in the same way. What is cut is durable
  /// in `quarantine/` before it goes; what is adopted is written to the disk anew, for a page that
  /// the disk once refused may be in memory only, and look sound.
  ///
  /// - Returns: What was done.
  /// - Throws: ``LogError``, `storage`.
  func apply() throws(LogError) -> LogRecovery {
    var done = LogRecovery()
    do throws(StorageError) {
      // Of an empty log the identity itself may not be durable: who created it may have been killed.
      if known == 0 { try storage.syncDirectory(layout.root) }
      try createFolders()
      for leftover in leftovers {
        let name = try freeQuarantineName()
        try storage.rename(layout.path(leftover.name), to: layout.path(name))
        try storage.syncDirectory(layout.quarantine)
        try storage.syncDirectory(layout.active)
        done.quarantined.append(name)
      }
      if let torn = tail.torn {
        done.quarantined.append(try keep(torn))
        done.cutBytes = torn.length
      }
      done.adoptedBatches = tail.batches
      done.adoptedEvents = contents.size - known
      if tail.torn != nil || tail.batches > 0 { try rewriteTail() }
      try settleLastSealed()
    } catch {
      throw .storage(error)
    }
    try completeLeaves()
    return done
  }

  /// Computes the leaf hashes that may not be on the disk.
  ///
  /// Where no writer closed in order since they were written, a sync may have failed over them; that
  /// concerns the last sealed segment and the one behind it.
  private func completeLeaves() throws(LogError) {
    let files = LeafFiles(contents: contents)
    switch leaves {
    case .durable: try files.complete(trusting: known)
    case .visible:
      let last = contents.segments.last(where: \.isSealed)?.first ?? 1
      try files.complete(trusting: min(known, last - 1))
    case .wrong: try files.complete(trusting: 0)
    }
  }

  /// Creates the folders that are missing: git does not keep empty ones.
  private func createFolders() throws(StorageError) {
    var isChanged = false
    for folder in LogLayout.folders where try storage.entry(layout.path(folder)) == nil {
      try storage.createDirectory(layout.path(folder))
      isChanged = true
    }
    if isChanged { try storage.syncDirectory(layout.root) }
  }

  /// Ends a sealing that was interrupted: the names become durable before another segment begins,
  /// and the right to write the sealed one goes.
  private func settleLastSealed() throws(StorageError) {
    guard let sealed = contents.segments.last(where: \.isSealed) else { return }
    if active == nil {
      try storage.syncDirectory(layout.segments)
      try storage.syncDirectory(layout.active)
    }
    let path = layout.path(sealed.name)
    guard let entry = try? storage.entry(path), entry.mode & 0o222 != 0 else { return }
    try? storage.changeMode(path, 0o444)
  }

  private func freeQuarantineName() throws(StorageError) -> String {
    var attempt = 1
    while true {
      let name = LogLayout.quarantineName(next: contents.size + 1, attempt: attempt)
      if try storage.entry(layout.path(name)) == nil { return name }
      attempt += 1
    }
  }

  /// Copies a torn tail to a new file in `quarantine/`.
  private func keep(_ torn: TailScan.Torn) throws(StorageError) -> String {
    let name = try freeQuarantineName()
    let source = try torn.segment.open(on: storage, layout)
    let target = try storage.open(layout.path(name), .creating)
    try source.copy(torn.offset..<torn.offset + torn.length, to: target)
    try target.sync()
    try target.close()
    try storage.syncDirectory(layout.quarantine)
    return name
  }

  /// Writes the segment being written anew, as far as its batches are whole.
  private func rewriteTail() throws(StorageError) {
    for place in contents.segments.indices where contents.segments[place].isSealed {
      guard contents.numbers(of: place).upperBound > known + 1 else { continue }
      try contents.segments[place].open(on: storage, layout).sync()
    }
    guard let active else { return }
    if try storage.entry(layout.nextActive) != nil { try storage.remove(layout.nextActive) }
    let source = try active.open(on: storage, layout)
    let target = try storage.open(layout.nextActive, .creating)
    try source.copy(0..<tail.end, to: target)
    try target.sync()
    try target.close()
    try storage.rename(layout.nextActive, to: layout.path(active.name))
    try storage.syncDirectory(layout.active)
    try storage.syncDirectory(layout.root)
  }
}

extension StorageFile {
  /// Copies bytes to the end of another file.
  ///
  /// - Parameters:
  ///   - range: The bytes; fewer are copied where the file ends before.
  ///   - target: The file they are appended to.
  /// - Throws: ``StorageError``.
  borrowing func copy(
    _ range: Range<Int64>, to target: borrowing StorageFile
  ) throws(StorageError) {
    var buffer = [UInt8](repeating: 0, count: Int(min(Int64(range.count), 256 * 1024)))
    var offset = range.lowerBound
    while offset < range.upperBound {
      let read = try read(at: offset, into: &buffer)
      guard read > 0 else { return }
      let count = Int(min(Int64(read), range.upperBound - offset))
      try target.writeAll(buffer.span.extracting(..<count))
      offset += Int64(count)
    }
  }
}
