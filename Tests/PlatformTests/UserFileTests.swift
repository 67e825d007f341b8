import Foundation
import Platform
import TestSupport
import Testing

@Suite("Files that the user names")
struct UserFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `reads a file through a link`() throws {
    let path = try folder.write(Array("isi".utf8), to: "a.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending("link"), withDestinationPath: path)
    #expect(try UserFile.read(folder.appending("link"), limit: 3) == Array("isi".utf8))
  }

  @Test func `says why a file cannot be read`() throws {
    let missing = folder.appending("none")
    #expect(throws: UserFileError.notFound(path: missing)) {
      try UserFile.read(missing, limit: 10)
    }
    #expect(throws: UserFileError.isDirectory(path: folder.path)) {
      try UserFile.read(folder.path, limit: 10)
    }
    #expect(throws: UserFileError.notRegular(path: "/dev/null")) {
      try UserFile.read("/dev/null", limit: 10)
    }
    let long = try folder.write([1, 2, 3], to: "long")
    #expect(throws: UserFileError.tooLarge(path: long, limit: 2)) {
      try UserFile.read(long, limit: 2)
    }
  }
}

@Suite("The machine")
struct MachineTests {
  @Test func `knows its user and host`() {
    #expect(!Machine.userName.isEmpty)
    #expect(!Machine.hostName.isEmpty)
    #expect(!Machine.bootIdentifier.contains("\n"))
    #expect(Machine.environment("JEJAK_TEST_NOT_SET") == nil)
  }

  @Test func `the stopwatch does not go back and the clock is past 2025`() {
    let start = Stopwatch.nanoseconds
    Stopwatch.pause(milliseconds: 2)
    #expect(Stopwatch.nanoseconds >= start + 2_000_000)
    #expect(SystemClock().secondsSince1970() > 1_735_000_000)
  }
}
