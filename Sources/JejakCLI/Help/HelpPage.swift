import Reports

/// The help, made from the commands' signatures.
struct HelpPage {
  private let registry: Registry
  private let language: Language
  private let layout: TextLayout

  init(registry: Registry, language: Language, width: Int?) {
    self.registry = registry
    self.language = language
    layout = TextLayout(width: width)
  }

  /// The help about a command, a family of commands, or, for no words, the program.
  func text(about topic: [String]) throws(UsageError) -> String {
    if topic.isEmpty {
      return overview
    }
    if let command = registry.command(topic) {
      return page(of: command.signature)
    }
    let family = registry.family(topic[0])
    if topic.count == 1, !family.isEmpty {
      return page(ofFamily: topic[0], family)
    }
    let name = topic.joined(separator: " ")
    throw .unknownCommand(name, near: registry.near(topic.last ?? ""))
  }

  /// The lines below a usage error: how the command is called, and where to read on.
  static func reminder(of signature: Signature, in language: Language) -> String {
    let topic = (["jejak", "help"] + signature.words).joined(separator: " ")
    let usage = signature.words.isEmpty ? "jejak COMMAND …" : signature.usage
    return "\(Phrases.usage(language)): \(usage)\n"
      + Phrases.see(Wording(outside: topic))(language) + "\n"
  }

  private var overview: String {
    var text = Phrases.title(language) + "\n\n"
    text += Phrases.usage(language) + ": jejak COMMAND …\n"
    for group in CommandGroup.allCases {
      let rows = rows(of: group)
      guard !rows.isEmpty else { continue }
      text += "\n" + group.title(language) + "\n" + layout.list(rows)
    }
    return text + "\n" + layout.paragraphs(Phrases.coordinate(language)) + "\n"
      + Phrases.see("jejak help COMMAND")(language) + "\n"
  }

  /// A family stands as one row, with its kinds.
  private func rows(of group: CommandGroup) -> [(heading: String, text: String)] {
    var seen: Set<String> = []
    var rows: [(heading: String, text: String)] = []
    for signature in registry.signatures where signature.group == group {
      guard signature.words.count > 1, let family = signature.words.first else {
        rows.append((signature.name, signature.summary(language)))
        continue
      }
      if seen.insert(family).inserted {
        let kinds = registry.family(family).compactMap(\.words.last).joined(separator: ", ")
        rows.append((family + " …", kinds))
      }
    }
    return rows
  }

  private func page(ofFamily family: String, _ members: [Signature]) -> String {
    let rows = members.map { (heading: $0.name, text: $0.summary(language)) }
    return "\(Phrases.usage(language)): jejak \(family) KIND …\n\n" + layout.list(rows) + "\n"
      + Phrases.see(Wording(outside: "jejak help \(family) KIND"))(language) + "\n"
  }

  private func page(of signature: Signature) -> String {
    let name = (["jejak"] + signature.words).joined(separator: " ")
    let own = signature.own.filter(\.isRequired) + signature.own.filter { !$0.isRequired }
    var text = layout.paragraphs("\(name): \(signature.summary(language))") + "\n"
    text += layout.usage(
      signature.parameters.map(\.usage) + own.map(\.usage),
      lead: "\(Phrases.usage(language)): \(name)")
    text += "\n" + layout.paragraphs(signature.discussion(language))
    text += section(
      Phrases.arguments, signature.parameters.map { ($0.placeholder, $0.summary(language)) })
    text += section(Phrases.options, own.map(row))
    text += section(Phrases.sharedOptions, signature.shared.map(row))
    for (index, example) in signature.examples.enumerated() {
      text += index == 0 ? "\n" + Phrases.examples(language) + "\n" : ""
      text += layout.command("jejak \(example.line)")
      text += layout.paragraphs(example.meaning(language), indent: 4)
    }
    return text
  }

  private func row(_ option: Option) -> (heading: String, text: String) {
    let needed = option.isRequired ? " " + Phrases.needed(language) : ""
    return (option.heading, option.summary(language) + needed)
  }

  private func section(_ title: Bilingual, _ rows: [(heading: String, text: String)]) -> String {
    rows.isEmpty ? "" : "\n" + title(language) + "\n" + layout.list(rows)
  }
}
