import Foundation

/// Where the project keeps what tests of the whole program read.
enum RepositoryPaths {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let sampleLog = root.appending(path: "EventLogs/lumajang-dinkopum").path()
  static let tables = root.appending(path: "Tools/sample/tables").path()
}
