public import Platform
import Synchronization

extension SimulatedDisk {
  private func perform<Value: Sendable>(
    _ operation: StorageError.Operation, _ path: String,
    _ body: (inout State) throws(StorageError) -> Value
  ) throws(StorageError) -> Value {
    try state.withLock { (state) throws(StorageError) in
      guard !state.isDead else { throw StorageError(operation, path, .inputOutput) }
      return try body(&state)
    }
  }

  /// Opens a regular file.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile {
    let number = try perform(.open, path) { (state) throws(StorageError) in
      switch (state.now.find(path), purpose) {
      case (nil, .creating): return try state.create(path)
      case (nil, _): throw StorageError(.open, path, .noEntry)
      case (_?, .creating): throw StorageError(.open, path, .exists)
      case (let node?, _):
        guard state.now.nodes[node].entries == nil else {
          throw StorageError(.open, path, .notRegular(.directory))
        }
        return state.open(node, path, isReadOnly: purpose == .reading)
      }
    }
    return StorageFile(number: number, path: path, storage: self)
  }

  /// Reads what the running system sees.
  public func read(
    _ file: borrowing StorageFile, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(StorageError) -> Int {
    let (number, room) = (file.number, buffer.count - start)
    let bytes = try perform(.read, file.path) { (state) throws(StorageError) in
      let content = state.now.nodes[try state.file(number, .read).node].content
      let begin = min(Int(offset), content.count)
      return Array(content[begin..<min(begin + room, content.count)])
    }
    buffer.replaceSubrange(start..<start + bytes.count, with: bytes)
    return bytes.count
  }

  /// Appends, for the running system at once and whole.
  public func write(
    _ bytes: Span<UInt8>, to file: borrowing StorageFile
  ) throws(StorageError) -> Int {
    let number = file.number
    let copy = bytes.indices.map { bytes[$0] }
    return try perform(.write, file.path) { (state) throws(StorageError) in
      let file = try state.file(number, .write)
      guard !file.isReadOnly else { throw StorageError(.write, file.path, .badDescriptor) }
      let offset = state.now.nodes[file.node].content.count
      if !copy.isEmpty { state.change(.write(node: file.node, offset: offset, bytes: copy)) }
      return copy.count
    }
  }

  /// Makes the content durable.
  public func sync(_ file: borrowing StorageFile) throws(StorageError) {
    let number = file.number
    try perform(.sync, file.path) { (state) throws(StorageError) in
      let node = try state.file(number, .sync).node
      state.sync { $0.isContent(of: node) }
    }
  }

  /// The size that the running system sees.
  public func size(of file: borrowing StorageFile) throws(StorageError) -> Int64 {
    let number = file.number
    return try perform(.examine, file.path) { (state) throws(StorageError) in
      Int64(state.now.nodes[try state.file(number, .examine).node].content.count)
    }
  }

  /// Forgets the open file; a dead process closes nothing.
  public func close(_ number: Int32, _ path: String) throws(StorageError) {
    state.withLock { $0.files[number] = nil }
  }

  /// What the running system sees at the path.
  public func entry(_ path: String) throws(StorageError) -> StorageEntry? {
    try perform(.examine, path) { (state) throws(StorageError) in
      state.now.find(path).map { node in
        let found = state.now.nodes[node]
        return StorageEntry(
          kind: found.entries == nil ? .file : .directory, size: Int64(found.content.count),
          mode: found.mode, node: UInt64(node))
      }
    }
  }

  /// The names in a folder.
  public func list(_ directory: String) throws(StorageError) -> [String] {
    try perform(.list, directory) { (state) throws(StorageError) in
      let node = try state.folder(directory, .list)
      return state.now.nodes[node].entries.map { Array($0.keys) } ?? []
    }
  }

  /// Creates a folder.
  public func createDirectory(_ path: String) throws(StorageError) {
    try perform(.createDirectory, path) { (state) throws(StorageError) in
      let parent = try state.folder(Path.parent(of: path), .createDirectory)
      guard state.now.find(path) == nil else {
        throw StorageError(.createDirectory, path, .exists)
      }
      _ = state.add(to: parent, Path.name(of: path), isFolder: true)
    }
  }

  /// Makes the entries of a folder durable.
  public func syncDirectory(_ path: String) throws(StorageError) {
    try perform(.syncDirectory, path) { (state) throws(StorageError) in
      let node = try state.folder(path, .syncDirectory)
      state.sync { $0.isEntry(of: node) }
    }
  }

  /// Moves an entry.
  public func rename(_ path: String, to target: String) throws(StorageError) {
    try perform(.rename, path) { (state) throws(StorageError) in
      let folder = try state.folder(Path.parent(of: path), .rename)
      let newFolder = try state.folder(Path.parent(of: target), .rename)
      guard let node = state.now.find(path) else { throw StorageError(.rename, path, .noEntry) }
      state.change(
        .rename(
          DiskChange.Move(
            folder: folder, name: Path.name(of: path), target: newFolder,
            newName: Path.name(of: target), node: node)))
    }
  }

  /// Sets the permission bits.
  public func changeMode(_ path: String, _ mode: UInt16) throws(StorageError) {
    try perform(.changeMode, path) { (state) throws(StorageError) in
      guard let node = state.now.find(path) else {
        throw StorageError(.changeMode, path, .noEntry)
      }
      state.change(.changeMode(node: node, mode: mode))
    }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(StorageError) {
    try perform(.remove, path) { (state) throws(StorageError) in
      let folder = try state.folder(Path.parent(of: path), .remove)
      guard let node = state.now.find(path) else { throw StorageError(.remove, path, .noEntry) }
      state.change(.unlink(folder: folder, name: Path.name(of: path), node: node))
    }
  }

  /// Takes the lock for an open file, as `flock` does, and writes who holds it.
  public func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt {
    let number: Int32? = try perform(.lock, path) { (state) throws(StorageError) in
      if let node = state.now.find(path),
        state.files.values.contains(where: { $0.holdsLock && $0.node == node })
      {
        return nil
      }
      let number =
        if let node = state.now.find(path) {
          state.open(node, path, isReadOnly: false)
        } else {
          try state.create(path)
        }
      let node = try state.file(number, .lock).node
      state.files[number]?.holdsLock = true
      state.change(.cut(node: node))
      state.change(.write(node: node, offset: 0, bytes: Array((holder + "\n").utf8)))
      return number
    }
    guard let number else {
      let text = String(decoding: image.content(of: path) ?? [], as: UTF8.self)
      return .busy(String(text.prefix { $0 != "\n" }))
    }
    return .taken(StorageFile(number: number, path: path, storage: self))
  }

  /// A local disk.
  public func fileSystem(at path: String) throws(StorageError) -> FileSystem {
    try perform(.examine, path) { (_) throws(StorageError) in FileSystem(name: "simulated") }
  }
}

extension StorageError {
  /// An error with one of the numbers that tests use.
  public init(_ operation: Operation, _ path: String, _ code: SystemCode) {
    self.init(operation, path, errno: code.rawValue)
  }
}

extension SimulatedDisk.State {
  fileprivate mutating func open(_ node: Int, _ path: String, isReadOnly: Bool) -> Int32 {
    lastNumber += 1
    files[lastNumber] = SimulatedDisk.OpenFile(node: node, path: path, isReadOnly: isReadOnly)
    return lastNumber
  }

  fileprivate mutating func create(_ path: String) throws(StorageError) -> Int32 {
    let parent = try folder(Path.parent(of: path), .open)
    return open(
      add(to: parent, Path.name(of: path), isFolder: false), path, isReadOnly: false)
  }

  fileprivate mutating func add(to folder: Int, _ name: String, isFolder: Bool) -> Int {
    let node = now.nodes.count
    change(.create(node: node, isFolder: isFolder))
    change(.link(folder: folder, name: name, node: node))
    return node
  }

  fileprivate func file(
    _ number: Int32, _ operation: StorageError.Operation
  ) throws(StorageError) -> SimulatedDisk.OpenFile {
    guard let file = files[number] else { throw StorageError(operation, "", .badDescriptor) }
    return file
  }

  fileprivate func folder(
    _ path: String, _ operation: StorageError.Operation
  ) throws(StorageError) -> Int {
    guard let node = now.find(path) else { throw StorageError(operation, path, .noEntry) }
    guard now.nodes[node].entries != nil else {
      throw StorageError(operation, path, .notDirectory)
    }
    return node
  }
}
