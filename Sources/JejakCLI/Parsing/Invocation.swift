/// A command line that was understood: a command with its arguments and options.
struct Invocation: Sendable {
  /// The command's signature.
  let signature: Signature
  /// The words for each of the signature's parameters.
  let words: [[String]]
  /// The values of each option that was given, in order; empty strings for flags.
  let values: [String: [String]]

  /// Whether the option was given.
  func has(_ option: Option) -> Bool {
    values[option.name] != nil
  }

  /// The option's value, or its last one.
  func value(_ option: Option) -> String? {
    values[option.name]?.last
  }

  /// Every value of a repeated option, in order.
  func values(_ option: Option) -> [String] {
    values[option.name] ?? []
  }

  /// The value of an option that the signature requires.
  func required(_ option: Option) throws(UsageError) -> String {
    guard let value = value(option) else {
      throw .optionMissing(option.flag, placeholder: option.placeholder)
    }
    return value
  }

  /// The option's value as a whole number that is not negative.
  func number(_ option: Option) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else {
      throw .numberUnclear(option.flag, value: text)
    }
    return number
  }

  /// The words of a parameter that may stand several times or not at all.
  func words(_ parameter: Parameter) -> [String] {
    guard
      let index = signature.parameters.firstIndex(where: {
        $0.placeholder == parameter.placeholder
      })
    else { return [] }
    return words[index]
  }

  /// The word of a parameter that may be left out.
  func optionalWord(_ parameter: Parameter) -> String? {
    words(parameter).first
  }

  /// The word of a parameter that the signature requires.
  func word(_ parameter: Parameter) throws(UsageError) -> String {
    guard let word = words(parameter).first else {
      throw .argumentMissing(parameter.placeholder)
    }
    return word
  }
}
