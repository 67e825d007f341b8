import Foundation
import Reports
import Testing

@testable import JejakCLI

@Suite("Completions are made from the registry")
struct CompletionTests {
  /// What bash offers after these words; the last is the one being typed.
  private func bash(_ words: [String]) throws -> Set<String> {
    let script = Shell.bash.script(for: .rehearsal(), in: .english)
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let asking = """

      COMP_WORDS=(jejak \(typed)); COMP_CWORD=\(words.count)
      _jejak; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let answer = try run("bash", [], input: script + asking)
    return Set(answer.split(separator: "\n").map(String.init))
  }

  private func run(_ program: String, _ arguments: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `bash accepts the script`() throws {
    for registry in [Registry.standard, .rehearsal()] {
      let script = Shell.bash.script(for: registry, in: .english)
      #expect(try run("bash", ["-n"], input: script).isEmpty)
    }
  }

  @Test func `bash completes commands, kinds, options and values`() throws {
    #expect(try bash(["s"]) == ["show", "shift"])
    #expect(try bash(["record", ""]) == ["pagu", "target"])
    #expect(try bash(["record", "pagu", "--s"]) == ["--sumber", "--stated", "--shared-disk"])
    #expect(try bash(["--log", "x", "record", "t"]) == ["target"])
    #expect(try bash(["show", "--format", "c"]) == ["csv"])
    #expect(try bash(["show", "--format", "=", "j"]) == ["json"])
    #expect(try bash(["show", "--lang", "="]) == ["id", "en"])
    #expect(try bash(["help", "v"]) == ["verify"])
    #expect(try bash(["completions", ""]) == ["bash", "zsh", "fish"])
    #expect(try !bash(["show", "--"]).contains("--dry-run"))
  }

  @Test(arguments: Shell.allCases)
  func `names every command and option`(shell: Shell) {
    let registry = Registry.rehearsal()
    let script = shell.script(for: registry, in: .indonesian)
    for signature in registry.signatures {
      #expect(script.contains(signature.words.last ?? ""))
      for option in signature.options {
        #expect(script.contains(shell == .fish ? "-l \(option.name) " : option.flag))
      }
    }
  }
}
