/// Options that commands take together, so that every command of a kind takes the same ones.
enum OptionGroup: Hashable, Sendable {
  /// Which log, and which office in it.
  case log
  /// How the answer is written, in one of these formats.
  case output([FormatName])
  /// How much of the log counts.
  case bounds
  /// Who writes, and how safely.
  case writing

  /// What a report takes: every format.
  static let report = OptionGroup.output(FormatName.allCases)

  /// What a command takes that says in a few lines what it did.
  static let receipt = OptionGroup.output([.text, .json])

  /// The options of the group, in the order help shows them.
  var options: [Option] {
    switch self {
    case .log: [.log, .pd]
    case .output(let formats):
      [.format(formats), .output]
        + (formats.contains(.csv) ? [.footer, .csvLocale] : [])
    case .bounds: [.known, .upto]
    case .writing: [.dryRun, .id, .expect, .actor, .clockOk, .sharedDisk]
    }
  }
}
