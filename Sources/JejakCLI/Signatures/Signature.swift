/// Everything there is to know about a command but what it does: parsing, help and completions
/// are made from it.
struct Signature: Hashable, Sendable {
  /// The command's words, such as `record pagu`; none for bare `jejak`.
  let words: [String]
  /// What people come to do with it.
  let group: CommandGroup
  /// One line for the list of commands.
  let summary: Bilingual
  /// What one should know before using it; paragraphs stand apart by an empty line.
  let discussion: Bilingual
  /// Its positional arguments, in order.
  let parameters: [Parameter]
  /// Its own options.
  let own: [Option]
  /// The options it shares with others of its kind.
  let groups: [OptionGroup]
  /// Worked examples on the real plan.
  let examples: [Example]

  init(
    _ name: String, _ group: CommandGroup, summary: Bilingual, discussion: Bilingual,
    parameters: [Parameter] = [], options: [Option] = [], groups: [OptionGroup] = [],
    examples: [Example]
  ) {
    words = name.split(separator: " ").map(String.init)
    self.group = group
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    own = options
    self.groups = groups
    self.examples = examples
  }

  /// The command's name, such as `record pagu`.
  var name: String {
    words.joined(separator: " ")
  }

  /// The options it shares, those that every command takes last.
  ///
  /// An option of its own with the same name replaces a shared one.
  var shared: [Option] {
    let names = Set(own.map(\.name))
    return (groups.flatMap(\.options) + Option.everywhere).filter { !names.contains($0.name) }
  }

  /// Every option it takes.
  var options: [Option] {
    own + shared
  }

  /// The formats it writes; none if it only talks.
  var formats: [FormatName] {
    for case .output(let formats) in groups {
      return formats
    }
    return []
  }

  /// The option of that name, if the command takes it.
  func option(named name: String) -> Option? {
    if let option = own.first(where: { $0.name == name }) { return option }
    for group in groups {
      if let option = group.options.first(where: { $0.name == name }) { return option }
    }
    return Option.everywhere.first { $0.name == name }
  }

  /// The line that shows how it is called, without the shared options.
  var usage: String {
    let own = own.sorted { $0.isRequired && !$1.isRequired }
    return (["jejak"] + words + parameters.map(\.usage) + own.map(\.usage))
      .joined(separator: " ")
  }
}
