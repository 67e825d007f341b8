import EventLog
import Evidence
import Merkle
import Platform
import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Every refusal of the proving commands is printed once in both languages")
struct ProvingMessageTests {
  private static let root = RFC6962.emptyRoot
  private static let checkpoints = [3, 5].compactMap {
    try? Checkpoint(origin: "a/b", size: $0, root: root)
  }

  static let examples: [any Explained] =
    texts.map { $0 as any Explained } + commands + proofs + publications

  private static let texts: [EvidenceError] =
    [
      NoteFault.tooLong(bytes: 9), .notUTF8, .controlCharacter(offset: 3), .unterminated,
      .noSeparator, .empty, .badSignature(line: 4), .tooManySignatures(200),
      .wrongSignature(name: "w"),
    ].map(EvidenceError.note)
    + [CheckpointError.badShape, .badOrigin("a b"), .badSize("01"), .badRoot("x")]
    .map(EvidenceError.checkpoint)
    + [
      FormatFault.tooLong(bytes: 9), .notUTF8, .otherFormat, .badLine(2, expected: .index),
      .noCheckpoint, .tooManyHashes(99), .noEvent,
    ].map(EvidenceError.format)
    + [
      KeyFault.badShape, .badName("a b"), .otherHash(expected: "1", found: "2"), .unknownType(9),
      .badLength(31), .noKeys,
    ].map { EvidenceError.key(line: 2, $0) }

  private static let commands: [any Explained] = [
    EvidenceError.openssl(.missing(command: "openssl")),
    EvidenceError.openssl(.tooOld(found: "OpenSSL 1.1.1")),
    EvidenceError.openssl(.unreadableKey(path: "k.pem", message: "no such file\nmore")),
    EvidenceError.openssl(.notEd25519(path: "k.pem")),
    EvidenceError.openssl(.failed(status: 1, message: "why")),
    EvidenceError.openssl(.notFinished(.tooSlow(program: "openssl", milliseconds: 9))),
    EvidenceError.stateInsideLog("log"), EvidenceError.busy(path: "log/lock", holder: "siti"),
    EvidenceError.outside(asked: 9, size: 3), ProofFiles.Standing(path: "7.tlog-proof"),
    ReproductionError.noBasis(path: "f"), ReproductionError.commandRefused("jejak seal"),
  ]

  private static let proofs: [any Explained] =
    [
      ProofError.leafOutsideTree(index: 9, size: 3), .shrunk(oldSize: 9, newSize: 3),
      .tooShort(hashes: 1), .tooLong(hashes: 9), .otherRoot(expected: root, computed: root),
    ].map(EvidenceError.proof)
    + [EvidenceError.otherNumber(proven: 7, inLine: 8), .otherNumber(proven: 7, inLine: nil)]
    + [EvidenceError.inconsistent(.otherLog(expected: "a/b", found: "c"))]
    + (checkpoints.count == 2
      ? [
        EvidenceError.unsigned(checkpoints[0]),
        .inconsistent(.rolledBack(kept: checkpoints[1], found: checkpoints[0])),
        .inconsistent(.splitView(kept: checkpoints[0], found: checkpoints[0])),
        .inconsistent(.rewritten(kept: checkpoints[0], found: checkpoints[1], root: root)),
      ] : [])

  private static let publications: [any Explained] = [
    PublicationFault.unusableName(origin: ".a"), .nothingPublished(path: "d"),
    .otherIdentity(path: "f"), .missing(path: "f"),
    .wrongLength(path: "f", expected: 1, found: 2), .otherHashes(path: "f"),
    .otherRoot(path: "f", expected: "1", computed: "2"),
    .otherLine(path: "f", line: 1, offset: 2, seq: 3),
    .noEvent(path: "f", line: 1, offset: 2, seq: 3), .wrongEnd(path: "f", offset: 2, expected: 3),
    .damagedLog(faults: 2),
  ].map(EvidenceError.published)

  @Test(arguments: Language.allCases)
  func `says what, where and what to do`(language: Language) {
    let text = Self.examples.map { $0.problem.text(in: language) }.joined()
    Golden().expect(text, is: "messages-proving.\(language.rawValue).txt")
  }
}
