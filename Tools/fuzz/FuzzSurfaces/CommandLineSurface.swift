import Foundation

@testable import JejakCLI

/// Whole command lines, run by the program itself on a small log of its own.
///
/// An input is the words of the line, each ended by NUL; what follows an empty word is what every file
/// that the line names holds, and standard input.
struct CommandLineSurface {
  private let log: String
  private let pattern: String

  /// Makes the log.
  ///
  /// - Parameter folder: An empty folder that nothing else uses.
  /// - Throws: What the file system says.
  init(in folder: String) throws {
    log = folder + "/log"
    pattern = folder + "/pattern"
    let fact = ["--effective", "2021-03-15", "--dasar", "Uji"]
    _ = run(["init", log, "--origin", "uji.example/renja"])
    for kode in ["2", "2.17", "2.17.08", "2.17.08.2.01", "2.17.08.2.01.01"] {
      _ = run(["record", "unit", kode, "Unit \(kode)", "--tahun", "2021"] + fact)
    }
    for stage in ["rancangan", "penetapan"] {
      let line = ["record", "pagu", "2.17.08.2.01.01", "5", "--tahun", "2022", "--tahapan", stage]
      _ = run(line + fact)
    }
    try FileManager.default.copyItem(atPath: log, toPath: pattern)
  }

  /// The worked examples of every command's help.
  static var examples: [[UInt8]] {
    Registry.standard.signatures.flatMap(\.examples).map { example in
      ShellWords.split(example.line).flatMap { Array($0.utf8) + [0] }
        + Array("\0kode;rupiah\n2.17.08.2.01.01;7\n".utf8)
    }
  }

  /// Runs a line, which may do what it likes but end in an unforeseen way, write what a terminal
  /// obeys, or break the log.
  ///
  /// - Returns: The promise that was broken, nil where all were kept.
  /// - Throws: What the file system says.
  func exercise(_ bytes: [UInt8]) throws -> String? {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    let words = parts.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    guard isHarmless(words) else { return nil }
    let file = parts.dropFirst(words.count + 1).joined(separator: [0])
    let head = try checkpoint()
    let console = run(words, file: Array(file))
    if console.errors.contains("[unforeseen]") { return console.errors }
    if let acting = console.acting { return "a terminal would obey \(acting) of \(words)" }
    guard try checkpoint() != head else { return nil }
    let verified = run(["verify"])
    try FileManager.default.removeItem(atPath: log)
    try FileManager.default.copyItem(atPath: pattern, toPath: log)
    return verified.status == .done ? nil : "the log is broken after \(words): \(verified.errors)"
  }

  /// Whether a line can reach nothing but the log and the console.
  private func isHarmless(_ words: [String]) -> Bool {
    let items = ArgumentReader.items(of: words, registry: Registry.standard)
    let reaching: Set = ["init", "mirror", "publish", "reproduce", "schema", "sign", "witness"]
    return items.allSatisfy { item in
      switch item {
      case .word(let word): !reaching.contains(word)
      case .option(let option, _): option.completion != .folder
      case .valueMissing, .valueNotTaken, .unknown: true
      }
    }
  }

  private func checkpoint() throws -> Data {
    try Data(contentsOf: URL(filePath: log + "/checkpoint"))
  }

  private func run(_ words: [String], file: [UInt8] = []) -> QuietConsole {
    let console = QuietConsole(log: log, file: file)
    console.status = Program.standard.run(words, on: console)
    return console
  }
}
