import Foundation
import Platform
import TestSupport
import Testing

@testable import JejakCLI

@Suite("The system's files are written whole and read as what they are")
struct SystemFilesTests {
  private let files = SystemFiles()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func names() throws -> [String] {
    try files.names(in: folder.path).sorted()
  }

  @Test func `a file takes its place only when it is complete`() throws {
    let path = try folder.write(Array("old".utf8), to: "x")
    let replacement = try files.replacement(for: path)
    try replacement.write(Array("ne".utf8))
    try replacement.write(Array("w".utf8))
    #expect(try files.read(path) == Array("old".utf8))
    try replacement.commit()
    #expect(try files.read(path) == Array("new".utf8))
    #expect(try names() == ["x"])
  }

  @Test func `a file given up leaves nothing behind`() throws {
    let path = folder.appending("x")
    let replacement = try files.replacement(for: path)
    try replacement.write(Array("half".utf8))
    replacement.discard()
    #expect(try names().isEmpty)
  }

  @Test func `replaces nothing that is no file`() throws {
    #expect(throws: OutputError.notRegular(path: folder.path)) {
      _ = try files.replacement(for: folder.path)
    }
    #expect(throws: OutputError.notRegular(path: "/dev/null")) {
      _ = try files.replacement(for: "/dev/null")
    }
    let error = #expect(throws: OutputError.self) {
      _ = try files.replacement(for: folder.appending("no/x"))
    }
    #expect(error?.problem.status == .cannotCreate)
  }

  @Test func `knows files, folders and links to folders`() throws {
    let path = try folder.write([], to: "file")
    let link = folder.appending("link")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path)
    #expect(files.isFile(path) && !files.isFolder(path))
    #expect(files.isFolder(folder.path) && files.isFolder(link) && !files.isFile(link))
    #expect(files.isFile(link + "/file"))
    #expect(throws: UserFileError.isDirectory(path: folder.path)) {
      try files.read(folder.path)
    }
  }
}
