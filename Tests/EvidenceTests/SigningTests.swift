import Canonical
import EventLog
import Evidence
import Platform
import TestSupport
import Testing

@Suite("Signing checkpoints")
struct SigningTests {
  @Test func `reproduces the published checkpoint byte for byte`() throws {
    let vectors = try Vectors()
    let folder = try TemporaryFolder()
    let key = try SigningKey(
      file: vectors.key("checkpoint_size8", in: folder), name: "renja.example/3201",
      openssl: OpenSSL())
    let expected = try vectors.text("checkpoint_size8", "checkpoint")
    let checkpoint = try SignedNote(parsing: Array(expected.utf8)).text
    let signature = try key.sign(Checkpoint(parsing: checkpoint))
    #expect(checkpoint + "\n" + signature.line == expected)
    #expect(try key.verifierKey.description == vectors.text("checkpoint_size8", "vkey"))
  }

  @Test func `reproduces the published cosignature byte for byte`() throws {
    let vectors = try Vectors()
    let folder = try TemporaryFolder()
    let name = "cosignature_v1_over_checkpoint_size8"
    let key = try SigningKey(
      file: vectors.key(name, in: folder), name: vectors.text(name, "name"), openssl: OpenSSL())
    let signed = try vectors.text("checkpoint_size8", "checkpoint")
    let witness = try Witness(
      key: key, stateFolder: folder.appending("state"), clock: StoppedClock())
    let request = try ConsistencyProof(parsing: Array("old 0\n\n\(signed)".utf8))
    let statement = try witness.cosign(request)
    #expect(try statement.line == vectors.text(name, "line") + "\n")
    #expect(try key.witnessKey.description == vectors.text(name, "vkey"))
    #expect(statement.note.text == signed + statement.line)
    let state = try #require(
      try RealDisk().list(folder.appending("state")).first { $0 != "lock" })
    #expect(state.hasPrefix("renja_example_3201-"))
  }

  @Test func `signs what is sealed, or the head if asked`() throws {
    let log = try SampleLog([3, 4], open: 2)
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let snapshot = try log.snapshot()
    #expect(try snapshot.signed(by: key).checkpoint == log.checkpoint(size: 7))
    #expect(try snapshot.signed(by: key, size: snapshot.size).checkpoint.size == 9)
    #expect(
      caught { _ = try snapshot.signed(by: key, size: 10) } == .outside(asked: 10, size: 9))
  }

  @Test func `keeps signatures of one checkpoint together in the log`() throws {
    let log = try SampleLog([5])
    let snapshot = try log.snapshot()
    let folder = WitnessFolder(of: snapshot)
    let keys = try [1, 2].map { try Keys.key($0, name: "kunci-\($0).example", in: log.folder) }
    for key in keys { try folder.keep(snapshot.signed(by: key)) }
    try folder.keep(snapshot.signed(by: keys[0]))
    #expect(try folder.names() == ["witness/00000000000000000005.note"])
    let kept = try #require(try folder.note(size: 5))
    #expect(kept.note?.signatures.map(\.name) == ["kunci-2.example", "kunci-1.example"])
    let signers = try Signers(keys.map { try $0.verifierKey }, openssl: OpenSSL())
    #expect(try signers.vouchers(for: #require(kept.note)).count == 2)
  }

  @Test func `does not sign a log that contradicts what it signed before`() throws {
    let log = try SampleLog([5])
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let other = try SampleLog([5, 2], text: "lain")
    try WitnessFolder(of: log.snapshot()).keep(log.snapshot().signed(by: key))
    let note = try log.folder.read("log/witness/00000000000000000005.note")
    try RealDisk().createDirectory(other.path + "/witness", ifMissing: true)
    try other.folder.write(note, to: "log/witness/00000000000000000005.note")
    guard case .inconsistent(.rewritten) = caught({ _ = try other.snapshot().signed(by: key) })
    else {
      Issue.record("a rewritten log is not signed")
      return
    }
    #expect(throws: EvidenceError.self) {
      try WitnessFolder(of: other.snapshot()).keep(other.checkpoint(size: 5).note)
    }
  }

  @Test func `waits for no one for ever who writes to the log`() throws {
    let log = try SampleLog([5])
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let note = try snapshot.signed(by: key)
    let writer = try LogWriter.open(log.path, as: WriterOptions(user: "budi"))
    guard case .busy = caught({ try WitnessFolder(of: snapshot).keep(note, patience: 40) }) else {
      Issue.record("the log is locked")
      return
    }
    try writer.close()
    try WitnessFolder(of: snapshot).keep(note)
  }
}

extension RealDisk {
  func createDirectory(_ path: String, ifMissing: Bool) throws {
    if try entry(path) == nil { try createDirectory(path) }
  }
}
