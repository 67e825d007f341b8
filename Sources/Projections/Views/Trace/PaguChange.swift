public import Canonical
public import RenjaModel

/// One change of one pagu inside its stage, whether or not it is the one in force.
public struct PaguChange: Hashable, Sendable {
  /// The event.
  public let seq: Int
  /// The name of its type.
  public let type: String
  /// The office.
  public let pd: String
  /// The stage.
  public let tahapan: Tahapan
  /// The unit.
  public let kode: Kode
  /// The indicator's key, where the money is the indicator's.
  public let indikator: String?
  /// When the log got it.
  public let recorded: Instant
  /// The day it is in force.
  public let effective: Day
  /// Who answers for it.
  public let actor: String
  /// The basis it stands on.
  public let dasar: String?
  /// Why.
  public let alasan: Alasan?
  /// Where it stands in a document.
  public let provenance: Provenance?
  /// The figure it replaced, in the order of effect.
  public let before: Figure
  /// The figure it gave.
  public let after: Figure

  /// The difference, absent and blank counting as 0.
  public var change: Rupiah { after.counted - before.counted }
}
