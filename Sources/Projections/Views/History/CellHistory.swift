public import RenjaModel

/// What happened to one cell of the plan, or to all cells of one unit, in the order of effect.
public struct CellHistory: Hashable, Sendable {
  /// Whose history.
  public struct Question: Hashable, Sendable {
    /// The office; nil takes all of the log.
    public var pd: String?
    /// The year.
    public var tahun: Int
    /// The stage.
    ///
    /// Realisation belongs to none: its periods are those of the year.
    public var tahapan: Tahapan
    /// The unit.
    public var kode: Kode
    /// The indicator; nil takes the unit and all of them.
    public var indikator: String?
    /// The field; nil takes all of the stage.
    public var field: PlanField?

    /// Whose history.
    ///
    /// - Parameters:
    ///   - pd: the office; nil takes all of the log.
    ///   - tahun: the year.
    ///   - tahapan: the stage.
    ///   - kode: the unit.
    ///   - indikator: the indicator; nil takes the unit and all of them.
    ///   - field: the field; nil takes all of the stage.
    public init(
      pd: String? = nil, tahun: Int, tahapan: Tahapan, kode: Kode, indikator: String? = nil,
      field: PlanField? = nil
    ) {
      self.pd = pd
      self.tahun = tahun
      self.tahapan = tahapan
      self.kode = kode
      self.indikator = indikator
      self.field = field
    }
  }

  /// What was asked.
  public let question: Question
  /// The unit's name.
  public let nama: String
  /// The events, in the order of effect; retracted ones stand where they would have counted.
  public let rows: [Row]
  /// The unit's amount at each office that has the stage, and what it is made of.
  public let amounts: [Amount]
  /// The unit's amount at each stage of the year that holds data, in planning order, office by
  /// office; at each it may be blank or absent.
  public let course: [Place]
}

extension CellHistory {
  /// A unit's amount at one stage.
  public struct Place: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The stage.
    public let tahapan: Tahapan
    /// The sum of what is below, or the unit's own amount.
    public let computed: Evidenced<Figure>
  }
}

extension CellHistory {
  /// One event's word on one cell.
  public struct Row: Hashable, Sendable {
    /// The event, with its times, its author, its basis and its place in a document.
    public let event: RecordedEvent
    /// The indicator; nil for the unit itself.
    public let indikator: String?
    /// The field.
    public let field: PlanField
    /// The stage or period of the cell.
    public let phase: Phase
    /// The form that lists a name, or the kind of a note; nil for other fields.
    public let variant: String?
    /// What the event says; nil where it drops the row.
    public let value: CellContent?
    /// The event whose value it replaced, in the order of effect; nil for the first.
    public let replaces: Int?
    /// The event that replaced it, in the order of effect; nil for the last.
    public let replacedBy: Int?
    /// Whether it gives what holds now: a value, or that there is none.
    public let isInForce: Bool
    /// Whether something later in the order of effect was in force already when it was recorded, so
    /// that it changed nothing then.
    public let changedNothing: Bool
    /// The event that took it back, if one did.
    public let retraction: RecordedEvent?

    /// The event's number.
    public var seq: Int { event.seq }
    /// Whether it was copied when the stage was opened.
    public var isCopy: Bool { event.event.alasan?.code == .salinan }
  }

  /// What a unit states and what it is computed from.
  public struct Amount: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// What the unit states; at a program or kegiatan the claim.
    public let stated: Evidenced<Figure>
    /// The sum of what is below.
    public let computed: Evidenced<Figure>
    /// Whether something below was changed after the claim, elsewhere than in its document: forms
    /// print the computed sum then.
    public let isOvertaken: Bool
    /// The units directly below with their computed amounts.
    public let parts: [Part]
  }

  /// A unit below, as a part of a computed sum.
  public struct Part: Hashable, Sendable {
    /// The unit.
    public let kode: Kode
    /// Its name.
    public let nama: String
    /// Its computed amount.
    public let computed: Evidenced<Figure>
  }
}
