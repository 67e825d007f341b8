extension Registry {
  /// Every command of the program, in the order help lists them within each group.
  static let standard = Registry(
    commands: [
      ShowCommand(),
      TraceCommand(),
      DiffCommand(),
      HelpCommand(),
      CompletionsCommand(),
    ],
    overview: OverviewCommand())
}
