import EventLog
import Evidence
import Foundation
import Merkle
import TestSupport
import Testing

@Suite("A log against what people kept of it")
struct KeptCheckpointsTests {
  @Test func `finds a rollback only against a kept checkpoint`() throws {
    let log = try SampleLog([5])
    let old = try log.copy()
    try log.write([4])
    let kept = try log.checkpoint(size: 9)
    let before = try old.snapshot()
    #expect(before.evidence.isEmpty)
    #expect(try KeptCheckpoints(of: before).verdicts(on: before).isEmpty)
    let paper = KeptCheckpoints.File(name: "kertas", bytes: Array(kept.short.utf8))
    let verdicts = try KeptCheckpoints(of: before, and: [paper]).verdicts(on: before)
    #expect(
      try verdicts.map(\.outcome) == [
        .contradicted(kept, .rolledBack(kept: kept, found: old.checkpoint(size: 5)))
      ])
    #expect(verdicts.map(\.isFault) == [true])
  }

  @Test func `tells a split view from a rewritten log, and gives every verdict`() throws {
    let log = try SampleLog([5, 4])
    let other = try SampleLog([5, 4, 2], text: "lain")
    let files = try [5, 9].map { size in
      try KeptCheckpoints.File(name: "\(size)", bytes: Array(log.checkpoint(size: size).text.utf8))
    }
    let good = try KeptCheckpoints.File(
      name: "9 baru", bytes: Array(other.checkpoint(size: 9).text.utf8))
    let bad = KeptCheckpoints.File(name: "rusak", bytes: Array("bukan checkpoint".utf8))
    let snapshot = try other.snapshot()
    let verdicts = try KeptCheckpoints(files + [good, bad]).verdicts(on: snapshot)
    let names = verdicts.map { verdict in
      switch verdict.outcome {
      case .consistent: "consistent"
      case .contradicted(_, let how): how.name
      case .unreadable: "unreadable"
      }
    }
    #expect(names == ["rewritten", "rewritten", "consistent", "unreadable"])
    let fork = try SampleLog([5, 4], text: "lain")
    let split = try KeptCheckpoints(files).verdicts(on: fork.snapshot())
    guard case .contradicted(_, .splitView) = split[1].outcome else {
      Issue.record("two roots of one size are a split view")
      return
    }
  }

  @Test func `checks signatures where keys are given`() throws {
    let log = try SampleLog([5, 4])
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let signers = try Signers([key.verifierKey], openssl: OpenSSL())
    try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key, size: 5))
    let good = try KeptCheckpoints(of: snapshot).verdicts(on: snapshot, signers: signers)
    guard case .consistent(_, let found) = good.first?.outcome else {
      Issue.record("the signed checkpoint is consistent")
      return
    }
    #expect(found.map(\.key.name) == [key.name])
    let name = "log/witness/00000000000000000005.note"
    var bytes = try log.folder.read(name)
    bytes[bytes.count - 10] = bytes[bytes.count - 10] == 0x41 ? 0x42 : 0x41
    try log.folder.write(bytes, to: name)
    let verdicts = try KeptCheckpoints(of: snapshot).verdicts(on: snapshot, signers: signers)
    #expect(
      verdicts.map(\.outcome) == [.unreadable(.note(.wrongSignature(name: key.name)))])
    #expect(try KeptCheckpoints(of: snapshot).verdicts(on: snapshot).allSatisfy { !$0.isFault })
  }

  @Test func `an empty log is the beginning of every log of its name`() throws {
    let log = try SampleLog([5])
    let empty = try Checkpoint(origin: SampleLog.origin, size: 0, root: RFC6962.emptyRoot)
    let wrong = try Checkpoint(
      origin: SampleLog.origin, size: 0, root: log.checkpoint(size: 1).root)
    let files = [empty, wrong].map { KeptCheckpoints.File(name: "0", bytes: Array($0.text.utf8)) }
    let verdicts = try KeptCheckpoints(files).verdicts(on: log.snapshot())
    #expect(verdicts.map(\.isFault) == [false, true])
  }
}
