extension Audit {
  /// Every check, in the order in which their findings are told: money first, form last.
  public static let allChecks: [any AuditCheck] = [
    ParentChildren(),
    ParentLeaves(),
    BlankParent(),
    LevelTotals(),
    StatedClaim(),
    ClassesSwapped(),
    PartFigures(),
    PartCounts(),
    PartUnits(),
    UnitPresence(),
    NameDrift(),
    UnknownUnit(),
  ]

  /// The check of that name.
  public static func check(named name: String) -> (any AuditCheck)? {
    allChecks.first { $0.name == name }
  }
}
