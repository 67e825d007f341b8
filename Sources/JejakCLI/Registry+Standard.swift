extension Registry {
  /// Every command of the program, in the order help lists them within each group.
  static let standard = Registry(
    commands: [
      ShowCommand(),
      FormCommand(),
      TraceCommand(),
      DiffCommand(),
      WhyCommand(),
      FindCommand(),
      LogCommand(),
      StatsCommand(),
      VerifyCommand(),
      HelpCommand(),
      CompletionsCommand(),
    ],
    overview: OverviewCommand())
}
