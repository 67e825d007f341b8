import EventLog
import Evidence
import Merkle
import TestSupport
import Testing

@Suite("Consistency with what an inspector kept")
struct ConsistencyProofTests {
  @Test func `shows for each pair of sizes that the log only grew`() throws {
    let log = try SampleLog([9, 8])
    let snapshot = try log.snapshot()
    for new in 0...17 {
      let prover = try Prover(snapshot, size: new)
      for old in 0...new {
        let kept = try log.checkpoint(size: old)
        let proof = try prover.consistency(from: kept)
        #expect(try ConsistencyProof(parsing: Array(proof.text.utf8)) == proof)
        let finding = try proof.check(extending: kept.note)
        #expect(finding.old == kept)
        #expect(try finding.new == log.checkpoint(size: new))
      }
    }
  }

  @Test func `tells a rolled-back, a rewritten and a forked log apart`() throws {
    let log = try SampleLog([9])
    let other = try SampleLog([9, 3], text: "lain")
    let longer = try log.copy()
    try longer.write([4])
    let kept = try log.checkpoint(size: 9)
    let ahead = try longer.checkpoint(size: 13)
    let prover = try Prover(log.snapshot())
    #expect(
      caught { _ = try prover.consistency(from: ahead) }
        == .inconsistent(.rolledBack(kept: ahead, found: kept)))
    let rewritten = try other.checkpoint(size: 12)
    #expect(
      try caught { _ = try Prover(other.snapshot()).consistency(from: kept) }
        == .inconsistent(
          .rewritten(kept: kept, found: rewritten, root: other.checkpoint(size: 9).root)))
    #expect(
      try caught { _ = try Prover(other.snapshot(), size: 9).consistency(from: kept) }
        == .inconsistent(.splitView(kept: kept, found: other.checkpoint(size: 9))))
    let foreign = try Checkpoint(origin: "renja.example/lain", size: 3, root: kept.root)
    #expect(
      caught { _ = try prover.consistency(from: foreign) }
        == .inconsistent(.otherLog(expected: foreign.origin, found: SampleLog.origin)))
  }

  @Test func `checks a request without the log`() throws {
    let log = try SampleLog([9, 3])
    let other = try SampleLog([9, 3], text: "lain")
    let kept = try log.checkpoint(size: 9)
    let proof = try Prover(log.snapshot()).consistency(from: kept)
    #expect(
      try caught { _ = try proof.check(extending: log.checkpoint(size: 5).note) }
        == .outside(asked: 5, size: 9))
    guard
      case .proof(.otherOldRoot) = caught({
        _ = try proof.check(extending: other.checkpoint(size: 9).note)
      })
    else {
      Issue.record("the proof starts from another root")
      return
    }
    #expect(
      try caught { _ = try proof.check(extending: other.checkpoint(size: 12).note) }
        == .inconsistent(
          .splitView(kept: other.checkpoint(size: 12), found: log.checkpoint(size: 12))))
  }

  @Test func `wants a trusted signature where keys are given`() throws {
    let log = try SampleLog([9, 3])
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let signers = try Signers([key.verifierKey], openssl: OpenSSL())
    let old = try log.checkpoint(size: 9)
    let bare = try Prover(snapshot).consistency(from: old)
    #expect(
      try caught { _ = try bare.check(extending: old.note, signers: signers) }
        == .unsigned(log.checkpoint(size: 12)))
    let signed = try Prover(snapshot, to: snapshot.signed(by: key)).consistency(from: old)
    #expect(try signed.check(extending: old.note, signers: signers).signers.count == 1)
  }
}
