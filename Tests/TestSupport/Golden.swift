public import Testing

import Foundation

/// The folder of golden files beside a test: outputs that were looked at once and must stay.
public struct Golden {
  private let folder: URL

  /// The folder `Fixtures/Golden` beside the test's own file.
  ///
  /// - Parameter file: the test's file; leave it out.
  public init(besides file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Golden")
  }

  /// Expects `actual` to be what the golden file of that name holds.
  ///
  /// A missing file is recorded, and the test fails so that somebody looks at it. To record a
  /// changed output anew, delete its file and run the test twice.
  ///
  /// - Parameters:
  ///   - actual: the output.
  ///   - name: the file's name, with its extension.
  ///   - location: where the expectation stands; leave it out.
  public func expect(
    _ actual: String, is name: String, location: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent(name)
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      record(actual, in: file, name, location)
      return
    }
    guard actual != expected else { return }
    let difference = Self.difference(from: expected, to: actual)
    Issue.record("Golden/\(name) differs:\n\(difference)", sourceLocation: location)
  }

  private func record(_ text: String, in file: URL, _ name: String, _ location: SourceLocation) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("Golden/\(name) was missing; recorded, look at it", sourceLocation: location)
    } catch {
      Issue.record("Golden/\(name) cannot be recorded: \(error)", sourceLocation: location)
    }
  }

  /// The lines that differ, with their numbers: `-` as expected, `+` as it came out.
  static func difference(from expected: String, to actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let line, let text, _): (line, 0, "-\(line + 1): \(text)")
      case .insert(let line, let text, _): (line, 1, "+\(line + 1): \(text)")
      }
    }
    return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(80).map(\.2)
      .joined(separator: "\n")
  }
}
