import TestSupport
import Testing

@testable import JejakCLI

@Suite("A command line is kept as text and read back")
struct CommandLineTextTests {
  @Test(arguments: [UInt64(1), 20_220, 31_337])
  func `splits what it joined, whatever the words are`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters: [String] = ["a", "'", "\"", " ", "\t", "\n", "\\", "$", "~", "-", "=", "é", "*"]
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        }.joined()
      }
      #expect(ShellWords.split(ShellWords.join(words)) == words)
    }
  }

  @Test func `puts options in the order of their declaration and leaves out where it went`() throws
  {
    let registry = Registry.rehearsal()
    let command = try #require(registry.command(["show"]))
    func text(_ line: [String]) throws -> String {
      let items = ArgumentReader.items(of: line, registry: registry)
      return try Invocation(command.signature, items: items, registry: registry).commandLine
    }
    let one = try text(["2022", "--upto", "480", "--pd=dinkopum", "--format", "md", "--lang", "id"])
    let other = try text(["--pd", "dinkopum", "--output", "x", "2022", "--upto=480"])
    #expect(one == "jejak show --pd=dinkopum --upto=480 2022")
    #expect(one == other)
    #expect(try text(["--", "-x y"]) == "jejak show -- '-x y'")
  }
}
