import Platform

@testable import JejakCLI

/// A console that remembers what was written, in a world made of dictionaries.
final class RehearsalConsole: Console {
  var environment: [String: String]
  var terminalWidth: Int?
  var errorIsTerminal = false
  let clock: any WallClock = StoppedClock()
  var input: [UInt8] = []
  var outputError: ConsoleError?
  private(set) var output = ""
  private(set) var errors = ""
  private let world: RehearsalFiles

  init(
    environment: [String: String] = [:], terminalWidth: Int? = nil,
    world: RehearsalFiles = RehearsalFiles()
  ) {
    self.environment = environment
    self.terminalWidth = terminalWidth
    self.world = world
  }

  var files: any FileAccess { world }

  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  func readInput() throws(ConsoleError) -> [UInt8] {
    input
  }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    switch stream {
    case .error:
      errors += String(decoding: bytes, as: UTF8.self)
    case .output:
      if let outputError { throw outputError }
      output += String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// A clock that always says the same: 16 March 2021, 02:10 UTC, unless told otherwise.
struct StoppedClock: WallClock {
  var seconds: Int64 = 1_615_860_600

  func secondsSince1970() -> Int64 { seconds }
}

/// Files in memory, by absolute path; a folder exists if something is in it.
final class RehearsalFiles: FileAccess {
  var currentFolder = "/office"
  var contents: [String: String]
  var failsToWrite = false

  init(_ contents: [String: String] = [:]) {
    self.contents = contents
  }

  func isFile(_ path: String) -> Bool {
    contents[path] != nil
  }

  func isFolder(_ path: String) -> Bool {
    contents.keys.contains { $0.hasPrefix(path + "/") }
  }

  func names(in folder: String) throws(StorageError) -> [String] {
    let inside = contents.keys.filter { $0.hasPrefix(folder + "/") }
    return Set(inside.compactMap { $0.dropFirst(folder.count + 1).split(separator: "/").first })
      .map(String.init)
  }

  func makeFolder(_ path: String) throws(OutputError) {}

  func read(_ path: String) throws(UserFileError) -> [UInt8] {
    guard let text = contents[path] else { throw .notFound(path: path) }
    return Array(text.utf8)
  }

  func source(_ path: String) throws(UserFileError) -> UserSource {
    UserSource(try read(path), path: path)
  }

  func replacement(for path: String) throws(OutputError) -> any FileReplacement {
    Replacement(path, in: self)
  }

  private final class Replacement: FileReplacement {
    private let path: String
    private let world: RehearsalFiles
    private var bytes: [UInt8] = []

    init(_ path: String, in world: RehearsalFiles) {
      self.path = path
      self.world = world
    }

    func write(_ more: [UInt8]) throws(OutputError) {
      if world.failsToWrite { throw .failed(path: path, StorageError(.write, path, errno: 28)) }
      bytes += more
    }

    func commit() throws(OutputError) {
      world.contents[path] = String(decoding: bytes, as: UTF8.self)
    }

    func discard() {
      bytes = []
    }
  }
}
