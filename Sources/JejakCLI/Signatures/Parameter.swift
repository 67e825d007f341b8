/// A positional argument that a command takes.
struct Parameter: Hashable, Sendable {
  /// How often it may stand.
  enum Arity: Hashable, Sendable {
    case one
    case optional
    case oneOrMore
    case any
  }

  /// What stands for it in usage lines, such as `KODE`.
  let placeholder: String
  /// How often it may stand; only the last of a command may stand more than once.
  let arity: Arity
  /// How a shell completes it.
  let completion: Completion
  /// What it is.
  let summary: Bilingual

  init(
    _ placeholder: String, _ summary: Bilingual, arity: Arity = .one,
    completion: Completion = .nothing
  ) {
    self.placeholder = placeholder
    self.summary = summary
    self.arity = arity
    self.completion = completion
  }

  /// The same argument where it may be left out.
  var optional: Parameter {
    Parameter(placeholder, summary, arity: .optional, completion: completion)
  }

  /// The same argument where it may stand several times.
  var repeated: Parameter {
    Parameter(placeholder, summary, arity: .oneOrMore, completion: completion)
  }

  /// How a usage line shows it.
  var usage: String {
    switch arity {
    case .one: placeholder
    case .optional: "[\(placeholder)]"
    case .oneOrMore: "\(placeholder)…"
    case .any: "[\(placeholder)…]"
    }
  }

  /// Whether the command cannot do without it.
  var isRequired: Bool {
    arity == .one || arity == .oneOrMore
  }
}
