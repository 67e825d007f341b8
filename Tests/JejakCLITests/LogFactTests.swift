import Canonical
import EventLog
import Reports
import Testing

@testable import JejakCLI

@Suite("What stands in a log is told in both languages")
struct LogFactTests {
  /// One of each kind, the facts that are a word apart.
  private static let facts: [LogFact] = [
    .event(7), .eventOrEnd(7), .eventAgain(7), .eventOf(7, count: 9), .eventWithLeaf(7, "ab"),
    .eventAtEnd(7), .events(4, 7), .events(7, 7), .lineClaiming(7), .segmentOf(1),
    .noneBefore("segments/7.jsonl"), .eventsOrMore(9), .eventsOfCheckpoint(9),
    .log("uji.example/log", events: 9, orMore: true), .batchPlace(2, of: 3),
    .batchPlace(1, of: nil), .batchEnd(7), .batchBegun(2), .recorded(.earliest),
    .recordedWithBatch(.earliest), .recordedOrLater(.earliest), .clock(.earliest),
    .clockBefore(.earliest), .clockOrLater(.earliest), .leaf("ab"), .leaves(9), .root("ab"),
    .rootOver("ab", 9), .changeWithin(root: "ab", 4, 7), .origin("uji.example/log"),
    .identity("ab", of: 7), .bytesAtMost(9), .endAfter(9), .endBefore(7),
    .lineOfFile("segments/7.jsonl"), .notAnEvent(.empty), .notAnEvent(.missing("seq")),
    .notAnEvent(.badValue("seq")), .notAnEvent(.json(.unexpectedEnd)),
    .notAnEvent(.json(.tooDeep(maximum: 64))), .notACheckpoint(.badShape),
    .notACheckpoint(.badRoot("x")), .torn(.event(7), bytes: 12, from: 900),
  ]

  @Test(arguments: facts + LogFact.Word.allCases.map(LogFact.word))
  func `no fact is without words, nor in one language only`(fact: LogFact) {
    let words = [fact.words(.indonesian), fact.words(.english)]
    #expect(!words.contains(""))
    #expect(words[0] != words[1])
  }

  @Test func `the words that programs read stay what they were`() {
    #expect("\(LogFact.eventWithLeaf(7, "ab"))" == "event 7, leaf ab")
    #expect("\(LogFact.events(4, 7))" == "the events 4 to 7")
    #expect("\(LogFact.batchPlace(1, of: nil))" == "batch 1/n")
    #expect("\(LogFact.log("a", events: 9, orMore: true))" == "a with 9 events or more")
    #expect(
      "\(LogFact.torn(.word(.halfALine), bytes: 12, from: 9))"
        == "half a line; 12 bytes from byte 9 on")
    #expect("\(LogFact.notAnEvent(.missing("seq")))" == "no field \"seq\"")
  }

  @Test func `what came from outside acts on no terminal`() {
    let fact = LogFact.origin("a\u{1B}[2J")
    for language in Language.allCases {
      #expect(!fact.words(language).contains("\u{1B}"))
    }
  }
}
