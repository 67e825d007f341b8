/// What a cell of the plan says about its unit or indicator.
public enum PlanField: String, CaseIterable, Hashable, Sendable {
  /// The ceiling.
  case pagu
  /// The source or sources of the money.
  case sumber
  /// The promised value, as written.
  case target
  /// The unit of the target.
  case satuan
  /// The indicator's text.
  case indikator
  /// The unit's name as the stage lists it.
  case nama
  /// Where the work is done.
  case lokasi
  /// The office's note.
  case catatan
  /// Money spent.
  case realisasi
  /// Result achieved.
  case kinerja
}
