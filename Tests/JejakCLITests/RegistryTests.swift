import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("The registry's declarations agree with each other")
struct RegistryTests {
  private static let all = Registry.declared.commands + [Registry.declared.overview]

  @Test func `no two commands have the same name, and none is half a family`() {
    let names = Registry.declared.signatures.map(\.words)
    #expect(Set(names).count == names.count)
    for words in names {
      #expect((1...2).contains(words.count))
      #expect(words.count == 1 || !names.contains([words[0]]))
    }
  }

  @Test func `an option is a flag in every command or in none`() {
    for command in Self.all {
      for option in command.signature.options {
        let declared = Registry.declared.option(option.name)
        #expect(declared?.takesValue == option.takesValue, "--\(option.name)")
        #expect(declared?.repetition == option.repetition, "--\(option.name)")
      }
    }
  }

  @Test func `every command has an example that its own signature accepts`() {
    for command in Registry.declared.commands {
      let signature = command.signature
      #expect(!signature.examples.isEmpty, "\(signature.name)")
      for example in signature.examples {
        let typed = example.line.split(separator: " > ").first.map(String.init) ?? ""
        let items = ArgumentReader.items(
          of: ShellWords.split(typed), registry: Registry.declared)
        #expect(throws: Never.self, "jejak \(example.line)") {
          _ = try Invocation(
            signature, items: Array(items.dropFirst(signature.words.count)),
            registry: .declared)
        }
      }
    }
  }

  @Test
  func `only the last argument may repeat, and none that is required follows an optional one`() {
    for command in Self.all {
      let parameters = command.signature.parameters
      #expect(
        !parameters.dropLast().contains { $0.arity == .any || $0.arity == .oneOrMore })
      let required = parameters.map(\.isRequired)
      #expect(required == required.sorted { $0 && !$1 })
      #expect(Set(parameters.map(\.placeholder)).count == parameters.count)
    }
  }

  @Test(arguments: Language.allCases)
  func `help lists every command and explains each`(language: Language) throws {
    let page = HelpPage(registry: .declared, language: language, width: 80)
    Golden().expect(try page.text(about: []), is: "commands.\(language.rawValue).txt")
    let all = try Registry.declared.signatures.map { try page.text(about: $0.words) }
    let text = all.joined(separator: String(repeating: "=", count: 80) + "\n")
    Golden().expect(text, is: "commands-explained.\(language.rawValue).txt")
  }

  @Test func `both languages say something everywhere`() {
    for command in Self.all {
      let signature = command.signature
      let words =
        [signature.summary, signature.discussion] + signature.options.map(\.summary)
        + signature.parameters.map(\.summary) + signature.examples.map(\.meaning)
      for words in words {
        #expect(!words(.indonesian).isEmpty && !words(.english).isEmpty)
      }
    }
  }
}
