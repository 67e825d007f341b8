import Canonical
import Platform
import RenjaModel
import Reports
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
      UsageError.notForTerminal("xlsx"),
    ]
    + [Rupiah.TypedError.empty, .negative("-5"), .notANumber("1e400"), .tooLarge("9e99")]
    + [Rupiah.TypedError.ambiguousSeparators("12,345.67")]
    + [Coordinate.ParsingError.year("22"), .stage("rancangn", candidates: ["rancangan"])]
    + [Coordinate.ParsingError.stage("x", candidates: []), .day("30-9"), .known("kemarin")]
    + [LogLocationError.none(from: "/office"), .several(folder: "/office/EventLogs", names: ["a"])]
    + [LogLocationError.unclear(file: "default"), .missing(file: "default", name: "a")]
    + [UserFileError.notFound(path: "f"), .isDirectory(path: "f"), .notRegular(path: "f")]
    + [UserFileError.noPermission(path: "f"), .tooLarge(path: "f", limit: 9), .failed(full)]
    + [OutputError.notRegular(path: "f"), .notCreated(path: "f", refused)]
    + [OutputError.failed(path: "f", full)]
    + [PlanQuestionError.boundUnclear("kemarin"), .kodeUnclear("2 1 0")]
    + [PlanQuestionError.officeUnknown("dinkes", offices: ["dinkopum"])]
    + [PlanQuestionError.yearMissing(2030, years: [2022, 2023]), .yearMissing(2030, years: [])]
    + [PlanQuestionError.stageMissing(Coordinate(tahun: 2022, tahapan: .rka), stages: [.rancangan])]
    + [PlanQuestionError.paguMissing(2021, stages: [.renstra])]
    + [PlanQuestionError.notInForce(Coordinate(tahun: 2022), on: Day(clamping: 18_000))]
    + (Kode("2.17.09").map { [PlanQuestionError.unitMissing($0, tahun: 2022)] } ?? [])
    + [FormError.unknown("T-C.99", near: ["T-C.29"]), .unknown("x", near: [])]
    + [FormError.notAmended(Coordinate(tahun: 2022), stages: [.renstra, .rancangan, .penetapan])]
    + [ConsoleError.outputFailed(full), .inputFailed(.failed(full)), .closed]
    + [full, refused, StorageError(.sync, "f", errno: 5)]

  @Test(arguments: Language.allCases)
  func `says what, where and what to do`(language: Language) {
    let text = Self.examples.map { $0.problem.text(in: language) }.joined()
    Golden().expect(text, is: "messages.\(language.rawValue).txt")
  }

  @Test(arguments: ["1e400", "-5", "12,345.67", "1.234,567", "1.5", "", "Rp", "1.", "٣", "kosong"])
  func `refuses an amount that is none`(text: String) {
    let error = #expect(throws: Rupiah.TypedError.self) { try Rupiah(typed: text) }
    #expect(error?.problem.status == .badInput)
    #expect(error?.problem.text(in: .indonesian).contains("315.000.000,50") ?? false)
  }

  @Test func `leaves out no kind of error`() {
    let examples = Self.examples + WritingMessageTests.examples + ProvingMessageTests.examples
    let shown = Set(examples.map(\.problem.identifier))
      .union([.unforeseen])
    #expect(Set(ProblemIdentifier.allCases).subtracting(shown).isEmpty)
    for identifier in ProblemIdentifier.allCases {
      #expect(identifier.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
