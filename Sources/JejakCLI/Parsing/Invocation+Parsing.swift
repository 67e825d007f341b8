extension Invocation {
  /// Holds the items of a command line against the signature of its command.
  ///
  /// - Parameters:
  ///   - signature: The command's signature.
  ///   - items: The items without the command's own words.
  ///   - registry: Where other commands' options are looked up.
  /// - Throws: The first thing that is wrong, from left to right; what is missing comes last.
  init(
    _ signature: Signature, items: [ArgumentReader.Item], registry: Registry
  ) throws(UsageError) {
    var words: [String] = []
    var values: [String: [String]] = [:]
    for item in items {
      switch item {
      case .word(let word):
        words.append(word)
      case .unknown(let written):
        throw .unknownOption(written, near: Self.near(written, signature))
      case .valueMissing(let option):
        let option = try Self.taken(option, by: signature)
        throw .valueMissing(option.flag, placeholder: option.placeholder)
      case .valueNotTaken(let option, let value):
        throw .valueNotTaken(try Self.taken(option, by: signature).flag, value: value)
      case .option(let option, let value):
        let option = try Self.taken(option, by: signature)
        let value = try Self.checked(value ?? "", for: option)
        if option.repetition == .once, values[option.name] != nil {
          throw .optionTwice(option.flag)
        }
        values[option.name, default: []].append(value)
      }
    }
    self.signature = signature
    self.values = values
    self.words = try Self.distribute(words, over: signature.parameters)
    for option in signature.own where option.isRequired && values[option.name] == nil {
      throw .optionMissing(option.flag, placeholder: option.placeholder)
    }
  }

  private static func taken(
    _ option: Option, by signature: Signature
  ) throws(UsageError) -> Option {
    guard let own = signature.option(named: option.name) else {
      let name = (["jejak"] + signature.words).joined(separator: " ")
      throw .optionNotTaken(option.flag, command: name)
    }
    return own
  }

  private static func checked(
    _ value: String, for option: Option
  ) throws(UsageError) -> String {
    guard case .choice(let choices) = option.value, !choices.contains(value) else { return value }
    throw .valueUnknown(
      option.flag, value: value, choices: choices,
      near: Nearness.candidates(for: value, among: choices))
  }

  private static func near(_ written: String, _ signature: Signature) -> [String] {
    let name = String(written.drop { $0 == "-" })
    return Nearness.candidates(for: name, among: signature.options.map(\.name)).map { "--" + $0 }
  }

  private static func distribute(
    _ words: [String], over parameters: [Parameter]
  ) throws(UsageError) -> [[String]] {
    var rest = words[...]
    var result: [[String]] = []
    for parameter in parameters {
      switch parameter.arity {
      case .one, .optional:
        result.append(rest.popFirst().map { [$0] } ?? [])
      case .oneOrMore, .any:
        result.append(Array(rest))
        rest = []
      }
      if parameter.isRequired, result.last?.isEmpty ?? true {
        throw .argumentMissing(parameter.placeholder)
      }
    }
    if let extra = rest.first {
      throw .argumentUnexpected(extra)
    }
    return result
  }
}
