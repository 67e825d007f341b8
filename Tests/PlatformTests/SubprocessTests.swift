import Foundation
import Platform
import Testing

@Suite("Programs that stand beside this one")
struct SubprocessTests {
  @Test func `gives the status and both outputs apart`() throws {
    let outcome = try Subprocess.run("sh", ["-c", "echo out; echo err >&2; exit 7"])
    #expect(outcome.status == 7)
    #expect(outcome.output == Array("out\n".utf8))
    #expect(outcome.errors == "err\n")
  }

  @Test func `passes arguments as they are, with no shell between`() throws {
    let outcome = try Subprocess.run("printf", ["%s|", "$HOME", "a b", "*", "`id`", ""])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "$HOME|a b|*|`id`||")
  }

  @Test func `reads a megabyte from each output without waiting for ever`() throws {
    let script = "head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2"
    let outcome = try Subprocess.run("sh", ["-c", script])
    #expect(outcome.output.count == 1_000_000)
    #expect(outcome.errors.utf8.count == 1_000_000)
  }

  @Test func `gives an empty standard input`() throws {
    #expect(try Subprocess.run("cat", []).output.isEmpty)
  }

  @Test func `says that a program is missing`() {
    let name = "jejak-no-such-program"
    #expect(throws: SubprocessError.notFound(program: name)) { try Subprocess.run(name, []) }
    #expect(throws: SubprocessError.notFound(program: "/dev/null")) {
      try Subprocess.run("/dev/null", [])
    }
  }

  @Test func `ends a program that takes too long, also one that closed its outputs`() {
    for script in ["sleep 60", "exec >&- 2>&-; sleep 60"] {
      let error = SubprocessError.tooSlow(program: "sh", milliseconds: 200)
      #expect(throws: error) { try Subprocess.run("sh", ["-c", script], milliseconds: 200) }
    }
  }

  @Test func `ends a program that never stops writing`() {
    let error = SubprocessError.tooMuchOutput(program: "yes", limit: 1000)
    #expect(throws: error) { try Subprocess.run("yes", [], limit: 1000) }
  }

  @Test func `tells a signal from a status`() throws {
    #expect(try Subprocess.run("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func `refuses an argument that C would cut`() {
    #expect(throws: SubprocessError.self) { try Subprocess.run("echo", ["a\0b"]) }
  }

  @Test func `keeps files private and removes them`() throws {
    let folder = try keepSomething()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  private func keepSomething() throws -> String {
    var files = try PrivateFiles()
    let path = try files.write(Array("secret".utf8), to: "text")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(throws: StorageError.self) { try files.write([], to: "text") }
    return files.path
  }
}
