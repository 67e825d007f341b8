/// Splits a command line into words and options, before its command is known.
///
/// Never fails: what is wrong stands in the items and is judged when the command is known.
struct ArgumentReader {
  /// A piece of the command line.
  enum Item: Hashable, Sendable {
    case word(String)
    case option(Option, value: String?)
    case valueMissing(Option)
    case valueNotTaken(Option, value: String)
    case unknown(String)
  }

  private let registry: Registry
  private var items: [Item] = []
  private var hasWord = false
  private var pending: Option?
  private var gathering: (option: Option, likeness: Option.Likeness)?

  private init(_ registry: Registry) {
    self.registry = registry
  }

  /// Splits `arguments`, given the commands that declare every option there is.
  static func items(of arguments: [String], registry: Registry) -> [Item] {
    var reader = ArgumentReader(registry)
    var rest = arguments[...]
    while let argument = rest.popFirst(), argument != "--" {
      reader.read(argument)
    }
    reader.finishPending()
    return reader.items + rest.map { .word($0) }
  }

  private mutating func read(_ argument: String) {
    if let option = pending, !argument.hasPrefix("--") {
      pending = nil
      append(option, value: argument)
      return
    }
    finishPending()
    if Self.looksLikeOption(argument) {
      gathering = nil
      readOption(argument)
    } else if let gathering, gathering.likeness.takes(argument) {
      items.append(.option(gathering.option, value: argument))
    } else {
      hasWord = true
      gathering = nil
      items.append(.word(argument))
    }
  }

  private mutating func readOption(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = argument == "-h" ? "help" : String(parts[0].dropFirst(2))
    let value = parts.count > 1 ? String(parts[1]) : nil
    guard parts[0].hasPrefix("--") || argument == "-h", let option = registry.option(name) else {
      items.append(.unknown(String(parts[0])))
      return
    }
    switch (option.takesValue, value) {
    case (true, let value?): append(option, value: value)
    case (true, nil): pending = option
    case (false, let value?): items.append(.valueNotTaken(option, value: value))
    case (false, nil): items.append(.option(option, value: nil))
    }
  }

  private mutating func append(_ option: Option, value: String) {
    items.append(.option(option, value: value))
    if hasWord, case .gathering(let likeness) = option.repetition {
      gathering = (option, likeness)
    }
  }

  private mutating func finishPending() {
    if let option = pending {
      items.append(.valueMissing(option))
    }
    pending = nil
  }

  /// Whether it is an option: one hyphen before a letter, or two before anything.
  ///
  /// `-`, `-5` and `- a text` are words.
  private static func looksLikeOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), !argument.hasPrefix("--") else {
      return argument.hasPrefix("--")
    }
    return argument.dropFirst().first?.isLetter ?? false
  }
}
