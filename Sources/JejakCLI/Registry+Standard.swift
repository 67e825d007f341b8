extension Registry {
  /// Every command of the program, in the order help lists them within each group.
  static let standard = Registry(
    commands: [
      InitCommand(),
      RecordPaguCommand(),
      RecordTargetCommand(),
      RecordRealisasiCommand(),
      RecordIndikatorCommand(),
      RecordLokasiCommand(),
      RecordCatatanCommand(),
      RecordUnitCommand(),
      RecordKlaimCommand(),
      RecordAliasCommand(),
      RecordCodeMapCommand(),
      RecordBarisCommand(),
      RecordKutipanCommand(),
      RecordGoalCommand(),
      RecordGoalMeasureCommand(),
      RecordGoalLinkCommand(),
      RecordProposalCommand(),
      RecordProposalDecideCommand(),
      OpenCommand(),
      ShiftCommand(),
      DropCommand(),
      AdoptCommand(),
      RetractCommand(),
      SealCommand(),
      TraceCommand(),
      HelpCommand(),
      CompletionsCommand(),
    ],
    overview: OverviewCommand())
}
