extension Invocation {
  /// The command line as a basis keeps it: the same answer, whoever asks in whatever order.
  ///
  /// Options stand in the order of their declaration. Left out is what does not change the
  /// answer's figures, or stands in the basis beside it: the log, the language, the output.
  var commandLine: String {
    let beside: Set<String> = [
      Option.log.name, Option.logs.name, Option.lang.name, Option.output.name,
      Option.format([]).name,
      Option.footer.name, Option.csvLocale.name,
    ]
    var line = signature.words + options(but: beside)
    let words = words.flatMap(\.self)
    if words.contains(where: { $0.hasPrefix("-") }) {
      line.append("--")
    }
    line += words
    return ShellWords.join(["jejak"] + line)
  }

  private func options(but names: Set<String>) -> [String] {
    signature.options.filter { !names.contains($0.name) }.flatMap { option in
      values(option).map { option.takesValue ? "\(option.flag)=\($0)" : option.flag }
    }
  }
}
