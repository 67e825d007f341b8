import Platform
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Every message is printed once in both languages")
struct MessageTests {
  private static let full = StorageError(.write, "f", errno: 28)
  private static let refused = StorageError(.open, "f", errno: 13)

  /// One error of each kind, and each way its remedy may read.
  private static let examples: [any Explained] =
    [
      UsageError.unknownCommand("sohw", near: ["show"]),
      UsageError.unknownCommand("xyzzy", near: []),
      UsageError.subcommandMissing(family: "record", names: ["pagu", "target"]),
      UsageError.unknownOption("--fomat", near: ["--format"]),
      UsageError.unknownOption("-x", near: []),
      UsageError.optionNotTaken("--known", command: "jejak init"),
      UsageError.optionTwice("--log"),
      UsageError.optionMissing("--tahun", placeholder: "Y"),
      UsageError.valueMissing("--log", placeholder: "DIR"),
      UsageError.valueNotTaken("--footer", value: "1"),
      UsageError.valueUnknown("--format", value: "jsn", choices: ["csv", "json"], near: ["json"]),
      UsageError.valueUnknown("--format", value: "x", choices: ["csv", "json"], near: []),
      UsageError.numberUnclear("--expect", value: "1e400"),
      UsageError.argumentMissing("COORD"),
      UsageError.argumentUnexpected("b"),
    ]
    + [LogLocationError.none(from: "/office"), .several(folder: "/office/EventLogs", names: ["a"])]
    + [LogLocationError.unclear(file: "default"), .missing(file: "default", name: "a")]
    + [UserFileError.notFound(path: "f"), .isDirectory(path: "f"), .notRegular(path: "f")]
    + [UserFileError.noPermission(path: "f"), .tooLarge(path: "f", limit: 9), .failed(full)]
    + [OutputError.needsFile(.xlsx), .notRegular(path: "f"), .notCreated(path: "f", refused)]
    + [OutputError.failed(path: "f", full)]
    + [ConsoleError.outputFailed(full), .inputFailed(.failed(full)), .closed]
    + [full, refused, StorageError(.sync, "f", errno: 5)]

  @Test(arguments: Language.allCases)
  func `says what, where and what to do`(language: Language) {
    let text = Self.examples.map { $0.problem.text(in: language) }.joined()
    Golden().expect(text, is: "messages.\(language.rawValue).txt")
  }

  @Test func `leaves out no kind of error`() {
    let shown = Set(Self.examples.map(\.problem.identifier)).union([.unforeseen])
    #expect(Set(ProblemIdentifier.allCases).subtracting(shown).isEmpty)
    for identifier in ProblemIdentifier.allCases {
      #expect(identifier.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
