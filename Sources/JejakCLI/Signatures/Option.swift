/// An option, declared once and shared by the commands that take it.
///
/// Options are told apart by name. One name means the same kind of option in every command (a flag,
/// or one with a value), so that a line can be read before its command is known; the registry's
/// test holds this.
struct Option: Hashable, Sendable {
  /// What stands after the name.
  enum Value: Hashable, Sendable {
    /// Nothing: it is given or not.
    case flag
    /// A word, shown in usage lines by this placeholder.
    case word(String)
    /// One of these words.
    case choice([String])
  }

  /// How often it may stand.
  enum Repetition: Hashable, Sendable {
    /// Once.
    case once
    /// Any number of times, each with one value.
    case repeated
    /// Any number of times, each with one value and those words after it that look like more.
    case gathering(Likeness)
  }

  /// What words following a gathering option belong to it.
  enum Likeness: Hashable, Sendable {
    /// Each, up to the next option.
    case any
    /// Those that begin with a letter, such as a check's name, not a coordinate.
    case name
    /// Those that hold an equals sign.
    case assignment

    func takes(_ word: String) -> Bool {
      switch self {
      case .any: true
      case .name: word.first?.isLetter ?? false
      case .assignment: word.contains("=")
      }
    }
  }

  /// The name, without its hyphens.
  let name: String
  /// What stands after it.
  let value: Value
  /// How often it may stand.
  let repetition: Repetition
  /// Whether the command cannot do without it.
  let isRequired: Bool
  /// How a shell completes its value.
  let completion: Completion
  /// What it is for.
  let summary: Bilingual

  /// Declares an option.
  ///
  /// Without `completion`, choices complete themselves.
  init(
    _ name: String, _ value: Value, _ summary: Bilingual,
    repetition: Repetition = .once, isRequired: Bool = false, completion: Completion? = nil
  ) {
    self.name = name
    self.value = value
    self.summary = summary
    self.repetition = repetition
    self.isRequired = isRequired
    if let completion {
      self.completion = completion
    } else if case .choice(let words) = value {
      self.completion = .words(words)
    } else {
      self.completion = .nothing
    }
  }

  /// The same option in a command that cannot do without it.
  var required: Option {
    Option(
      name, value, summary, repetition: repetition, isRequired: true, completion: completion)
  }

  /// The same option with a summary that fits one command better.
  func means(_ summary: Bilingual) -> Option {
    Option(
      name, value, summary, repetition: repetition, isRequired: isRequired, completion: completion)
  }

  /// The name as it is written, with its hyphens.
  var flag: String {
    "--" + name
  }

  /// What stands for its value in usage lines; empty for a flag.
  var placeholder: String {
    switch value {
    case .flag: ""
    case .word(let placeholder): placeholder
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// Whether a value stands after it.
  var takesValue: Bool {
    value != .flag
  }

  /// How the list of options shows it.
  var heading: String {
    let more = repetition == .once ? "" : " …"
    return takesValue ? "\(flag) \(placeholder)\(more)" : flag
  }

  /// How a usage line shows it.
  var usage: String {
    isRequired ? heading : "[\(heading)]"
  }
}
