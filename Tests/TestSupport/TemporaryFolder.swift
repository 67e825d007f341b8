import Foundation

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// The absolute path.
  public let path: String

  /// Creates an empty folder.
  public init() throws {
    // In memory where the system offers it: tests sync a lot.
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    path = parent + "/jejak-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that a test made read-only must be writable to be emptied.
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      let kind = try? FileManager.default.attributesOfItem(atPath: appending(name))[.type]
      if kind as? FileAttributeType == .typeDirectory {
        try? FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: appending(name))
      }
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  public func appending(_ name: String) -> String { path + "/" + name }

  /// Stores a file and gives its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: appending(name)))
    return appending(name)
  }

  /// The content of a file.
  public func read(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: appending(name))))
  }
}
