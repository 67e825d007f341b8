import Canonical
@testable import EventLog
import Importing
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Every reason against writing has its words")
struct WritingMessageTests {
  private static let disk = StorageError(.sync, "f", errno: 5)
  private static let id = EventID(high: 1, low: 2)
  private static let kode = Kode(WritingSession.first).map { [$0] } ?? []
  private static let day = Instant.earliest
  private static let fault = LogFault(
    .changedLine, "segments/1.jsonl", line: 3, offset: 512, expected: .eventWithLeaf(3, "a1"),
    found: .leaf("b2"))

  private static let holder = LockHolder(
    process: 7, host: "kantor", boot: "", user: "budi", since: "2021-03-16T02:10:00Z")

  /// One error of each kind, and each way its remedy may read.
  static let examples: [any Explained] = arguments + log + drafting + store + rules

  private static let arguments: [ArgumentError] = [
    .kode("x"), .day(option: "--effective", "x"), .reason("x", near: []),
    .reason("reviu", near: ["hasil-reviu"]), .id("x"), .decimal(option: "--nilai", "x"),
    .stageNeeded("2022"), .boundsNotTaken("2022/dpa~3"), .emptyText("--dasar"), .line("x"),
    .range("x"), .rangeTooLong("1..99999", limit: 10_000), .source("x"),
    .oneOf(["--tahapan", "--periode"]), .size(option: "--segment", "x"), .indicatorKey("x"),
  ]

  private static let log: [any Explained] =
    [
      LogError.noSuchPath("d"), .notALog("d"), .halfALog("d", missing: "log.json"),
      .newerFormat("d", found: 2, known: 1), .badIdentity("d", key: "origin"),
      .badIdentity("d", key: nil),
      .evidence([fault]), .evidence(Array(repeating: fault, count: 25)),
      .sharedFileSystem("d", name: "nfs"), .storage(disk), .stopped(disk), .locked(by: holder),
      .unexpectedSize(expected: 7, found: 8), .partlyKnown(known: [7, 8], missing: 2),
      .unfit(event: 2, .tooLong(70_000)), .unfit(event: 1, .emptyText("dasar")),
      .unfit(event: 1, .badVersion(0)), .unfit(event: 1, .badData),
      .unfit(event: 1, .repeatedID(id)), .unfit(event: 1, .knownID(id, seq: 3)),
      .batchSize(events: 10_001, bytes: 9), .clockAhead(clock: day, last: day),
      .notRestorable(.otherOrigin(log: "a", checkpoint: "b")),
      .notRestorable(.badLine(3, offset: 700, .invalidLine)),
      .notRestorable(.otherSize(expected: 7, found: 6)),
      .notRestorable(.otherRoot(expected: "AA=", found: "BB=")),
      .differentContent([]), .notEmpty("d"), .unusable("a b", reason: .origin),
      .unusable("a/", reason: .office),
      .unusable("0", reason: .segmentSize),
    ] + [NewLogError(path: "d", cause: disk)] + PolicyTests.examples

  private static let drafting: [DraftingError] =
    [
      .nothingToCopy(tahun: 2022, tahapan: .penetapan), .nothingToCopy(tahun: 2022, tahapan: nil),
      .changeUnreadable("x"), .cumulativeWithoutQuarter(.sd),
      .nothingToRetract(first: 9, last: 9), .nothingToRetract(first: 9, last: 12),
    ]
    + kode.flatMap { kode -> [DraftingError] in
      [
        .shiftBelowZero(kode: kode, current: Rupiah(5), change: Rupiah(-6)),
        .moneyAtIndicators(kode: kode, indicators: ["1", "2"]), .claimNotStated(kode: kode),
        .noPagu(kode: kode, tahun: 2022, tahapan: .perubahan), .claimAtSubkegiatan(kode: kode),
        .cumulativeBelowEarlier(kode: kode, given: "5", earlier: "6"),
        .cumulativeOfMean(kode: kode, indikator: "1"),
      ]
    }

  private static let store: [any Explained] =
    [
      StoreError.boundBeyondEnd(asked: 9, size: 8),
      .unreadableData(seq: 3, type: "pagu-changed", .missing(key: "kode")),
      .unreadableData(seq: 3, type: "pagu-changed", .wrongKind(key: "kode", found: "3")),
      .unreadableData(seq: 3, type: "pagu-changed", .contradiction(keys: ["a", "b"])),
      .unreadableData(seq: 3, type: "pagu-changed", .noneOf(keys: ["a", "b"])),
      .unreadableData(seq: 3, type: "pagu-changed", .notAnObject),
      .unreadableData(
        seq: 3, type: "pagu-changed", .newerVersion(type: "pagu-changed", version: 2, known: 1)),
    ] + unreadableLines + tables

  private static let unreadableLines: [any Explained] = ["", "[1]", "{}", "{\"seq\":\"x\"}"]
    .compactMap { line in
      do throws(LineError) {
        _ = try EventLine.read(Array(line.utf8).span)
        return nil
      } catch {
        return StoreError.unreadableLine(seq: 3, error)
      }
    }

  /// The failures of tables that no option can save.
  private static let tables: [any Explained] = [
    "", "%PDF-1.4", "a,b\n1,2\n", "kode,alias\n2.17,\"x\n", "kode,alias\n9.99.99,Entah\n",
  ].compactMap { text in
    guard let form = ImportForm("alias") else { return nil }
    let request = ImportRequest(
      form: form, fileName: "x.csv", bytes: Array(text.utf8), sha256: "", pd: "dinkopum",
      tahun: 2022, effective: .earliest)
    do throws(ImportFailure) {
      _ = try Importer(state: PlanState(), documents: DocumentStatements()).plan(request)
      return nil
    } catch {
      return TableFailure(path: "x.csv", failure: error, aliases: nil)
    }
  }

  private static let violations: [RuleViolation] =
    [
      .stageNotOpened(tahun: 2022, tahapan: .perubahan),
      .stageAlreadyOpened(tahun: 2022, tahapan: .perubahan, by: 3),
      .stageAlreadyOpened(tahun: 2022, tahapan: .perubahan, by: nil),
      .emptyStageAdopted(tahun: 2022, tahapan: .perubahan),
      .adoptedStageChanged(tahun: 2022, tahapan: .penetapan, adoptedBy: 9, next: .perubahan),
      .adoptedStageChanged(tahun: 2022, tahapan: .dppa, adoptedBy: 9, next: nil),
      .shiftUnbalanced(before: Rupiah(5), after: Rupiah(6)), .shiftLinesUnclear(kode: nil),
      .unknownGoal(kunci: "t1"), .unknownProposal(usulan: "u1", tahun: 2022),
      .unknownFinding(temuan: "f1"), .findingSettled(temuan: "f1", isClosed: true),
      .findingSettled(temuan: "f1", isClosed: false),
      .statementWithoutPlace(kolom: "4"), .yearOutOfRange(9), .retractsNothing(seq: 9),
      .retractsRetraction(seq: 9), .retractsTwice(seq: 9),
      .retractsDefinitionInUse(seq: 1, by: 9),
    ]
    + kode.flatMap { kode -> [RuleViolation] in
      [
        .unknownUnit(kode: kode, tahun: 2022, candidates: []),
        .unknownUnit(kode: kode, tahun: 2022, candidates: [kode]),
        .wrongLevel(kode: kode, level: .program), .moneyAboveProgram(kode: kode),
        .amountOutOfRange(kode: kode, rupiah: Rupiah(-1)),
        .sourcesDoNotSum(kode: kode, rupiah: nil, sum: Rupiah(6)),
        .moneyAtUnitAndIndicator(kode: kode, tahun: 2022, tahapan: .dpa),
        .unknownIndicator(kode: kode, indikator: "4", known: []),
        .unknownIndicator(kode: kode, indikator: "4", known: ["1", "2"]),
        .shiftLinesUnclear(kode: kode),
        .shiftStale(kode: kode, indikator: "1", stated: Rupiah(5), current: .amount(Rupiah(6))),
        .shiftStale(kode: kode, indikator: nil, stated: Rupiah(5), current: .absent),
        .lineNotListed(kode: kode, indikator: "1", tahun: 2022, tahapan: .dpa),
        .emptyRealisation(kode: kode), .aliasMeansAnother(nama: "x", kode: kode),
      ]
    }

  private static let rules: [any Explained] = violations.enumerated().map { place, violation in
    StoreError.refused(violation, index: 1, count: place == 0 ? 3 : 1)
  }

  @Test(arguments: Language.allCases)
  func `says what, where and what to do`(language: Language) {
    let text = Self.examples.map { example in
      "\(example.problem.status.rawValue) \(example.problem.text(in: language))"
    }
    Golden().expect(text.joined(), is: "messages-writing.\(language.rawValue).txt")
  }
}
