import Foundation
import Platform
import TestSupport
import Testing

@Suite("What the user gave is read at any place")
struct UserSourceTests {
  @Test func `a file and bytes in memory are read alike`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = folder.appending("file")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = try UserFile.source(path)
    let memory = UserSource(bytes, path: "-")
    #expect(file.size == 1_000 && memory.size == 1_000)
    var (one, other): ([UInt8], [UInt8]) = ([], [])
    for range: Range<Int64> in [0..<1_000, 990..<2_000, 5..<5, 1_000..<1_100, 30..<40, 0..<999] {
      try file.read(range, into: &one)
      try memory.read(range, into: &other)
      #expect(one == other)
      #expect(one == Array(bytes[Int(range.lowerBound)..<min(1_000, Int(range.upperBound))]))
    }
  }

  @Test func `what is no file is said to be none`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: UserFileError.isDirectory(path: folder.path)) {
      try UserFile.source(folder.path)
    }
    let missing = folder.appending("missing")
    #expect(throws: UserFileError.notFound(path: missing)) { try UserFile.source(missing) }
  }
}
