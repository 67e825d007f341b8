public import RenjaModel

/// Why an event may not be appended: one case a rule, with the facts a person needs to mend it.
public enum RuleViolation: Error, Hashable, Sendable {
  /// The code is not defined in the year; codes that begin alike, if any.
  case unknownUnit(kode: Kode, tahun: Int, candidates: [Kode])
  /// A unit is defined at another level than its code says.
  case wrongLevel(kode: Kode, level: Level)
  /// Money stands at sub kegiatan, claims at program and kegiatan; none above.
  case moneyAboveProgram(kode: Kode)
  /// The amount is negative or beyond what the log holds exactly.
  case amountOutOfRange(kode: Kode, rupiah: Rupiah)
  /// The parts of the sources do not sum to the amount.
  case sourcesDoNotSum(kode: Kode, rupiah: Rupiah?, sum: Rupiah)
  /// One stage would hold money at the unit and at its indicators.
  case moneyAtUnitAndIndicator(kode: Kode, tahun: Int, tahapan: Tahapan)
  /// The unit has no such indicator; the keys it has.
  case unknownIndicator(kode: Kode, indikator: String, known: [String])
  /// The stage is adopted and the reason is no correction; the stage to open next, if there is one.
  case adoptedStageChanged(tahun: Int, tahapan: Tahapan, adoptedBy: Int, next: Tahapan?)
  /// The stage must be opened first.
  case stageNotOpened(tahun: Int, tahapan: Tahapan)
  /// The stage was opened before, or holds data.
  case stageAlreadyOpened(tahun: Int, tahapan: Tahapan, by: Int?)
  /// A stage without a cell or goal cannot be adopted.
  case emptyStageAdopted(tahun: Int, tahapan: Tahapan)
  /// The lines of a shift do not sum to the same before and after.
  case shiftUnbalanced(before: Rupiah, after: Rupiah)
  /// A shift names a line twice, or none.
  case shiftLinesUnclear(kode: Kode?)
  /// An amount before is not the current value: someone was faster.
  case shiftStale(kode: Kode, indikator: String?, stated: Rupiah, current: Figure)
  /// The line is not listed in that stage.
  case lineNotListed(kode: Kode, indikator: String?, tahun: Int, tahapan: Tahapan)
  /// A result says nothing.
  case emptyRealisation(kode: Kode)
  /// The spelling already means another unit.
  case aliasMeansAnother(nama: String, kode: Kode)
  /// There is no goal with that key.
  case unknownGoal(kunci: String)
  /// There is no proposal with that key in that year.
  case unknownProposal(usulan: String, tahun: Int)
  /// There is no finding with that key.
  case unknownFinding(temuan: String)
  /// The finding is raised already and not closed, or is closed and not raised again.
  case findingSettled(temuan: String, isClosed: Bool)
  /// A figure of a form stands neither at a unit nor at a goal.
  case statementWithoutPlace(kolom: String)
  /// The year is outside 1900 to 2999.
  case yearOutOfRange(Int)
  /// The event to take back does not exist.
  case retractsNothing(seq: Int)
  /// A retraction is not retracted: record the fact again.
  case retractsRetraction(seq: Int)
  /// The event was taken back before.
  case retractsTwice(seq: Int)
  /// The definition is in use by a later event.
  case retractsDefinitionInUse(seq: Int, by: Int)

  /// Whether trying again on the newer state may succeed.
  public var isConflict: Bool {
    if case .shiftStale = self { return true }
    return false
  }

  /// Whether the change is forbidden rather than wrong.
  public var isForbidden: Bool {
    if case .adoptedStageChanged = self { return true }
    return false
  }
}
