public import RenjaModel

/// Something in a plan that breaks a rule, with what was expected, what was found, and by which
/// events.
public struct Finding: Hashable, Sendable {
  /// How far a finding has been dealt with.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Not answered, or raised again after it was closed.
    case open
    /// The office answered it.
    case answered
    /// It is closed.
    case closed
  }

  /// The name of the check.
  public let check: String
  /// How grave it is.
  public let severity: Tingkat
  /// The office.
  public let pd: String
  /// Where it stands.
  public let place: FindingPlace
  /// What is wrong, with its figures.
  public let message: AuditWords
  /// What should stand there, exact and not rounded.
  public let expected: AuditValue?
  /// What stands there, as printed.
  public let found: AuditValue?
  /// Found less expected.
  public let difference: AuditValue?
  /// The events that give what was found and expected, in the order of the log.
  public let events: [Int]
  /// The rows of the documents that these events come from, in order.
  public let baris: [Int]
  /// How far it has been dealt with.
  public let status: Status

  /// The stable key: `check:tahun/tahapan:kode or kunci:indikator:field:compared`.
  public var key: String {
    [
      check, "\(place.tahun)/\(place.tahapan?.name ?? "")", place.subject ?? "",
      place.indikator ?? "", place.field, place.compared ?? "",
    ].joined(separator: ":")
  }
}

/// Where a finding stands: the cell, document or plan it is about.
public struct FindingPlace: Hashable, Sendable {
  /// The year.
  public let tahun: Int
  /// The stage; nil where it is about none, or several.
  public let tahapan: Tahapan?
  /// The plan it was compared with, as a coordinate.
  public var compared: String?
  /// The unit.
  public var kode: Kode?
  /// What it is about where that is no unit: a goal, a proposal, a document.
  public var kunci: String?
  /// The indicator's key.
  public var indikator: String?
  /// The field.
  public let field: String

  /// The unit's code or the other key.
  public var subject: String? { kode?.text ?? kunci }

  /// A place at a stage of a year.
  ///
  /// - Parameters:
  ///   - tahun: the year.
  ///   - tahapan: the stage, if it is about one.
  ///   - field: the field.
  ///   - kode: the unit.
  ///   - kunci: what it is about where that is no unit.
  ///   - indikator: the indicator's key.
  ///   - compared: the plan it was compared with.
  init(
    _ tahun: Int, _ tahapan: Tahapan?, _ field: String, kode: Kode? = nil, kunci: String? = nil,
    indikator: String? = nil, compared: String? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.field = field
    self.kode = kode
    self.kunci = kunci?.replacingColons
    self.indikator = indikator
    self.compared = compared
  }
}

extension String {
  /// The text without the sign that parts a finding's key.
  fileprivate var replacingColons: String { String(map { $0 == ":" ? "-" : $0 }) }
}
