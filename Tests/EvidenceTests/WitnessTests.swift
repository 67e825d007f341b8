import Canonical
import EventLog
import Evidence
import Foundation
import Platform
import TestSupport
import Testing

@Suite("Witnesses")
struct WitnessTests {
  private let log: SampleLog
  private let place: TemporaryFolder
  private let key: SigningKey

  init() throws {
    log = try SampleLog([5, 4], open: 2)
    place = try TemporaryFolder()
    key = try Keys.key(7, name: "inspektorat.example/w1", in: place)
  }

  private func witness(
    clock: any WallClock = StoppedClock(), on disk: any Storage = RealDisk()
  ) throws -> Witness {
    try Witness(key: key, stateFolder: place.appending("state"), on: disk, clock: clock)
  }

  @Test func `signs a log that only grew, and remembers it`() throws {
    let first = try witness().cosign(log.snapshot())
    #expect(first.previous == nil)
    #expect(try first.note.checkpoint == log.checkpoint(size: 9))
    try log.write([3])
    let second = try witness(clock: StoppedClock(seconds: 1_800_000_000)).cosign(log.snapshot())
    #expect(second.previous == first.note.checkpoint)
    #expect(second.note.checkpoint.size == 14)
    let signers = try Signers([key.witnessKey], openssl: OpenSSL())
    let vouchers = try signers.vouchers(for: #require(second.note.note))
    #expect(vouchers.map(\.time?.secondsSince1970) == [1_800_000_000])
  }

  @Test func `signs the same checkpoint again`() throws {
    let line = try witness().cosign(log.snapshot()).line
    #expect(try witness().cosign(log.snapshot()).line == line)
  }

  @Test func `refuses a rollback, a split view and a rewritten log`() throws {
    let old = try log.copy()
    try log.write([3])
    let kept = try witness().cosign(log.snapshot()).note.checkpoint
    #expect(
      try caught { _ = try witness().cosign(old.snapshot()) }
        == .inconsistent(.rolledBack(kept: kept, found: old.checkpoint(size: 9))))
    let fork = try SampleLog([5, 4, 5], text: "lain")
    #expect(
      try caught { _ = try witness().cosign(fork.snapshot()) }
        == .inconsistent(.splitView(kept: kept, found: fork.checkpoint(size: 14))))
    try fork.write([1])
    guard case .inconsistent(.rewritten) = caught({ _ = try witness().cosign(fork.snapshot()) })
    else {
      Issue.record("a rewritten log is refused")
      return
    }
    #expect(try witness().cosign(log.snapshot()).previous == kept)
  }

  @Test func `keeps logs apart, also where their names look alike`() throws {
    let one = try SampleLog([3], origin: "renja.example/a_b")
    let two = try SampleLog([4], origin: "renja.example/a/b")
    #expect(try witness().cosign(one.snapshot()).previous == nil)
    #expect(try witness().cosign(two.snapshot()).previous == nil)
    #expect(try witness().cosign(one.snapshot()).previous?.size == 3)
  }

  @Test func `refuses a memory inside the log`() throws {
    for inside in ["", "/state", "/derived/state"] {
      guard
        case .stateInsideLog = caught({
          _ = try Witness(key: key, stateFolder: log.path + inside)
        })
      else {
        Issue.record("\(inside) lies in the log")
        continue
      }
    }
    #expect(throws: EvidenceError.self) {
      try Witness(key: key, stateFolder: place.appending("no/such/parent"))
    }
  }

  @Test func `wants a trusted signature of the log where keys are given`() throws {
    let own = try Keys.key(1, name: SampleLog.origin, in: place)
    let signers = try Signers([own.verifierKey], openssl: OpenSSL())
    let snapshot = try log.snapshot()
    #expect(
      try caught { _ = try witness().cosign(snapshot, signers: signers) }
        == .unsigned(log.checkpoint(size: 9)))
    try WitnessFolder(of: snapshot).keep(snapshot.signed(by: own))
    let statement = try witness().cosign(snapshot, signers: signers)
    #expect(statement.note.note?.signatures.map(\.name) == [own.name, key.name])
  }

  @Test func `shows no signature that it may forget`() throws {
    _ = try witness().cosign(log.snapshot())
    try log.write([3])
    for operation in [StorageError.Operation.open, .write, .sync, .rename, .syncDirectory, .lock] {
      let disk = FaultyDisk()
      let witness = try witness(on: disk)
      var count = 1
      while true {
        disk.fail(operation, after: count, .fails(errno: 5))
        let statement = try? witness.cosign(log.snapshot())
        guard !disk.isWaiting else { break }
        #expect(statement == nil, "\(operation.rawValue) number \(count)")
        count += 1
      }
      #expect(count > 1, "\(operation.rawValue) was tried")
    }
  }

  @Test func `signs from a request alone, and only from where it stands`() throws {
    let prover = try Prover(log.snapshot(), size: 5)
    let empty = try Checkpoint(
      origin: SampleLog.origin, size: 0, root: #require(try log.snapshot().root(ofFirst: 0)))
    let first = try witness().cosign(prover.consistency(from: empty))
    #expect(first.note.checkpoint.size == 5)
    let later = try Prover(log.snapshot())
    #expect(
      caught { _ = try witness().cosign(later.consistency(from: empty)) }
        == .outside(asked: 5, size: 0))
    let second = try witness().cosign(later.consistency(from: first.note.checkpoint))
    #expect(second.previous?.size == 5 && second.note.checkpoint.size == 11)
  }

  @Test func `does not sign a log that holds evidence of damage`() throws {
    try FileManager.default.removeItem(atPath: log.path + "/checkpoint")
    guard case .log(.evidence) = caught({ _ = try witness().cosign(log.snapshot()) }) else {
      Issue.record("a damaged log is refused")
      return
    }
  }
}
