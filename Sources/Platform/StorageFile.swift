/// A file that is open on a `Storage`; closed exactly once, at the latest when it goes out of use.
public struct StorageFile: ~Copyable, Sendable {
  /// By what the storage knows the open file.
  public let number: Int32
  /// The path it was opened with.
  public let path: String
  private let storage: any Storage
  private var isOpen = true

  /// Takes charge of a file that `storage` has just opened.
  public init(number: Int32, path: String, storage: any Storage) {
    self.number = number
    self.path = path
    self.storage = storage
  }

  deinit {
    if isOpen { try? storage.close(number, path) }
  }

  /// Closes the file and reports what the system says about it.
  public consuming func close() throws(StorageError) {
    isOpen = false
    try storage.close(number, path)
  }

  /// Lets another storage answer for the open file, such as one that wraps the first.
  public consuming func handedOver(to other: any Storage) -> StorageFile {
    isOpen = false
    return StorageFile(number: number, path: path, storage: other)
  }

  /// Reads from `offset` into `buffer` from `start` to its end; 0 only at the end of the file.
  public borrowing func read(
    at offset: Int64, into buffer: inout [UInt8], from start: Int = 0
  ) throws(StorageError) -> Int {
    try storage.read(self, at: offset, into: &buffer, from: start)
  }

  /// Appends with one `write` and returns how many bytes were stored.
  public borrowing func write(_ bytes: Span<UInt8>) throws(StorageError) -> Int {
    try storage.write(bytes, to: self)
  }

  /// Appends everything, in as many writes as it takes.
  public borrowing func writeAll(_ bytes: Span<UInt8>) throws(StorageError) {
    var start = 0
    while start < bytes.count {
      let written = try storage.write(bytes.extracting(start..<bytes.count), to: self)
      guard written > 0 else { throw StorageError(.write, path, .shortWrite(start)) }
      start += written
    }
  }

  /// Makes the content durable; never to be called again after an error.
  public borrowing func sync() throws(StorageError) {
    try storage.sync(self)
  }

  /// The size in bytes.
  public borrowing func size() throws(StorageError) -> Int64 {
    try storage.size(of: self)
  }
}
