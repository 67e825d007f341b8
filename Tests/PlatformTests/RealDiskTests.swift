import Foundation
import Platform
import TestSupport
import Testing

@Suite("The real disk")
struct RealDiskTests {
  let folder: TemporaryFolder
  let disk = RealDisk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `appends and reads back at any place`() throws {
    let path = folder.appending("a")
    let file = try disk.open(path, .creating)
    #expect(try file.write(Array("satu ".utf8).span) == 5)
    try file.writeAll(Array("dua".utf8).span)
    try file.sync()
    try file.close()
    let again = try disk.open(path, .reading)
    var buffer = [UInt8](repeating: 0, count: 6)
    #expect(try again.read(at: 2, into: &buffer, from: 1) == 5)
    #expect(String(decoding: buffer.dropFirst(), as: UTF8.self) == "tu du")
    #expect(try again.read(at: 8, into: &buffer) == 0)
    #expect(try again.size() == 8)
  }

  @Test func `creating refuses what exists`() throws {
    let path = try folder.write([1], to: "a")
    #expect {
      _ = try disk.open(path, .creating)
    } throws: {
      ($0 as? StorageError)?.isExisting == true
    }
  }

  @Test func `names what is missing`() {
    let path = folder.appending("none")
    #expect {
      _ = try disk.open(path, .reading)
    } throws: { error in
      guard let error = error as? StorageError else { return false }
      return error.isMissing && error.name == "ENOENT" && error.path == path
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `does not wait on a FIFO or follow a link`() throws {
    let target = try folder.write([1], to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending("link"), withDestinationPath: target)
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/mkfifo")
    make.arguments = [folder.appending("fifo")]
    try make.run()
    make.waitUntilExit()
    for (name, kind) in [("link", EntryKind.symbolicLink), ("fifo", .special)] {
      for purpose in [OpenPurpose.reading, .appending] {
        let path = folder.appending(name)
        #expect(throws: StorageError(.open, path, .notRegular(kind))) {
          _ = try disk.open(path, purpose)
        }
      }
    }
    #expect(throws: StorageError(.open, folder.path, .notRegular(.directory))) {
      _ = try disk.open(folder.path, .reading)
    }
  }

  @Test func `a path with a NUL is not cut`() throws {
    try folder.write([1], to: "a")
    #expect(throws: StorageError.self) {
      _ = try disk.open(folder.appending("a\0b"), .reading)
    }
  }

  @Test func `replaces a file whole and leaves no temporary one`() throws {
    let path = try folder.write(Array("lama".utf8), to: "checkpoint")
    try folder.write(Array("sisa".utf8), to: "checkpoint.tmp")
    try disk.replaceFile(path, with: Array("baru".utf8), temporary: path + ".tmp")
    #expect(try folder.read("checkpoint") == Array("baru".utf8))
    #expect(try disk.list(folder.path) == ["checkpoint"])
  }

  @Test func `reads small files up to a limit`() throws {
    let path = try folder.write(Array(repeating: 7, count: 200_000), to: "a")
    #expect(try disk.contents(of: path, limit: 200_000)?.count == 200_000)
    #expect(try disk.contents(of: path, limit: 199_999) == nil)
  }

  @Test func `says what stands at a path`() throws {
    let path = try folder.write([1, 2, 3], to: "a")
    try disk.changeMode(path, 0o444)
    let entry = try #require(try disk.entry(path))
    #expect(entry.kind == .file && entry.size == 3 && entry.mode == 0o444)
    try disk.replaceFile(path, with: [1, 2, 3], temporary: path + ".tmp")
    #expect(try disk.entry(path)?.node != entry.node)
    #expect(try disk.entry(folder.appending("none")) == nil)
    #expect(try disk.entry(path + "/below") == nil)
  }

  @Test func `a second lock is told who holds the first`() throws {
    let path = folder.appending("lock")
    let first = try disk.lock(path, as: "siti")
    guard case .taken(let held) = consume first else {
      Issue.record("the lock was free")
      return
    }
    switch try disk.lock(path, as: "budi") {
    case .busy(let holder): #expect(holder == "siti")
    case .taken: Issue.record("two held the lock")
    }
    try held.close()
    switch try disk.lock(path, as: "budi") {
    case .busy: Issue.record("the lock was given back")
    case .taken: break
    }
  }

  @Test func `a lock whose file was removed guards nothing and is not believed`() throws {
    let path = folder.appending("lock")
    let first = try disk.lock(path, as: "siti")
    try disk.remove(path)
    switch try disk.lock(path, as: "budi") {
    case .busy: Issue.record("the new file is free")
    case .taken: break
    }
    _ = consume first
  }

  @Test func `local file systems are not shared`() throws {
    #expect(try !disk.fileSystem(at: folder.path).isShared)
    #expect(FileSystem(name: "nfs4").isShared)
    #expect(FileSystem(name: "fuse.sshfs").isShared)
    #expect(!FileSystem(name: "fuseblk").isShared)
  }
}
