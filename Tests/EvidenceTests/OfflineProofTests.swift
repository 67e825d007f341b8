import EventLog
import Evidence
import Foundation
import Merkle
import TestSupport
import Testing

@Suite("Offline proofs")
struct OfflineProofTests {
  @Test func `proves each event at each size, and nothing else`() throws {
    let log = try SampleLog([9, 8], open: 5)
    let snapshot = try log.snapshot()
    for size in 1...22 {
      let prover = try Prover(snapshot, size: size)
      let kept = try log.checkpoint(size: size).note
      for seq in 1...size {
        let proof = try prover.proof(of: seq)
        let finding = try proof.check(kept: kept)
        #expect(finding.seq == seq)
        #expect(finding.line == (try snapshot.contents.line(at: seq)))
        #expect(finding.vouching.isVouched)
        #expect(try OfflineProof(parsing: Array(proof.text.utf8)) == proof)
      }
      #expect(
        caught { _ = try prover.proof(of: size + 1) } == .outside(asked: size + 1, size: size))
      #expect(caught { _ = try prover.proof(of: 0) } == .outside(asked: 0, size: size))
    }
    #expect(caught { _ = try Prover(snapshot, size: 23) } == .outside(asked: 23, size: 22))
    #expect(caught { _ = try Prover(snapshot, size: -1) } == .outside(asked: -1, size: 22))
  }

  @Test func `proves across tiles, with and without stored leaf hashes`() throws {
    let log = try SampleLog([300, 250], open: 60)
    for isStored in [true, false] {
      if !isStored { try FileManager.default.removeItem(atPath: log.path + "/tree") }
      let snapshot = try log.snapshot()
      for size in [1, 256, 257, 511, 512, 513, 610] {
        let prover = try Prover(snapshot, size: size)
        for seq in Set([1, 255, 256, 257, 512, 513, size]) where seq <= size {
          #expect(try prover.proof(of: seq).check().seq == seq)
        }
      }
    }
  }

  @Test func `recovers from stored leaf hashes that are wrong, and notices wrong lines`() throws {
    let log = try SampleLog([20], open: 3)
    let leaves = "log/tree/00000000000000000001.leaves"
    var bytes = try log.folder.read(leaves)
    bytes[100] ^= 1
    try log.folder.write(bytes, to: leaves)
    #expect(try Prover(log.snapshot()).proof(of: 7).check().seq == 7)
    let segment = "log/segments/00000000000000000001.jsonl"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: log.folder.appending(segment))
    var lines = try log.folder.read(segment)
    lines[50] ^= 1
    try log.folder.write(lines, to: segment)
    guard case .log(.evidence) = caught({ _ = try Prover(log.snapshot()) }) else {
      Issue.record("neither hashes nor lines give the root")
      return
    }
  }

  @Test func `says that nobody vouches, or who does`() throws {
    let log = try SampleLog([6])
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let signers = try Signers([key.verifierKey], openssl: OpenSSL())
    let bare = try Prover(snapshot).proof(of: 3)
    #expect(try !bare.check().vouching.isVouched)
    #expect(try !bare.check(signers: signers).vouching.isVouched)
    let other = try bare.check(kept: log.checkpoint(size: 4).note).vouching
    #expect(!other.isVouched)
    #expect(try other.unrelated == log.checkpoint(size: 4))
    try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key))
    let signed = try Prover(snapshot).proof(of: 3)
    #expect(try signed.check(signers: signers).vouching.signers.map(\.key.name) == [key.name])
    #expect(try !signed.check().vouching.isVouched)
  }

  @Test func `contradicts a kept checkpoint of the same size or of another log`() throws {
    let log = try SampleLog([6])
    let proof = try Prover(log.snapshot()).proof(of: 2)
    let forged = try Checkpoint(origin: SampleLog.origin, size: 6, root: RFC6962.emptyRoot)
    let foreign = try Checkpoint(
      origin: "renja.example/lain", size: 6, root: log.checkpoint(size: 6).root)
    #expect(
      try caught { _ = try proof.check(kept: forged.note) }
        == .inconsistent(.splitView(kept: forged, found: log.checkpoint(size: 6))))
    #expect(
      caught { _ = try proof.check(kept: foreign.note) }
        == .inconsistent(.otherLog(expected: foreign.origin, found: SampleLog.origin)))
  }

  @Test func `proves to the checkpoint that somebody holds, or says why not`() throws {
    let log = try SampleLog([6, 5])
    let snapshot = try log.snapshot()
    let held = try log.checkpoint(size: 6).note
    #expect(try Prover(snapshot, to: held).proof(of: 6).check(kept: held).vouching.isVouched)
    let forged = try Checkpoint(origin: SampleLog.origin, size: 6, root: RFC6962.emptyRoot)
    guard case .inconsistent(.rewritten) = caught({ _ = try Prover(snapshot, to: forged.note) })
    else {
      Issue.record("a checkpoint of another history is refused")
      return
    }
    let ahead = try Checkpoint(origin: SampleLog.origin, size: 12, root: RFC6962.emptyRoot)
    guard case .inconsistent(.rolledBack) = caught({ _ = try Prover(snapshot, to: ahead.note) })
    else {
      Issue.record("a checkpoint that the log has not reached is refused")
      return
    }
  }

  @Test func `reads the specification's example but for the parts it cuts`() throws {
    let text = """
      c2sp.org/tlog-proof@v1
      index 3
      gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=

      example.com/fancylog
      109482
      sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

      """
    let proof = try OfflineProof(parsing: Array(text.utf8))
    #expect(proof.index == 3 && proof.line == nil && proof.hashes.count == 1)
    #expect(proof.text == text)
    #expect(caught { _ = try proof.check() } == .format(.noEvent))
  }

  @Test func `names the line that is wrong`() throws {
    func fault(_ text: String) -> FormatFault? {
      guard case .format(let fault) = caught({ _ = try OfflineProof(parsing: Array(text.utf8)) })
      else { return nil }
      return fault
    }
    let head = "a.example\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
    let name = "c2sp.org/tlog-proof@v1\n"
    #expect(fault("") == .noCheckpoint)
    #expect(fault(name + "index 0\n") == .noCheckpoint)
    #expect(fault("c2sp.org/tlog-proof@v2\nindex 0\n\n" + head) == .otherFormat)
    #expect(fault("A letter\n\nwith two paragraphs\n") == .otherFormat)
    #expect(fault(name + "\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "index 00\n\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "index -1\n\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "index +1\n\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "index 9223372036854775807\n\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "index 0 \n\n" + head) == .badLine(2, expected: .index))
    #expect(fault(name + "extra !\nindex 0\n\n" + head) == .badLine(2, expected: .extra))
    #expect(fault(name + "extra AA==\nextra AA==\n\n" + head) == .badLine(3, expected: .index))
    #expect(fault(name + "index 0\nAA==\n\n" + head) == .badLine(3, expected: .hash))
    let hashes = String(
      repeating: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", count: 64)
    #expect(fault(name + "index 0\n" + hashes + "\n" + head) == .tooManyHashes(64))
  }
}
